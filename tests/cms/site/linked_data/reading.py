"""Reads the linked data of a page back, and tells where it does not follow schema.org's vocabulary."""

import json
from functools import cache
from pathlib import Path

from lxml import html

VOCABULARY = Path(__file__).with_name("schema_org.json")
# A Duration is written as ISO 8601 has it (https://schema.org/Duration).
WORDS = {"Text", "URL", "Date", "DateTime", "Time", "Duration", "string"}
# A Distance as a number is one of pixels, as search engines write and read it.
NUMBERS = {"Number", "Integer", "Distance"}
ANNOTATIONS = {"query-input"}  # https://schema.org/docs/actions.html, "Property annotations"


@cache
def types():
    return json.loads(VOCABULARY.read_text(encoding="utf-8"))["types"]


def graph_of(page):
    """The nodes of a page's only block of linked data, as its reader takes them from the HTML."""
    (data,) = html.document_fromstring(page).xpath("//script[@type='application/ld+json']/text()")
    found = json.loads(data)
    assert found["@context"] == "https://schema.org"
    return found["@graph"]


def node(page, name):
    """The only node of this type."""
    (found,) = (node for node in graph_of(page) if node["@type"] == name)
    return found


def lineage(name):
    return {name}.union(*(lineage(parent) for parent in types()[name]["is"]))


def faults(node, where=""):
    """Sentences: each type and property that schema.org does not know, or that expects something else."""
    name = node["@type"]
    if name not in types():
        yield f"{where}: there is no type {name}"
        return
    known = {each: expected for kind in lineage(name) for each, expected in types()[kind]["has"].items()}
    for each, values in node.items():
        if each.startswith("@") or each in ANNOTATIONS:
            continue
        if each not in known and name != "Role":
            yield f"{where}: {name} has no property {each}"
            continue
        for value in values if isinstance(values, list) else [values]:
            yield from faults_of_value(value, known.get(each, ["Person"]), f"{where}/{name}.{each}")


def faults_of_value(value, expected, where):
    if isinstance(value, dict):
        if set(value) == {"@id"}:
            return
        if value["@type"] != "Role" and not lineage(value["@type"]) & set(expected):
            yield f"{where}: {value['@type']} where {expected} is expected"
        yield from faults(value, where)
    elif value in ("", [], {}, None):
        yield f"{where}: nothing is said"
    elif isinstance(value, bool):
        yield from [] if "Boolean" in expected else [f"{where}: a boolean where {expected} is expected"]
    elif isinstance(value, int | float):
        yield from [] if NUMBERS & set(expected) else [f"{where}: a number"]
    elif not WORDS & set(expected):
        yield f"{where}: words where {expected} is expected"


def references(node):
    """The `@id`s to which a node refers without telling more."""
    for value in node.values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from [each["@id"]] if set(each) == {"@id"} else references(each)


def identifiers(node):
    """The `@id`s of all that a node tells of, itself among them."""
    if set(node) > {"@id"}:
        yield node.get("@id", "")
    for value in node.values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from identifiers(each)
