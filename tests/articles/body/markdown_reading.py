"""Markdown as its readers read it: by CommonMark, with GitHub's tables. Pure."""

from urllib.parse import unquote

from lxml import html
from markdown_it import MarkdownIt

READER = MarkdownIt("commonmark").enable(["table"])
MARKS = {"em", "strong", "s", "sub", "sup", "code", "a"}
BLOCKS = {"p", "h1", "h2", "h3", "li", "blockquote", "td", "th", "tr", "table", "ul", "ol", "div", "hr", "caption"}
QUOTATION_MARKS = (("“", "”"), ("‘", "’"))


def as_html(markdown):
    """The root of the HTML that a reader makes of it."""
    return html.fragment_fromstring(READER.render(markdown), create_parent="div")


def marked_words(root):
    """All words in order, each with the marks that it is under, as (word, marks). A link is its address."""
    found = []
    _gather(root, frozenset(), found, 0)
    runs = []
    for text, marks in found:
        if runs and runs[-1][1] == marks:
            runs[-1][0] += text
        else:
            runs.append([text, marks])
    # A word may be under several marks; white space is of no account, nor is what marks it.
    return [(sign, marks) for text, marks in runs for sign in text if not sign.isspace()]


def _gather(element, marks, found, depth):
    found.append((element.text or "", marks))
    for child in element:
        if isinstance(child.tag, str):
            before, after = QUOTATION_MARKS[depth % 2] if child.tag == "q" else ("", "")
            found.append((before, marks))
            _gather(child, marks | _mark(child), found, depth + bool(before))
            found.append((after, marks))
        found.append((child.tail or "", marks))


def _mark(element):
    if element.tag not in MARKS:
        return frozenset()
    return frozenset({unquote(element.get("href", "a")) if element.tag == "a" else element.tag})


def structure(root):
    """The tags of its blocks that say something, in order, without those that only hold others."""
    wanted = {"h2", "h3", "blockquote", "hr", "table", "ul", "ol"}
    says_something = (each for each in root.iter(*wanted) if each.tag == "hr" or each.text_content().strip())
    return [each.tag for each in says_something]
