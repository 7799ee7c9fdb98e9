"""From a record's blocks to the body's HTML (articles/body/schema.py is its vocabulary), with portable references."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from articles.importing.analysis.words.fragments import ADDRESS
from articles.importing.record import Block, FoundArticle, FoundPost, FoundQuote
from people.platforms import label

LONG = 200  # signs; a shorter paragraph that is all quotation stays in the flow of the talk
LINK = re.compile(rf"(?<![\w@./]){ADDRESS}")
LISTS = {"item": "ul", "numbered": "ol"}


@dataclass(frozen=True)
class Names:
    """How the body refers: persons by slug, posts by reference, both from what has been saved."""

    slugs: Mapping[str, str]
    posts: Sequence[str]

    def link(self, person: str | None, words: str) -> str:
        slug = self.slugs.get(person or "")
        return f'<a data-person="{slug}" href="/people/{slug}/">{escape(words)}</a>' if slug else escape(words)


def markup(article: FoundArticle, names: Names) -> str:
    """The body of an article as HTML: quotations, persons, posts, lists and headings marked as the schema says."""
    spans = _spans(article, names)
    parts: list[str] = []
    for kind, group in groupby(article.blocks, key=lambda block: block.kind):
        blocks = list(group)
        if kind in LISTS:
            items = "".join(f"<li>{_inline(block, spans)}</li>" for block in blocks)
            parts.append(f"<{LISTS[kind]}>{items}</{LISTS[kind]}>")
        elif kind == "paragraph":
            parts += _paragraphs(blocks, article, names, spans)
        else:
            parts += [_block(block, article, names) for block in blocks]
    return "\n".join(parts)


Span = tuple[int, int, str]  # where it begins and ends in its paragraph, and the HTML that stands there


def _spans(article: FoundArticle, names: Names) -> dict[int, list[Span]]:
    """Quotations, then the first mention of each person outside of them, by paragraph."""
    found: dict[int, list[Span]] = {number: [] for number in range(len(article.paragraphs))}
    for quote in article.quotes:
        found[quote.paragraph].append((quote.start, quote.end, _quotation(quote, names)))
    linked: set[str] = set()
    for mention in sorted(article.mentions, key=lambda mention: (mention.paragraph, mention.start)):
        place = found[mention.paragraph]
        is_free = all(mention.end <= start or mention.start >= end for start, end, _ in place)
        if mention.person in names.slugs and mention.person not in linked and is_free:
            words = article.paragraphs[mention.paragraph][mention.start : mention.end]
            place.append((mention.start, mention.end, names.link(mention.person, words)))
            linked.add(mention.person)
    return found


def _quotation(quote: FoundQuote, names: Names) -> str:
    slug = names.slugs.get(quote.speaker or "")
    person = f' data-person="{slug}"' if slug else ""
    return f"<q{person}>{escape(quote.text, quote=False)}</q>"


def _inline(block: Block, spans: Mapping[int, list[Span]]) -> str:
    """A paragraph's text with its spans, and a link for each bare address between them."""
    pieces: list[str] = []
    at = 0
    for start, end, html in sorted(spans.get(block.at if block.at is not None else -1, [])):
        if start < at:
            continue
        pieces += [_with_links(block.text[at:start]), html]
        at = end
    return "".join([*pieces, _with_links(block.text[at:])])


def _with_links(text: str) -> str:
    pieces: list[str] = []
    at = 0
    for match in LINK.finditer(text):
        address = match[0] if match[0].startswith("http") else f"https://{match[0]}"
        pieces += [escape(text[at : match.start()], quote=False), f'<a href="{escape(address)}">{escape(match[0])}</a>']
        at = match.end()
    return "".join([*pieces, escape(text[at:], quote=False)])


def _paragraphs(blocks: list[Block], article: FoundArticle, names: Names, spans) -> list[str]:
    """Paragraphs; a run of them that is one long quotation becomes a quote block."""
    whole = {quote.paragraph: quote for quote in article.quotes if _is_whole(quote, article.paragraphs)}
    parts: list[str] = []
    run: list[FoundQuote] = []
    for block in blocks:
        quote = whole.get(block.at if block.at is not None else -1)
        if quote:
            run.append(quote)
        if run and not (quote and quote.continues):
            parts.append(_run(run, names))
            run = []
        if not quote:
            parts.append(f"<p>{_inline(block, spans)}</p>")
    return [*parts, _run(run, names)] if run else parts


def _is_whole(quote: FoundQuote, paragraphs: Sequence[str]) -> bool:
    return quote.start == 0 and quote.end == len(paragraphs[quote.paragraph].rstrip())


def _run(run: list[FoundQuote], names: Names) -> str:
    if len(run) == 1 and len(run[0].text) < LONG:
        return f"<p>{_quotation(run[0], names)}</p>"
    words = "".join(f"<p>{escape(quote.text, quote=False)}</p>" for quote in run)
    speaker = next((quote.speaker for quote in run if quote.speaker), None)
    caption = f"<figcaption>{names.link(speaker, speaker)}</figcaption>" if speaker else ""
    return f'<figure data-block="quote"><blockquote>{words}</blockquote>{caption}</figure>'


def _block(block: Block, article: FoundArticle, names: Names) -> str:
    makers: dict[str, Callable[[], str]] = {
        "heading": lambda: f"<h2>{escape(block.text, quote=False)}</h2>",
        "rule": lambda: "<hr>",
        "promo": lambda: '<aside data-block="promo" data-placement="inline"></aside>',
        "post": lambda: _post(article.posts[block.at or 0], names.posts[block.at or 0]),
    }
    return makers[block.kind]()


def _post(post: FoundPost, reference: str) -> str:
    """A post with its words inside, for readers that do not know our blocks."""
    words = "".join(f"<p>{escape(line, quote=False)}</p>" for line in (post.text or "").split("\n") if line.strip())
    who = post.author or (f"@{post.handle}" if post.handle else "Unknown author")
    handle = f" (@{post.handle})" if post.author and post.handle else ""
    day = f"{post.posted_on.day} {post.posted_on:%B %Y}" if post.posted_on else ""
    where = f'<a href="{escape(post.address)}">{day or "the post"}</a>' if post.address else day
    caption = escape(f"{who}{handle} on {label(post.platform)}", quote=False) + (f", {where}" if where else "")
    quoted = f"<blockquote>{words}</blockquote>" if words else ""
    return (
        f'<figure data-block="post" data-post="{escape(reference)}">{quoted}<figcaption>{caption}</figcaption></figure>'
    )
