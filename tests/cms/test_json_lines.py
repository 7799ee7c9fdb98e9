import json
import logging
import sys

from cms.json_lines import JsonLines


def line_of(**facts):
    record = logging.makeLogRecord(
        {"name": "articles", "levelname": "INFO", "msg": "published %s", "args": ("tea",)} | facts
    )
    return json.loads(JsonLines().format(record))


def test_a_record_is_one_line_of_json():
    line = line_of()
    assert (line["level"], line["logger"], line["message"]) == ("info", "articles", "published tea")


def test_extra_facts_are_kept():
    assert line_of(article="tea")["article"] == "tea"


def test_an_error_brings_its_traceback():
    try:
        raise ValueError("cold")
    except ValueError:
        line = line_of(exc_info=sys.exc_info())
    assert "ValueError: cold" in line["error"]
