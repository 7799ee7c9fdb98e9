"""The smallest comparison, with real servers and a programme in the place of wrk."""

import base64
import json

from bench import duel
from bench.context import SHORT, Context
from bench.pages import ask
from bench.servers import LIMIT, free_port, serving
from tests.bench.test_wrk import OUTPUT, wrk_that_says

FORMS = {
    "plain": ["200 OK", [["ETag", '"1"'], ["Content-Length", "5"]], b"plain"],
    "gzip": ["200 OK", [["ETag", '"1"'], ["Content-Encoding", "gzip"], ["Content-Length", "6"]], b"zipped"],
    "same": ["304 Not Modified", [["ETag", '"1"']], b""],
}


def limit(name, context, folder):
    """A server that knows one page."""
    file, port = folder / f"{name}.json", free_port()
    forms = {
        form: [status, headers, base64.b64encode(body).decode()] for form, (status, headers, body) in FORMS.items()
    }
    file.write_text(json.dumps({"/": forms}))
    settings = context.environment("", PORT=str(port), LIMIT_ANSWERS=str(file), WORKERS="1")
    return serving(name, LIMIT, settings, port, folder / "log")


def test_the_limit_gives_the_very_bytes_and_a_duel_has_a_ratio(tmp_path):
    with Context(SHORT, print) as context, limit("ours", context, tmp_path) as ours:
        assert ask(ours.address, "/") == ("200 OK", [("ETag", '"1"'), ("Content-Length", "5")], b"plain")
        assert ask(ours.address, "/", Accept_Encoding="gzip")[2] == b"zipped"
        assert ask(ours.address, "/", If_None_Match='"1"')[0] == "304 Not Modified"
        with limit("limit", context, tmp_path) as other:
            scores = duel.fight(wrk_that_says(OUTPUT, tmp_path), {ours: ["/"], other: ["/"]}, SHORT, 8)
    assert [row["server"] for row in duel.rows({"page": "home"}, scores, "limit")] == ["ours", "limit"]
    assert duel.throughput_ratio(*scores.values()) == 1
