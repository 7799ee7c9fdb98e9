"""Takes HTML apart into tags and texts, whatever it is, in one pass: no character is looked at more often than a few times.

It follows the HTML standard (13.2.5, tokenization), but loses no words: what is begun and never ends (a comment, a quoted
value, a script) is left out no further than its own sign. What comes of it is not trusted: nh3 reads it after this.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.body import schema

_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+))?)?""")
_REST_OF_TAG = re.compile(r"[\s/]*+>")
# In an attribute "&copy=" is no sign for ©: the standard, 13.2.5.80.
_SIGN = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z0-9]{1,40};|[a-zA-Z0-9]{1,40}(?![=a-zA-Z0-9;]))")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufeff\ufdd0\ufdd1]")
# What stands in these is never markup.
_RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})
_WITHOUT_MARKUP = (_RAW | schema.DROPPED_WITH_CONTENT) - {"embed"}  # which holds nothing


@dataclass(slots=True)
class Text:
    text: str


@dataclass(slots=True)
class Start:
    """A tag that opens; `attributes` holds what the standard gives: of one name the first."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class End:
    name: str


Token = Text | Start | End


def tokens(source: str) -> Iterator[Token]:
    """The tags and texts of `source` in their order. The content of what `schema` drops with its content is left out."""
    return _Tokenizer(_UNPRINTABLE.sub("", source.replace("\r\n", "\n").replace("\r", "\n"))).run()


class _Tokenizer:
    def __init__(self, source):
        self.source = source
        self.last_end = source.rfind(">")
        self.last_comment_end = source.rfind("-->")
        self.has_lost_its_way = False  # a quotation mark was never closed: from there on each ">" ends a tag
        self.ends: dict[str, dict[int, int]] = {}

    def run(self) -> Iterator[Token]:
        source, at = self.source, 0
        while (sign := source.find("<", at)) >= 0:
            if sign > at:
                yield Text(html.unescape(source[at:sign]))
            token, at = self._tag(sign)
            if token is not None:
                yield token
            if isinstance(token, Start) and token.name in _WITHOUT_MARKUP:
                text, at = self._content(token.name, sign, at)
                if text:
                    yield Text(text)
        if at < len(source):
            yield Text(html.unescape(source[at:]))

    def _tag(self, sign: int) -> tuple[Token | None, int]:
        """What begins with the "<" at `sign` (None: nothing that counts), and where it ends."""
        source = self.source
        if named := _NAME.match(source, sign):
            return self._named(named)
        if source.startswith("<!--", sign):
            return None, self._end_of_comment(sign)
        if source[sign + 1 : sign + 2] in {"!", "?", "/"} and self.last_end > sign:
            return None, source.index(">", sign) + 1
        return Text("<"), sign + 1

    def _end_of_comment(self, sign: int) -> int:
        start = sign + 4
        for empty in (">", "->"):
            if self.source.startswith(empty, start):
                return start + len(empty)
        return self.source.index("-->", start) + 3 if self.last_comment_end >= start else start

    def _named(self, named: re.Match) -> tuple[Token | None, int]:
        start, name = named.end(), named[2].lower()
        if self.last_end < start:
            return Text("<"), named.start() + 1
        attributes: dict[str, str] = {}
        end = None if self.has_lost_its_way else self._read_attributes(start, attributes)
        if end is None:
            self.has_lost_its_way = True
            end = self.source.index(">", start) + 1
        return (End(name) if named[1] else Start(name, attributes)), end

    def _read_attributes(self, at: int, attributes: dict[str, str]) -> int | None:
        """Fill `attributes`; returns where the tag ends, or None when it never does."""
        source = self.source
        while (rest := _REST_OF_TAG.match(source, at)) is None:
            found = _ATTRIBUTE.match(source, at)
            if found is None:
                return None
            name = found[1].lower()
            if name in schema.ATTRIBUTES and name not in attributes:
                attributes[name] = _unescaped(found[2] or found[3] or found[4] or "")
            at = found.end()
        return rest.end()

    def _content(self, name: str, sign: int, at: int) -> tuple[str, int]:
        """The plain words in an element whose content is no markup, or is dropped; and where to go on."""
        if name not in self.ends:
            self.ends[name] = self._ends_of(name)
        end = self.ends[name].get(sign)
        if end is None:
            return "", at
        return ("" if name in schema.DROPPED_WITH_CONTENT else self.source[at:end]), end

    def _ends_of(self, name: str) -> dict[int, int]:
        """Where each element of this name ends that does: the signs of its tags."""
        ends, opened = {}, []
        for found in re.finditer(rf"<(/?){name}(?=[\s/>])", self.source, re.IGNORECASE):
            if not found[1]:
                opened.append(found.start())
            elif name in _RAW:
                ends.update(dict.fromkeys(opened, found.start()))
                opened.clear()
            elif opened:
                ends[opened.pop()] = found.start()
        return ends


def _unescaped(value: str) -> str:
    return _SIGN.sub(lambda sign: html.unescape(sign[0]), value) if "&" in value else value
