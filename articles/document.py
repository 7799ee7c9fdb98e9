"""The shape of an article as written: what a form edits, a revision keeps, an importer makes, an exporter writes.

Pure data without the database. Every reference in it is portable: a person by slug, a section, series and tag by
slug or name, a picture by name; the body refers to posts by their reference.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self

VERSION = 1
# The fields of a Document that hold text; the columns of an article, and the fields of its form, have the same names.
TEXTS = (
    "headline",
    "standfirst",
    "body",
    "image_caption",
    "language",
    "seo_title",
    "seo_description",
    "canonical_address",
)


class DocumentError(ValueError):
    """The JSON is not a Document that this version can read. Its text says why."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A person's part in an article: the slug of the person, and a word of `Role`."""

    person: str
    role: str = "author"


@dataclass(frozen=True, slots=True)
class Document:
    headline: str = ""
    standfirst: str = ""
    body: str = ""
    kind: str = "opinion"
    section: str | None = None
    series: str | None = None
    tags: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    image: str | None = None
    image_caption: str = ""
    share_count: int | None = None
    language: str = "en"
    seo_title: str = ""
    seo_description: str = ""
    canonical_address: str = ""
    promo_free: bool = False

    def to_json(self) -> dict[str, Any]:
        """A dict of JSON values only, with the version of the format: what `from_json` reads."""
        told = {"version": VERSION, **{name: getattr(self, name) for name in NAMES}}
        told["tags"] = list(self.tags)
        told["credits"] = [{"person": credit.person, "role": credit.role} for credit in self.credits]
        if not self.promo_free:
            # Left out, so that texts from before there was this field keep their hash.
            del told["promo_free"]
        return told

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote; missing fields take their defaults. Raises DocumentError."""
        version = data.get("version")
        if version != VERSION:
            raise DocumentError(f"This document has format version {version!r}; version {VERSION} is readable here.")
        known = {field.name: field.type for field in fields(cls)}
        unknown = sorted(set(data) - set(known) - {"version"})
        if unknown:
            raise DocumentError(f"This document has fields that are not known here: {', '.join(unknown)}.")
        values = {name: value for name, value in data.items() if name != "version"}
        values["tags"] = tuple(values.get("tags", ()))
        try:
            values["credits"] = tuple(Credit(**credit) for credit in values.get("credits", ()))
        except TypeError as error:
            raise DocumentError(f"A credit of this document cannot be read: {error}.") from error
        document = cls(**values)
        document._check_types()
        return document

    def _check_types(self) -> None:
        optional = {"section", "series", "image"}
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in {"tags", "credits", "share_count", "promo_free"} or (
                value is None and field.name in optional
            ):
                continue
            if not isinstance(value, str):
                raise DocumentError(f"The field “{field.name}” of this document holds {value!r}; it takes text.")
        if not all(isinstance(tag, str) for tag in self.tags):
            raise DocumentError(f"The tags of this document are {self.tags!r}; they take text.")
        if type(self.promo_free) is not bool:
            raise DocumentError(f"This document says {self.promo_free!r} of its promos; it takes true or false.")
        if self.share_count is not None and not (type(self.share_count) is int and self.share_count >= 0):
            raise DocumentError(f"The share count of this document is {self.share_count!r}; it takes a whole number.")

    def with_(self, **changes: Any) -> Self:
        """A copy with some fields changed."""
        return replace(self, **changes)

    @property
    def hash(self) -> str:
        """SHA-256 of the content, as hex: equal documents have equal hashes, on every machine."""
        canonical = json.dumps(self.to_json(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()


NAMES = tuple(field.name for field in fields(Document))
