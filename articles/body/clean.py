"""Cleans HTML on its way in, whoever sends it: form, importer, autosave. Out comes only what `schema` allows.

The cost grows with the length alone: one pass builds a tree that needs no repair, rules settle it, and nh3 reads what is
written of it. nh3 comes last, so that one serialiser decides the stored form and nothing parses after the sanitiser.
"""

from dataclasses import dataclass

import nh3

from articles.body import schema
from articles.body.left_out import LeftOut, left_out_of
from articles.body.refusals import TOO_LONG, BodyTooLong
from articles.body.structure import STAND_INS, settle, written
from articles.body.tree import build


@dataclass(frozen=True)
class Cleaned:
    """`left_out` says how many things of each kind were in the source and have no place in a body."""

    html: str
    left_out: LeftOut


def clean(source: str) -> str:
    """Return `source` as HTML of our vocabulary. Idempotent; raises BodyRefused for what is too long or too deep."""
    return cleaned(source).html


def cleaned(source: str) -> Cleaned:
    """The same, with what was left out."""
    if len(source) > schema.LONGEST_BODY:
        raise BodyTooLong(TOO_LONG, count=len(source), most=schema.LONGEST_BODY)
    root, seen = build(source)
    settle(root)
    html = _cleaner.clean(written(root)).strip()
    for stand_in, reference in STAND_INS.items():
        html = html.replace(stand_in, reference)
    return Cleaned(html, left_out_of(seen, html))


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    return schema.attribute(attribute, value)


_cleaner = nh3.Cleaner(
    tags=set(schema.TAGS),
    attributes={"*": set(), **{tag: set(attributes) for tag, attributes in schema.TAGS.items()}},
    attribute_filter=_allowed,
    clean_content_tags=set(schema.DROPPED_WITH_CONTENT),
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)
