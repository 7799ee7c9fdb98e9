"""What the cards look like: those of articles, quotes, people and of the publication itself."""

from cms.site.pictures import crops
from cms.site.pictures.cards import faces
from cms.site.pictures.cards.canvas import DARK, HEIGHT, LIGHT, MARGIN, WIDTH, Canvas
from cms.site.pictures.cards.lines import Box
from people.pictures.shapes import PORTRAIT

INNER = WIDTH - 2 * MARGIN
FOOT = HEIGHT - 66  # the line on which the lowest words stand
QUOTATION_MARK = "“"


def article(facts) -> bytes:
    """The headline by day, with the masthead above it and the authors below."""
    card = Canvas(LIGHT, facts.site, facts.accent)
    colours = card.colours
    card.bar(0, 0, WIDTH, 16, card.spot)
    card.text(facts.site, (MARGIN, 92), 34, faces.SERIF, width=700)
    card.text(facts.label, (WIDTH - MARGIN, 90), 24, colour=card.spot, anchor="end")
    card.bar(MARGIN, 118, INNER, 2, colours.ink)
    card.block(facts.headline, Box(INNER, 350, 120, 44, 1.14), MARGIN, 152, is_centred=True)
    if facts.authors:
        card.bar(MARGIN, FOOT - 52, 64, 6, card.spot)
        card.text(facts.authors, (MARGIN, FOOT), 30, colour=colours.quiet, width=INNER)
    return card.jpeg()


def quote(facts) -> bytes:
    """The words by night, below a large quotation mark; then who said them."""
    card = Canvas(DARK, facts.site, facts.accent)
    colours = card.colours
    card.text(QUOTATION_MARK, (MARGIN - 8, 236), 260, faces.SERIF, card.spot)
    card.block(facts.words, Box(INNER, 330, 88, 36, 1.2), MARGIN, 148, is_centred=True)
    card.bar(MARGIN, FOOT - 62, INNER, 2, colours.rule)
    card.text(facts.speaker, (MARGIN, FOOT), 32, width=620)
    card.text(facts.site, (WIDTH - MARGIN, FOOT), 30, faces.SERIF, colours.quiet, anchor="end", width=420)
    return card.jpeg()


def person(facts) -> bytes:
    """Name and what they do, beside the portrait."""
    card = Canvas(LIGHT, facts.site, facts.accent)
    colours = card.colours
    portrait = facts.portrait and crops.cut(facts.portrait, PORTRAIT, facts.focus)
    width = INNER
    if portrait:
        card.paste(portrait.resize((HEIGHT, HEIGHT)), WIDTH - HEIGHT, 0)
        width = WIDTH - HEIGHT - MARGIN - 48
    card.bar(0, 0, WIDTH - HEIGHT if portrait else WIDTH, 16, card.spot)
    card.text(facts.site, (MARGIN, 92), 34, faces.SERIF, width=width)
    end = card.block(facts.name, Box(width, 250, 88, 40, 1.12), MARGIN, 190)
    if facts.role:
        card.bar(MARGIN, end + 14, 64, 6, card.spot)
        card.text(facts.role, (MARGIN, end + 70), 30, colour=colours.quiet, width=width)
    return card.jpeg()


def site(facts) -> bytes:
    """The masthead as a newspaper has it, for all that has no picture of its own."""
    card = Canvas(LIGHT, facts.site, facts.accent)
    colours = card.colours
    card.bar(MARGIN, MARGIN, INNER, 16, card.spot)
    card.bar(MARGIN, MARGIN + 22, INNER, 2, colours.ink)
    card.block(facts.site, Box(INNER, 300, 148, 56, 1.08), MARGIN, 130, is_centred=True)
    card.bar(MARGIN, FOOT - 66, INNER, 2, colours.ink)
    card.text(facts.tagline, (MARGIN, FOOT), 30, colour=colours.quiet, width=INNER)
    return card.jpeg()
