"""What pages tell machines, as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) in the words of https://schema.org: one graph a page,
whose nodes name each other by their `@id`.
"""

import json

from django.utils.safestring import SafeString, mark_safe

# None of these can end the script element or begin a comment in it; the last two end lines in older readers of JSON.
ESCAPES = (("<", "\\u003C"), (">", "\\u003E"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


def known(facts: dict) -> dict:
    """The facts without those that nobody knows, as schema.org asks for."""
    return {name: value for name, value in facts.items() if value}


def reference(identifier: str) -> dict:
    return {"@id": identifier}


def moment(value) -> str | None:
    """An ISO 8601 moment, with its distance from UTC."""
    return value.isoformat(timespec="seconds") if value else None


def as_json(facts) -> str:
    """JSON that may stand within a script element."""
    text = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    for character, escape in ESCAPES:
        if character in text:
            text = text.replace(character, escape)
    return text


def script(nodes: list[str]) -> SafeString:
    """A script element with a graph of nodes, each written by `as_json`. Browsers do not run it, so the Content Security
    Policy allows it.
    """
    graph = f'{{"@context":"https://schema.org","@graph":[{",".join(nodes)}]}}'
    return mark_safe(f'<script type="application/ld+json">{graph}</script>')  # noqa: S308  escaped by as_json
