"""What the checks look at: an article with the text that readers are to get."""

from collections.abc import Callable
from functools import cached_property

from lxml import html
from lxml.html import HtmlElement

from articles.document import Document
from articles.indexing import set_columns
from articles.models import Article
from articles.named_rows import NamedRows
from articles.quote_anchors import PublishedAnchors


class Candidate:
    """`article` with its columns filled from `document`, and the `compiled` body. Names of what does not exist stay empty.

    Rows that the text names are read once, by whichever check or index asks first; the body's tree is parsed on demand.
    """

    def __init__(self, article: Article, document: Document):
        self.article = article
        self.document = document
        anchors = PublishedAnchors(article)
        self.compiled = set_columns(article, document, anchors)
        self.rows = NamedRows(document, self.compiled, anchors, article.image)

    @cached_property
    def root(self) -> HtmlElement:
        """The element that holds the body."""
        return html.fragment_fromstring(self.document.body, create_parent="div")

    @cached_property
    def blocks(self) -> list[HtmlElement]:
        """The elements at the top level of the body, in their order; their numbers are what `Issue.block` means."""
        return list(self.root)

    def block_where(self, holds: Callable[[HtmlElement], object]) -> int | None:
        """The number of the first block for whose element, or one within it, `holds` is true; None without one."""
        return next((at for at, block in enumerate(self.blocks) if any(map(holds, block.iter()))), None)

    def block_with(self, attribute: str, value: str) -> int | None:
        """The number of the first block with this value of an attribute such as `data-image`, on it or within it."""
        return self.block_where(lambda element: element.get(attribute) == value)
