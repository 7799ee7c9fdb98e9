"""The HTML of single blocks (articles/body/schema.py is its vocabulary): of those that need nothing but what they hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from django.utils.translation import gettext as _

from articles.importing.blocks import (
    Block,
    Button,
    Cell,
    ContentsPlace,
    DetailsEnd,
    DetailsStart,
    Embed,
    Gallery,
    Item,
    Listing,
    Markup,
    NoteEnd,
    NoteStart,
    Picture,
    PromoPlace,
    PullQuote,
    Rule,
    Table,
)
from articles.importing.inline_markup import html_of
from articles.importing.record import FoundPost
from people.platforms import label

WRITTEN: dict[type, Callable] = {
    Rule: lambda rule: "<hr>",
    PromoPlace: lambda place: '<aside data-block="promo" data-placement="inline"></aside>',
    Table: lambda block: table(block),
    Listing: lambda block: listing(block),
    Markup: lambda block: f'<figure data-block="markup"><pre>{words(block.source)}</pre></figure>',
    DetailsStart: lambda start: f'<details data-block="details"><summary>{words(start.summary)}</summary>',
    DetailsEnd: lambda end: "</details>",
    NoteStart: lambda start: '<aside data-block="note">',
    NoteEnd: lambda end: "</aside>",
    ContentsPlace: lambda place: contents(place),
    Button: lambda button: f'<aside data-block="call"><p>{link(button.address, button.words)}</p></aside>',
    PullQuote: lambda block: pull_quote(block),
}


@dataclass(frozen=True)
class SavedPicture:
    """A picture as the library keeps it: the name that the body refers to, and its address."""

    name: str
    address: str


def written(block: Block) -> str:
    """The HTML of a block that stands for itself: it refers to nothing that has been saved."""
    return WRITTEN[type(block)](block)


def words(text: str) -> str:
    return escape(text, quote=False)


def list_of(items: Sequence[tuple[Item, str]], level: int = 0) -> str:
    """Items with their HTML as lists: a deeper run stands within the item above it, and another kind begins another list."""
    html: list[str] = []
    for is_numbered, run in groupby(_with_inner(items, level), key=lambda each: each[0].is_numbered):
        tag = "ol" if is_numbered else "ul"
        html.append(f"<{tag}>{''.join(f'<li>{words}{inner}</li>' for _item, words, inner in run)}</{tag}>")
    return "".join(html)


def _with_inner(items: Sequence[tuple[Item, str]], level: int) -> Iterator[tuple[Item, str, str]]:
    """The items of this level, each with the lists within it."""
    at = 0
    while at < len(items):
        after = next((n for n in range(at + 1, len(items)) if items[n][0].level <= level), len(items))
        yield (*items[at], list_of(items[at + 1 : after], level + 1))
        at = after


def link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}">{words(text)}</a>'


def quote_block(paragraphs: Sequence[str], caption: str, source: str = "", said_on: str = "") -> str:
    said = "".join(f"<p>{html}</p>" for html in paragraphs)
    cite = f' cite="{escape(source)}"' if source else ""
    day = f' data-said-on="{escape(said_on)}"' if said_on else ""
    figcaption = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure data-block="quote"{day}><blockquote{cite}>{said}</blockquote>{figcaption}</figure>'


def pull_quote(block: PullQuote) -> str:
    said = "".join(f"<p>{html_of(each.text, each.marks)}</p>" for each in block.paragraphs)
    return f'<aside data-block="pull">{said}</aside>'


def table(block: Table) -> str:
    caption = f"<caption>{escape(block.caption, quote=False)}</caption>" if block.caption else ""
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block.rows)
    return f"<table>{caption}<tbody>{rows}</tbody></table>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.is_heading else "td"
    spans = "".join(f' {name}="{number}"' for name in ("colspan", "rowspan") if (number := getattr(cell, name)) > 1)
    return f"<{tag}{spans}>{html_of(cell.text, cell.marks)}</{tag}>"


def listing(block: Listing) -> str:
    language = f' data-language="{escape(block.language)}"' if block.language else ""
    return f'<figure data-block="listing"{language}><pre>{words(block.lines)}</pre></figure>'


def contents(place: ContentsPlace) -> str:
    depth = "" if place.level > 2 else ' data-depth="2"'
    return f'<aside data-block="contents"{depth}></aside>'


def captioned(caption: str, credit: str) -> str:
    told = " ".join(filter(None, (words(caption), f"<small>{words(credit)}</small>" if credit else "")))
    return f"<figcaption>{told}</figcaption>" if told else ""


def elsewhere(block: Picture | Embed, text: str) -> str:
    """A link to what is not in our library, and what the source says of it."""
    told = " ".join(filter(None, (words(block.caption), f"({words(block.credit)})" if block.credit else "")))
    return f"<p>{link(block.address, text or block.address)}{f'<br>{told}' if told else ''}</p>"


def picture_block(block: Picture, saved: SavedPicture | None) -> str:
    """The picture as it stands in this article; one that the library has not is a link to where it is, or nothing without an address."""
    if saved is None:
        return elsewhere(block, block.alt or block.name) if block.address else ""
    return (
        f'<figure data-block="image" data-image="{saved.name}"><img src="{escape(saved.address)}" alt="{escape(block.alt)}">'
        f"{captioned(block.caption, block.credit)}</figure>"
    )


def gallery_block(block: Gallery, saved: Sequence[SavedPicture | None]) -> str:
    """Its pictures side by side, as far as the library has them; the others are links below."""
    pairs = list(zip(block.pictures, saved, strict=True))
    shown = "".join(picture_block(picture, row) for picture, row in pairs if row)
    others = "".join(picture_block(picture, row) for picture, row in pairs if not row)
    if not shown:
        return f"{others}<p>{words(block.caption)}</p>" if block.caption else others
    return f'<figure data-block="gallery">{shown}{captioned(block.caption, "")}</figure>{others}'


def embedded(block: Embed, recording: str | None) -> str:
    """A recording of our library as the block that it is; anything else as a link, with what the source says of it below."""
    if recording:
        caption = captioned(block.caption, block.credit)
        return f'<figure data-block="media" data-media="{recording}">{caption}</figure>'
    said = "".join(f"<p>{words(each)}</p>" for each in block.transcript.split("\n\n") if each)
    summary = f"<summary>{words(_('Transcript'))}</summary>"
    below = f'<details data-block="details">{summary}{said}</details>' if said else ""
    return f"{elsewhere(block, block.title)}{below}"


def post_block(post: FoundPost, reference: str) -> str:
    """A post with its words inside, for readers that do not know our blocks."""
    said = "".join(f"<p>{words(line)}</p>" for line in (post.text or "").split("\n") if line.strip())
    who = post.author or (f"@{post.handle}" if post.handle else "Unknown author")
    handle = f" (@{post.handle})" if post.author and post.handle else ""
    day = f"{post.posted_on.day} {post.posted_on:%B %Y}" if post.posted_on else ""
    where = f'<a href="{escape(post.address)}">{day or "the post"}</a>' if post.address else day
    caption = words(f"{who}{handle} on {label(post.platform)}") + (f", {where}" if where else "")
    quoted = f"<blockquote>{said}</blockquote>" if said else ""
    return (
        f'<figure data-block="post" data-post="{escape(reference)}">{quoted}<figcaption>{caption}</figcaption></figure>'
    )
