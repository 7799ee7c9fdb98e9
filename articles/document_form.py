"""Between the fields of the article form, as strings, and a Document. Lenient: what cannot be read is left out, never refused."""

import json

from taggit.utils import edit_string_for_tags, parse_tags

from articles.document import TEXTS, Credit, Document
from articles.models import Kind, Role
from plumbing.languages.tags import site_language
from plumbing.web.untrusted import json_from, whole_number

NAMES = ("section", "series", "image")
MOST_SHARES = 2_147_483_647  # what PostgreSQL keeps in a PositiveIntegerField


def document_from(fields: dict[str, str]) -> Document:
    """The Document that the fields say, as an autosave keeps them."""
    kind = fields.get("kind", "")
    return Document(
        **{name: str(fields.get(name) or "") for name in TEXTS if name != "language"},
        **{name: fields.get(name) or None for name in NAMES},
        language=fields.get("language") or site_language(),
        kind=kind if kind in Kind.values else Kind.OPINION.value,
        tags=tuple(parse_tags(fields.get("tags") or "")),
        credits=credits_from(fields.get("credits") or "[]"),
        share_count=_shares(str(fields.get("share_count") or "")),
        promo_free=bool(fields.get("promo_free")),
    )


def fields_from(document: Document, names: dict[str, str] | None = None) -> dict[str, str]:
    """The fields as the form shows them; `names` gives the people's names by slug."""
    names = names or {}
    credits_ = [
        {"person": it.person, "name": names.get(it.person, it.person), "role": it.role} for it in document.credits
    ]
    return {
        **{name: getattr(document, name) for name in TEXTS},
        **{name: getattr(document, name) or "" for name in NAMES},
        "kind": document.kind,
        "tags": edit_string_for_tags([_Named(tag) for tag in document.tags]),
        "credits": json.dumps(credits_),
        "share_count": "" if document.share_count is None else str(document.share_count),
        "promo_free": "on" if document.promo_free else "",
    }


def credits_from(source: str) -> tuple[Credit, ...]:
    """The credits in the byline list's JSON; entries that name no person or no role of ours are left out."""
    try:
        rows = json_from(source)
    except ValueError:
        return ()
    rows = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    found = (Credit(str(row["person"]), str(row.get("role", Role.AUTHOR))) for row in rows if row.get("person"))
    return tuple(dict.fromkeys(credit for credit in found if credit.role in Role.values))


def _shares(count):
    number = whole_number(count)
    return number if number is not None and number <= MOST_SHARES else None


class _Named:
    """What taggit's editing functions take for a tag."""

    def __init__(self, name):
        self.name = name
