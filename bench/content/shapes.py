"""A handful of bodies, compiled by our own code once; every article is one of them with its slots filled. Pure but for the clock."""

import json
import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from articles.body.clean import clean
from articles.body.compile import References, compile_body
from bench.content.words import HEADINGS, SAYINGS, SENTENCES

SLOT = re.compile(r"Slot[A-Za-z]+\d?|https://example\.social/slot")
PEOPLE = 8
POST_SLOT = "https://example.social/slot"
PICTURE_SLOT = "SlotPicture"
WORDS, IN_A_PARAGRAPH = 800, 4


@dataclass(frozen=True)
class Shape:
    """A compiled body whose texts still hold their slots. `parts` is JSON."""

    body: str
    parts: str
    text: str
    word_count: int
    references: References

    @property
    def people(self) -> int:
        """How many people it speaks of."""
        return len(self.references.people)


def filled(text: str, slots: Mapping[str, str]) -> str:
    """The text with its slots filled."""
    return SLOT.sub(lambda found: slots[found[0]], text)


def shapes() -> dict[tuple[bool, int], Shape]:
    """By whether they show a post and a picture, and their number of quotes (4 to 10); always the same."""
    return {
        (has_post, quotes): shape(has_post, quotes, random.Random(quotes))
        for has_post in (False, True)
        for quotes in range(4, 11)
    }


def shape(has_post: bool, quotes: int, chance: random.Random) -> Shape:
    body = clean("\n".join(elements(has_post, quotes, chance)))
    compiled = compile_body(body, anchors=slots_for_anchors)
    parts = json.dumps(compiled.parts, ensure_ascii=False)
    return Shape(body, parts, compiled.text, compiled.word_count, compiled.references)


def slots_for_anchors(quotes):
    """An anchor follows from the words, and these from the slots."""
    return [f"SlotAnchor{number}" for number in range(len(quotes))]


def elements(has_post, quotes, chance):
    """Paragraphs, some with somebody's words, a block quotation, headings; a post and a picture; a place for a promo."""
    words, number = 0, 0
    while words < WORDS or number < quotes:
        if number and number % 4 == 0:
            yield f"<h2>{HEADINGS[number // 4 % len(HEADINGS)]}</h2>"
        paragraph = " ".join(chance.sample(SENTENCES, IN_A_PARAGRAPH))
        if number == 3:
            yield block_quotation(chance)
        elif number < quotes:
            paragraph += f" {spoken(number % PEOPLE, chance)}"
        yield f"<p>{paragraph}</p>"
        words += len(paragraph.split())
        number += 1
        if number == 5:
            yield '<aside data-block="promo" data-placement="inline"></aside>'
            if has_post:
                yield f'<figure data-block="post" data-post="{POST_SLOT}"></figure>'
                yield picture()


def spoken(person, chance):
    link = f'<a data-person="SlotPerson{person}">SlotName{person}</a>'
    return f'<q data-person="SlotPerson{person}">{chance.choice(SAYINGS)}</q> said {link}, who was there.'


def block_quotation(chance):
    said = " ".join(chance.sample(SAYINGS, 2))
    return (
        f'<figure data-block="quote"><blockquote><p>{said}</p></blockquote>'
        '<figcaption><a data-person="SlotPerson3">SlotName3</a>, in the hall</figcaption></figure>'
    )


def picture():
    return (
        f'<figure data-block="image" data-image="{PICTURE_SLOT}"><img src="/media/slot.webp" alt="A sluice in the rain">'
        "<figcaption>The sluice. <small>Drawing: O. Kettlewick</small></figcaption></figure>"
    )
