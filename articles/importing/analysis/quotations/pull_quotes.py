"""Words that a source sets apart though they stand in its text: a pull quote, which says nothing anew."""

from dataclasses import replace

from articles.body.anchors import folded
from articles.importing.blocks import Block, BlockQuotation, PullQuote, plain_text_of
from articles.importing.record import FoundArticle

FEWEST = 4  # words; fewer may stand in any text by chance


def with_pull_quotes(article: FoundArticle) -> FoundArticle:
    """The article with a pull quote for each block quotation of nobody whose words its other texts hold."""
    if not any(_may_be_one(block) for block in article.blocks):
        return article
    text = " \n ".join(["", *(folded(plain_text_of(block)) for block in article.blocks if not _may_be_one(block)), ""])
    return replace(article, blocks=tuple(_pulled(block, text) for block in article.blocks))


def _may_be_one(block: Block) -> bool:
    return isinstance(block, BlockQuotation) and not (block.credit or block.source)


def _pulled(block: Block, text: str) -> Block:
    if not _may_be_one(block):
        return block
    words = [folded(paragraph.text) for paragraph in block.paragraphs]
    is_repeated = all(f" {each} " in text for each in words)
    if is_repeated and sum(len(each.split()) for each in words) >= FEWEST:
        return PullQuote(block.paragraphs, block.line)
    return block
