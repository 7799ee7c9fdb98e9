import json
import logging

import pytest

from cms import csp_reports

BODY = {
    "blockedURL": "https://evil.example/x.js",
    "effectiveDirective": "script-src",
    "documentURL": "https://us.example/",
}
OLD = {
    "csp-report": {"blocked-uri": "inline", "violated-directive": "style-src", "document-uri": "https://us.example/"}
}


@pytest.fixture(autouse=True)
def switched_on(settings, monkeypatch):
    settings.CSP_REPORTS = True
    monkeypatch.setattr(csp_reports, "rate_limit", csp_reports.RateLimit(3, clock=lambda: 0))


def send(client, data, kind="application/reports+json"):
    return client.post("/csp-reports/", data if isinstance(data, bytes) else json.dumps(data), content_type=kind)


@pytest.mark.parametrize(("report", "blocked"), [([{"body": BODY}], "evil.example"), (OLD, "inline")])
def test_a_report_of_either_kind_comes_into_the_log(client, caplog, report, blocked):
    with caplog.at_level(logging.WARNING):
        assert send(client, report).status_code == 204
    assert blocked in caplog.text and "https://us.example/" in caplog.text


def test_there_are_never_too_many(client, caplog):
    for _ in range(10):
        send(client, [{"body": BODY}] * 10)
    assert len([each for each in caplog.records if each.name == "cms.csp_reports"]) == 3


@pytest.mark.parametrize("data", [b"", b"[[[", b"\xff", b"[1]", b"x" * 100_000, b'{"csp-report": []}', b"[" * 15_000])
def test_what_is_no_report_is_passed_over(client, caplog, data):
    assert send(client, data).status_code == 204
    assert [each for each in caplog.records if each.name == "cms.csp_reports"] == []


def test_a_report_makes_no_line_of_its_own(client, caplog):
    send(client, [{"body": BODY | {"documentURL": "a\nERROR root: all is lost"}}])
    assert "\nERROR root" not in caplog.records[-1].getMessage()


def test_where_it_is_off_there_is_no_such_address(client, db, settings):
    settings.CSP_REPORTS = False
    assert send(client, OLD).status_code == 404


def test_pages_name_the_address(client, db):
    assert client.get("/").headers["Reporting-Endpoints"] == 'csp="/csp-reports/"'
