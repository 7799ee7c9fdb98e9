"""What the front matter of a Markdown file says of its article, whatever the names that its writer's system has for it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from articles.importing.blocks import Picture
from articles.importing.record import Doubt, FoundAuthor

HEADLINE = ("headline", "title")
STANDFIRST = ("standfirst", "subtitle", "dek", "excerpt", "custom_excerpt")
AUTHORS = ("authors", "author", "byline")
DAY = ("published", "date", "published_at", "publishdate", "pubdate", "post_date")
TAGS = ("tags", "tag", "categories", "category", "keywords")
PICTURE = (
    "image",
    "feature_image",
    "featured_image",
    "featuredimage",
    "cover",
    "cover_image",
    "thumbnail",
    "coverimage",
)
CAPTION = ("feature_image_caption", "image_caption")
ALT = ("feature_image_alt", "image_alt")
KIND = ("kind",)
# What follows from the text, from where it stands, or from our pages.
DERIVED = frozenset(
    {
        "word_count",
        "address",
        "publication",
        "quotes",
        "updated",
        "licence",
        "layout",
        "draft",
        "slug",
        "url",
        "permalink",
    }
)
TAKEN = (HEADLINE, STANDFIRST, AUTHORS, DAY, PICTURE, CAPTION, ALT, KIND)  # of each the first that says something
NO_TAGS = frozenset({"uncategorized", "uncategorised"})
KINDS = frozenset("opinion analysis editorial essay review interview satire letter sponsored".split())


class Told:
    """The facts by their names in small letters; each question takes the first name that says something."""

    def __init__(self, facts: Mapping[str, Any]):
        self.facts = {name.lower(): value for name, value in facts.items()}

    def first(self, names: Iterable[str]) -> Any:
        return next((value for name in names if (value := self.facts.get(name))), "")

    def text(self, names: Iterable[str]) -> str:
        value = self.first(names)
        return " ".join(value.split()) if isinstance(value, str) else ""

    @property
    def is_ours(self) -> bool:
        """Whether a publication of this system has written it: then its text is laid out as docs/contracts.md says."""
        return isinstance(self.facts.get("publication"), Mapping) and "word_count" in self.facts

    @property
    def headline(self) -> str:
        return self.text(HEADLINE)

    @property
    def authors(self) -> tuple[FoundAuthor, ...]:
        found = self.first(AUTHORS)
        return tuple(map(FoundAuthor, names_in(re.split(r",|\band\b|&", found) if isinstance(found, str) else found)))

    @property
    def tags(self) -> tuple[str, ...]:
        names = [name for each in TAGS for name in names_in(self.facts.get(each) or "")]
        return tuple(dict.fromkeys(name for name in names if name.lower() not in NO_TAGS))

    @property
    def kind(self) -> str | None:
        return kind if (kind := self.text(KIND)) in KINDS else None

    @property
    def published_on(self) -> date | None:
        try:
            return date.fromisoformat(self.text(DAY)[:10])
        except ValueError:
            return None

    @property
    def lead(self) -> Picture | None:
        """The picture above the text."""
        found = self.first(PICTURE)
        facts = found if isinstance(found, Mapping) else {"address": found if isinstance(found, str) else ""}
        address = next(
            (facts[name] for name in ("address", "url", "src", "path") if isinstance(facts.get(name), str)), ""
        )
        if not address:
            return None
        alt, caption = facts.get("alt") or self.text(ALT), facts.get("caption") or self.text(CAPTION)
        return Picture("", b"", str(alt), str(caption), str(facts.get("credit", "")), address=address)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        told = {name for names in TAKEN if (name := next((each for each in names if self.facts.get(each)), None))}
        left = sorted(
            name for name, value in self.facts.items() if value and name not in {*told, *TAGS, *DERIVED, "corrections"}
        )
        day = self.text(DAY)
        doubts = (
            [Doubt("front matter", f"not taken over: {', '.join(left)}; enter what is wanted in the form")]
            if left
            else []
        )
        if (kind := self.text(KIND)) and not self.kind:
            doubts.append(Doubt("kind", f"“{kind[:40]}” is none of ours, so it is an opinion: choose it in the form"))
        if day and self.published_on is None:
            doubts.append(Doubt("date", f"“{day[:40]}” is no day: write it as 2026-03-04"))
        return tuple(doubts)


def names_in(value: Any) -> list[str]:
    """The names in a text with commas, a list of texts, or a list of mappings with names."""
    if isinstance(value, str):
        value = value.split(",")
    if isinstance(value, Mapping):
        value = [value]
    names = (each.get("name") or each.get("title") or "" if isinstance(each, Mapping) else each for each in value)
    return [name for each in names if isinstance(each, str) and (name := " ".join(each.split()))]
