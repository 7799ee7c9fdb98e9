"""Reads the Markdown of an article back: its front matter as facts, its text as HTML. The front matter is YAML as we write it."""

import json
import re

from tests.articles.body.markdown_reading import as_html

LINE = re.compile(r"(?P<indent> *)(?P<item>- )?(?:(?P<name>[a-z_]+):(?: (?P<value>.+))?|(?P<scalar>.+))")


def read(text):
    """The facts and the root of the HTML."""
    before, front, body = text.split("---\n", 2)
    assert before == ""
    return facts_in(front), as_html(body)


def facts_in(front):
    lines = [LINE.fullmatch(line) for line in front.splitlines()]
    assert all(lines), front
    facts, rest = mapping(lines, 0)
    assert not rest
    return facts


def mapping(lines, indent):
    """A mapping whose names stand so far to the right, and the lines after it."""
    found = {}
    while lines and column(lines[0]) == indent and lines[0]["name"]:
        line, lines = lines[0], lines[1:]
        if line["value"]:
            found[line["name"]] = json.loads(line["value"])
        elif lines and lines[0]["item"] and len(lines[0]["indent"]) == indent:
            found[line["name"]], lines = sequence(lines, indent)
        else:
            found[line["name"]], lines = mapping(lines, indent + 2)
        if lines and lines[0]["item"] and len(lines[0]["indent"]) < indent:
            break
    return found, lines


def column(line):
    return len(line["indent"]) + (2 if line["item"] else 0)


def sequence(lines, indent):
    found = []
    while lines and lines[0]["item"] and len(lines[0]["indent"]) == indent:
        if lines[0]["scalar"]:
            found.append(json.loads(lines[0]["scalar"]))
            lines = lines[1:]
            continue
        item, rest = [lines[0]], lines[1:]
        while rest and not (rest[0]["item"] and len(rest[0]["indent"]) <= indent) and column(rest[0]) > indent:
            item.append(rest[0])
            rest = rest[1:]
        value, left = mapping(item, indent + 2)
        assert not left
        found.append(value)
        lines = rest
    return found, lines
