"""A format for tests, as a module in articles/importing/formats/ would be: one simple article as an HTML file."""

import base64
import re

from lxml import html

from articles.importing.analysis.page.article import analysed
from articles.importing.blocks import (
    BlockQuotation,
    Cell,
    Embed,
    Heading,
    Item,
    Mark,
    Paragraph,
    Picture,
    Rule,
    Table,
)
from articles.importing.format import Format, Reading
from articles.importing.record import FoundArticle, FoundAuthor, Unreadable

TAGS = {"b": "strong", "i": "em", "strong": "strong", "em": "em", "a": "a", "code": "code"}


def read_file(data, source_name):
    """The record of the file's <article>; pictures are in it as data addresses. Raises Unreadable."""
    text = data.decode()
    article = html.fromstring(text).find(".//article")
    if article is None:
        raise Unreadable("there is no <article> in the file")
    headline, author = article.find("h1").text_content(), article.find("address")
    blocks = tuple(block for element in article for block in blocks_of(element))
    authors = (FoundAuthor(author.text_content()),) if author is not None else ()
    return Reading(analysed(FoundArticle(headline, blocks, authors=authors, source_name=source_name)), text)


def blocks_of(element):
    match element.tag:
        case "p":
            yield Paragraph(*inline(element), line=element.sourceline)
        case "h2" | "h3":
            yield Heading(*inline(element), level=int(element.tag[1]))
        case "ul" | "ol":
            yield from (Item(*inline(item), is_numbered=element.tag == "ol") for item in element)
        case "blockquote":
            credit = element.find("footer")
            yield BlockQuotation(
                tuple(Paragraph(*inline(p)) for p in element.iterchildren("p")),
                credit.text_content() if credit is not None else "",
                element.get("cite", ""),
            )
        case "table":
            yield Table(
                tuple(tuple(Cell(*inline(c), is_heading=c.tag == "th") for c in row) for row in element.iter("tr"))
            )
        case "figure":
            yield picture(element)
        case "iframe":
            yield Embed(element.get("src"), element.get("title", ""))
        case "hr":
            yield Rule()


def inline(element):
    """The text of an element on one line, and the marks in it."""
    text, marks = "", []

    def add(words):
        nonlocal text
        text += re.sub(r"\s+", " ", words or "")

    def walk(node):
        add(node.text)
        for child in node:
            start = len(text)
            walk(child)
            if child.tag in TAGS:
                marks.append(Mark(TAGS[child.tag], start, len(text), child.get("href", "")))
            add(child.tail)

    walk(element)
    return text, tuple(marks)


def picture(element):
    image, caption = element.find("img"), element.find("figcaption")
    credit = caption.find("small")
    return Picture(
        image.get("title"),
        base64.b64decode(image.get("src").partition("base64,")[2]),
        image.get("alt", ""),
        (caption.text or "").strip(),
        credit.text_content() if credit is not None else "",
    )


SIMPLE_HTML = Format("html", (".html", ".htm"), read_file, lambda data: b"<article" in data[:10_000])
