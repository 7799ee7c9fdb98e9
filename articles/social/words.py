"""The words of a post from the HTML in which its platform sends them, as plain text that keeps their structure. Pure.

Lists keep their marks or numbers, quotations a ">" before each line, preformatted text its spaces, table cells a bar
between them. All that fediverse servers let through is known (Mastodon's list, and what Pleroma, Misskey, GoToSocial,
Lemmy, WordPress and others send beside it); the words of an element that nobody knows are kept like any others. White
space is treated as HTML's `innerText` does.
"""

import re

from lxml import etree

DROPPED = frozenset("script style template head title iframe object audio video canvas svg rp annotation".split())
PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre ul ol menu dir dl table hr figure details".split())
LINES = frozenset(
    "div section article aside main header footer nav address center li dt dd tr caption figcaption summary "
    "form fieldset legend".split()
)
LISTS = frozenset({"ul", "ol", "menu", "dir"})
AROUND = {"q": ("“", "”"), "rt": ("(", ")")}
BULLET, QUOTED, RULE = "• ", "> ", "* * *"
MOST_MARKED = 8  # containers around a line that are marked before it; what lies deeper is as good as unmarked
SPACES = re.compile(r"[ \t\n\f\r]+")


def words_of(source, without_class: str = "") -> str | None:
    """The text of an HTML fragment, or None when it has none (or is no text).

    Elements of the class `without_class` are left out.
    """
    if not isinstance(source, str) or not source.strip():
        return None
    parser = etree.HTMLParser(target=_Writer(without_class), encoding="utf-8")
    try:
        parser.feed(source.replace("\x00", "").encode("utf-8", "replace"))
        return parser.close() or None
    except etree.XMLSyntaxError:  # "<", which is no document
        return source.strip()


class _Container:
    """An open quotation, list or list item."""

    def __init__(self, tag, attributes, parent=None):
        self.tag, self.parent = tag, parent if parent and parent.tag in LISTS else None
        self.is_marked = False
        self.items, self.place, self.number = [], None, None
        self.step = -1 if "reversed" in attributes else 1
        self.next = _integer(attributes.get("start"))
        if tag == "li" and self.parent and self.parent.tag == "ol":
            self.parent.number_item(self, _integer(attributes.get("value")))

    def mark(self, place):
        """What stands before a line in it; the text holds it at `place`."""
        if self.tag == "blockquote":
            return QUOTED
        if self.tag != "li":
            return ""
        is_numbered = self.parent and self.parent.tag == "ol"
        if self.is_marked:
            return "   " if is_numbered else "  "
        self.is_marked, self.place = True, place
        return f"{self.number}. " if is_numbered and self.number is not None else BULLET

    def number_item(self, item, value):
        """Give an item its number; those of a list that counts down to 1 are known at its end."""
        self.items.append(item)
        if value is None:
            value = 1 if self.next is None and self.step == 1 else self.next
        item.number = value
        self.next = None if value is None else value + self.step

    def late_marks(self):
        """Places and marks of the items whose numbers had to wait for the end of the list."""
        for left, item in zip(range(len(self.items), 0, -1), self.items, strict=True):
            if item.number is None and item.place is not None:
                yield item.place, f"{left}. "


class _Writer:
    """Takes a parser's events instead of its tree, which ends at 256 levels of nesting and loses all words beyond."""

    def __init__(self, without_class):
        self._without_class = without_class
        self._depth, self._dropped_from = 0, None
        self._text, self._open = [], []
        self._kept = 0  # how many containers have been open ever since the last words
        self._breaks, self._has_space = 0, False  # what is due before the next words
        self._cells, self._preformatted, self._is_first_line = [], 0, False

    def start(self, tag, attributes):
        self._depth += 1
        if self._dropped_from:
            return
        if tag in DROPPED or self._without_class in (attributes.get("class") or "").split():
            self._dropped_from = self._depth
            return
        self._break_around(tag)
        if tag in AROUND:
            self._write(AROUND[tag][0])
        elif tag in {"br", "hr", "img", "td", "th", "tr"}:
            self._single(tag, attributes)
        elif tag == "pre":
            self._preformatted, self._is_first_line = self._preformatted + 1, True
        elif tag in LISTS or tag in {"blockquote", "li"}:
            self._open.append(_Container(tag, attributes, self._open[-1] if self._open else None))

    def end(self, tag):
        self._depth -= 1
        if self._dropped_from:
            if self._depth < self._dropped_from:
                self._dropped_from = None
            return
        if tag in AROUND:
            self._has_space = False
            self._write(AROUND[tag][1])
        elif tag == "pre":
            self._preformatted -= 1
        elif tag == "tr" and self._cells:
            self._cells.pop()
        elif self._open and self._open[-1].tag == tag:
            self._close_container()
        self._break_around(tag)
        if tag == "li":
            self._breaks = min(self._breaks, 1)

    def data(self, data):
        if self._dropped_from:
            return
        if self._preformatted:
            self._write_lines(data)
            return
        words = SPACES.sub(" ", data)
        self._has_space = self._has_space or words.startswith(" ")
        if bare := words.strip(" "):
            self._write(bare)
            self._has_space = words.endswith(" ")

    def close(self):
        return "".join(self._text).strip("\n")

    def _single(self, tag, attributes):
        if tag == "br":
            self._breaks += 1
        elif tag == "hr":
            self._write(RULE)
        elif tag == "img" and (attributes.get("alt") or "").strip():
            self._write(attributes["alt"].strip())  # a server's own emoji
        elif tag == "tr":
            self._cells.append(0)
        elif tag in {"td", "th"} and self._cells:
            if self._cells[-1]:
                self._has_space = True
                self._write("|")
            self._cells[-1] += 1
            self._has_space = True

    def _break_around(self, tag):
        if tag not in PARAGRAPHS and tag not in LINES:
            return
        if self._cells and self._cells[-1] and tag != "tr":
            self._has_space = True
            return
        item = self._open[-1] if self._open and self._open[-1].tag == "li" else None
        is_tight = tag in LINES or (item and (tag in LISTS or not item.is_marked))
        self._breaks = max(self._breaks, 1 if is_tight else 2)

    def _close_container(self):
        for place, mark in self._open.pop().late_marks():
            self._text[place] = mark
        self._kept = min(self._kept, len(self._open))

    def _write_lines(self, data):
        """Text whose white space counts; the line break right after <pre> is not part of it."""
        if self._is_first_line:
            data = data.removeprefix("\r").removeprefix("\n")
        self._is_first_line = False
        for number, line in enumerate(data.replace("\r\n", "\n").split("\n")):
            self._breaks += number > 0
            if line:
                self._write(line)

    def _write(self, words):
        if self._breaks and self._text:
            blank = "".join(QUOTED for each in self._open[: min(self._kept, MOST_MARKED)] if each.tag == "blockquote")
            self._text.extend(["\n" + blank.rstrip()] * (self._breaks - 1))
            self._text.append("\n")
        if self._breaks or not self._text:
            for container in self._open[:MOST_MARKED]:
                self._text.append(container.mark(len(self._text)))
        elif self._has_space:
            self._text.append(" ")
        self._text.append(words)
        self._breaks, self._has_space, self._kept = 0, False, len(self._open)


def _integer(value):
    return int(value) if re.fullmatch(r"-?\d{1,9}", value or "", re.ASCII) else None
