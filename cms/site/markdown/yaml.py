"""Writes facts as YAML 1.2 (https://yaml.org/spec/1.2.2/): mappings and lists in blocks, texts between quotation marks. Pure."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

# Not printable in YAML, or ends of lines for some of its readers.
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
PLAIN = (bool, int, float)


def front_matter(facts: Mapping[str, Any]) -> str:
    """The facts between the lines by which readers of Markdown know them."""
    return f"---\n{written(facts)}\n---\n"


def written(facts: Mapping[str, Any]) -> str:
    """A mapping of words to texts, numbers, dicts and lists; what is empty is left out."""
    return "\n".join(_mapping(facts, ""))


def _mapping(facts, indent):
    for name, value in facts.items():
        if value in (None, "", [], (), {}):
            continue
        if isinstance(value, Mapping):
            yield f"{indent}{name}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield f"{indent}{name}:"
            yield from _sequence(value, indent)
        else:
            yield f"{indent}{name}: {_scalar(value)}"


def _sequence(values, indent):
    for value in values:
        if isinstance(value, Mapping):
            first, *rest = _mapping(value, f"{indent}  ")
            yield f"{indent}- {first[len(indent) + 2 :]}"
            yield from rest
        else:
            yield f"{indent}- {_scalar(value)}"


def _scalar(value):
    if isinstance(value, PLAIN):
        return json.dumps(value)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(str(value), ensure_ascii=False))
