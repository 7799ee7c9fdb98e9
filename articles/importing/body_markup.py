"""From a record's blocks to the body's HTML (articles/body/schema.py is its vocabulary), with portable references."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from articles.importing.block_markup import (
    SavedPicture,
    embedded,
    gallery_block,
    list_of,
    picture_block,
    post_block,
    quote_block,
    written,
)
from articles.importing.blocks import (
    Block,
    BlockQuotation,
    Embed,
    Gallery,
    Heading,
    Item,
    Paragraph,
    Picture,
    PostPlace,
    numbered,
    pictures_of,
)
from articles.importing.inline_markup import Span, html_between, html_of
from articles.importing.record import FoundArticle, FoundQuote

# Lines of a program, and whatever stands in a tag, hold no sign of a note.
TAG_OR_SIGN = re.compile(r"<(?:pre|code)>.*?</(?:pre|code)>|<[^>]*>|\[\^([\w.:-]{1,40})\]", re.DOTALL)
LONG = 200  # signs; a shorter paragraph that is all quotation stays in the flow of the talk


@dataclass(frozen=True)
class Names:
    """How the body refers to what has been saved: persons by slug, posts by reference, pictures by name.

    Posts are in the order of the article's; a picture that could not be kept is None, and is left out. `recordings` are those of our
    library that the article shows, by the addresses by which it does so.
    """

    slugs: Mapping[str, str]
    posts: Sequence[str]
    pictures: Sequence[SavedPicture | None] = ()
    recordings: Mapping[str, str] = field(default_factory=dict)

    def link(self, person: str | None, html: str) -> str:
        slug = self.slugs.get(person or "")
        return f'<a data-person="{slug}" href="/people/{slug}/">{html}</a>' if slug else html


def markup(article: FoundArticle, names: Names) -> str:
    """The body of an article as HTML: quotations, persons, posts, pictures, lists and headings marked as the schema says."""
    body = _Body(article, names)
    parts: list[str] = []
    for kind, group in groupby(numbered(article.blocks), key=lambda each: type(each[1])):
        blocks = list(group)
        if kind is Item:
            parts.append(list_of([(item, body.text(number)) for number, item in blocks]))
        elif kind is Paragraph:
            parts += body.paragraphs([number for number, _ in blocks])
        else:
            parts += filter(None, (body.block(number, block) for number, block in blocks))
    return with_footnotes("\n".join(parts), article.footnotes)


def with_footnotes(html: str, notes: Mapping[str, Paragraph]) -> str:
    """The HTML with each note in the place of its sign, [^label]. Signs that lead to no note stay words."""

    def placed(found: re.Match[str]) -> str:
        note = notes.get(found[1] or "")
        return f'<span role="doc-footnote">{html_of(note.text, note.marks)}</span>' if note else found[0]

    return TAG_OR_SIGN.sub(placed, html) if notes else html


class _Body:
    """An article on its way into HTML: what stands where in its texts, found once."""

    def __init__(self, article: FoundArticle, names: Names):
        self.article, self.names = article, names
        self.texts = article.texts
        self.spans = self._spans()
        self.whole = {quote.paragraph: quote for quote in article.quotes if self._is_whole(quote)}
        self.pictures = iter(names.pictures)

    def _spans(self) -> list[list[Span]]:
        """Quotations, then the first mention of each person outside of them and of links, by text."""
        found: list[list[Span]] = [[] for _ in self.texts]
        for quote in self.article.quotes:
            found[quote.paragraph].append(Span(quote.start, quote.end, self._quotation(quote)))
        linked: set[str] = set()
        for mention in sorted(self.article.mentions, key=lambda mention: (mention.paragraph, mention.start)):
            text, place = self.texts[mention.paragraph], found[mention.paragraph]
            taken = [*place, *(mark for mark in text.marks if mark.tag == "a")]
            is_free = all(mention.end <= each.start or mention.start >= each.end for each in taken)
            if mention.person in self.names.slugs and mention.person not in linked and is_free:
                words = html_between(text.text, text.marks, mention.start, mention.end)
                place.append(Span(mention.start, mention.end, self.names.link(mention.person, words)))
                linked.add(mention.person)
        return found

    def _is_whole(self, quote: FoundQuote) -> bool:
        return quote.start == 0 and quote.end == len(self.texts[quote.paragraph].text.rstrip())

    def _quotation(self, quote: FoundQuote) -> str:
        slug = self.names.slugs.get(quote.speaker or "")
        person = f' data-person="{slug}"' if slug else ""
        return f"<q{person}>{self._quoted(quote)}</q>"

    def _quoted(self, quote: FoundQuote) -> str:
        """The words of a quotation, without its marks and with its inline markup."""
        text = self.texts[quote.paragraph]
        start = text.text.find(quote.text, quote.start)
        if start < 0:
            return escape(quote.text, quote=False)
        return html_between(text.text, text.marks, start, start + len(quote.text))

    def text(self, number: int) -> str:
        return html_of(self.texts[number].text, self.texts[number].marks, self.spans[number])

    def paragraphs(self, numbers: Sequence[int]) -> list[str]:
        """Paragraphs; a run of them that is one long quotation becomes a quote block."""
        parts: list[str] = []
        run: list[FoundQuote] = []
        for number in numbers:
            quote = self.whole.get(number)
            if quote:
                run.append(quote)
            if run and not (quote and quote.continues):
                parts.append(self._run(run))
                run = []
            if not quote:
                parts.append(f"<p>{self.text(number)}</p>")
        return [*parts, self._run(run)] if run else parts

    def _run(self, run: list[FoundQuote]) -> str:
        if len(run) == 1 and len(run[0].text) < LONG:
            return f"<p>{self._quotation(run[0])}</p>"
        speaker = next((quote.speaker for quote in run if quote.speaker), None)
        return quote_block([self._quoted(quote) for quote in run], self._caption(speaker))

    def _caption(self, speaker: str | None, credit: str = "") -> str:
        """Whose words they are, as the source says it, with a link to the speaker: on the name, or on all where it is not there."""
        words = credit or speaker or ""
        name = speaker if speaker and speaker in words else words
        before, _, after = words.partition(name)
        linked = self.names.link(speaker, escape(name, quote=False))
        return f"{escape(before, quote=False)}{linked}{escape(after, quote=False)}"

    def block(self, number: int, block: Block) -> str:
        """A block that is neither paragraph nor list."""
        match block:
            case Heading():
                tag = f"h{min(max(block.level, 2), 3)}"
                return f"<{tag}>{html_between(block.text, block.marks, 0, len(block.text))}</{tag}>"
            case BlockQuotation():
                return self._block_quotation(number, block)
            case Picture():
                return picture_block(block, self._saved(block)[0])
            case Gallery():
                return gallery_block(block, self._saved(block))
            case Embed():
                return embedded(block, self.names.recordings.get(block.address))
            case PostPlace():
                return post_block(self.article.posts[block.post], self.names.posts[block.post])
            case _:
                return written(block)

    def _saved(self, block: Block) -> list[SavedPicture | None]:
        return [next(self.pictures, None) for _ in pictures_of(block)]

    def _block_quotation(self, first: int, block: BlockQuotation) -> str:
        numbers = range(first, first + len(block.paragraphs))
        words = [self._quoted(self.whole[n]) if n in self.whole else self.text(n) for n in numbers]
        speaker = next((self.whole[n].speaker for n in numbers if n in self.whole and self.whole[n].speaker), None)
        return quote_block(words, self._caption(speaker, block.credit), block.source, block.said_on)
