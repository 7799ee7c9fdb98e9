"""Reading a plain-text article: a list of small steps, each claiming its paragraphs of one analysis."""

from dataclasses import replace

from articles.importing.analysis.bios import finding as bios
from articles.importing.analysis.bios import sentences as bio_sentences
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.page import after_body, heading, people
from articles.importing.analysis.page import structure as blocks
from articles.importing.analysis.posts import finding as posts
from articles.importing.analysis.promos import finding as promo_text
from articles.importing.formats.plain_text import listings, typed_blocks
from articles.importing.formats.plain_text.footnotes import take_footnotes
from articles.importing.formats.plain_text.paragraphs import paragraphs
from articles.importing.record import FoundArticle, Unreadable

__all__ = ["Unreadable", "read"]

STEPS = (
    heading.take_heading,
    after_body.take_link_list,
    posts.take_posts,
    after_body.take_furniture,
    lambda analysis: promo_text.take_promos(analysis, bio_sentences.is_bio),
    bios.take_bios,
    after_body.take_remaining_furniture,
    blocks.take_structure,
)


def read(text: str, source_name: str = "") -> FoundArticle:
    """What an article's plain text holds, as facts; nothing is saved. Raises Unreadable with one line that says why."""
    text, code = listings.take_listings(text)
    text, typed = typed_blocks.take_typed_blocks(text)
    left_open = (*listings.left_open(text), *typed_blocks.left_open(text))
    found, footnotes = take_footnotes(paragraphs(text))
    analysis = Analysis.of(found)
    if not analysis.paragraphs:
        raise Unreadable("the file is empty")
    for step in STEPS:
        step(analysis)
    record = typed_blocks.with_typed_blocks(
        listings.with_listings(blocks.record_of(analysis, source_name), code), typed
    )
    found = people.with_people(record)
    return replace(found, footnotes=footnotes, unsure=(*found.unsure, *left_open))
