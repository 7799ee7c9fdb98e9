"""What a feed and each of its entries say, whatever the format. All addresses are absolute."""

from dataclasses import dataclass
from datetime import UTC, datetime

# A feed without entries has no other moment; it must say one, and always the same.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Contributor:
    """Somebody who made an entry; `role` is empty for its authors."""

    name: str
    address: str
    avatar: str = ""
    role: str = ""


@dataclass(frozen=True)
class Category:
    """A word under which an entry is filed; `scheme` says in which list of words it stands."""

    term: str
    label: str
    scheme: str


@dataclass(frozen=True)
class Picture:
    """The lead picture. `length` is that of its file in bytes, None where the file is missing."""

    address: str
    media_type: str
    length: int | None
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Recording:
    """Sound or a film that the entry plays. `length` is that of its file in bytes, `seconds` is 0 where it is not known."""

    address: str
    media_type: str
    length: int
    title: str
    seconds: int


@dataclass(frozen=True)
class Told:
    """A correction as readers are told it."""

    kind: str
    label: str
    text: str
    made_at: datetime


@dataclass(frozen=True)
class Entry:
    """`html` is the whole text for readers of other systems; `kind` is the word for the kind of article, "" for what is none."""

    id: str
    title: str
    address: str
    summary: str
    html: str
    language: str
    published: datetime
    updated: datetime
    authors: tuple[Contributor, ...] = ()
    contributors: tuple[Contributor, ...] = ()
    categories: tuple[Category, ...] = ()
    picture: Picture | None = None
    recordings: tuple[Recording, ...] = ()
    corrections: tuple[Told, ...] = ()
    kind: str = ""


@dataclass(frozen=True)
class Channel:
    """`page` is the page that the feed follows, `about` the one that explains feeds; `addresses` maps the name of each format to
    the feed in it; `removed` is when something that may have stood in it was last withdrawn, or None.
    """

    id: str
    title: str
    description: str
    page: str
    addresses: dict[str, str]
    entries: tuple[Entry, ...]
    publisher: str
    home: str
    language: str
    about: str
    style: str
    css: str
    icon: str
    hubs: tuple[str, ...] = ()
    removed: datetime | None = None

    @property
    def updated(self):
        """When anything in it was last new, changed or taken away."""
        moments = [entry.updated for entry in self.entries] + ([self.removed] if self.removed else [])
        return max(moments, default=LONG_AGO)
