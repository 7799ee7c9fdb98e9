"""Asks through nginx; often enough for its micro-cache to answer, if it ever does."""

import time

PATIENCE = 60


def is_hit(answer):
    return answer.headers.get("Cache-Status") == "nginx; hit"


def from_cache(client, path, method="GET", **said):
    """The first answer that comes from the micro-cache: it takes some within one second. Raises AssertionError if none does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        answer = client.request(method, path, **said)
        if is_hit(answer):
            return answer
    raise AssertionError(f"{path} never came from the micro-cache.")


def together(client, path, method="GET", **said):
    """Answers of a path, until one that may be kept, asked for as often in turn with it, came from the cache."""
    answers, last = [], None
    beside, deadline = f"/odd/public?beside={time.monotonic_ns()}", time.monotonic() + PATIENCE
    while last is None or not is_hit(last):
        assert time.monotonic() < deadline
        last = client.get(beside)
        answers.append(client.request(method, path, **said))
    return answers


def save(client, form, **fields):
    """Send a form of the admin, as an editor's browser does."""
    token = client.get(form).text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    return client.post(form, data={**fields, "csrfmiddlewaretoken": token})
