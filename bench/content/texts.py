"""Articles as plain text, as they come out of a browser: what `import_articles` reads. Pure; a seed decides."""

import random
from datetime import date, timedelta

from bench.content import words
from bench.content.shapes import filled

NAMES = [f"{first} {last}" for first in words.FIRST_NAMES for last in words.LAST_NAMES]
FIRST_DAY = date(2015, 1, 5)
PARAGRAPHS = 14


def text(number: int) -> str:
    """The article of this number: heading, byline, date, paragraphs with quotations, a post, counts, a bio, furniture."""
    chance = random.Random(number)
    author, *spoken_of = chance.sample(NAMES, 5)
    slots = {
        "SlotPlace": chance.choice(words.PLACES),
        "SlotTrade": chance.choice(words.TRADES),
        "SlotNumber": str(chance.randint(11, 99)),
    }
    day = FIRST_DAY + timedelta(days=number % 3600)
    handle = author.lower().replace(" ", "")
    parts = [
        f"{chance.choice(words.HEADLINE_STARTS)} {chance.choice(words.SUBJECTS)} in {slots['SlotPlace']}, part {number}",
        chance.choice(words.SENTENCES),
        f"By {author}\n{day:%B} {day.day}, {day.year}",
        *paragraphs(spoken_of, chance),
        post(spoken_of[0], number, day),
        chance.choice(words.SENTENCES),
        f"{chance.randint(100, 90_000):,} shares",
        f"{author} writes about {chance.choice(words.SUBJECTS)} from {slots['SlotPlace']}. Follow {author} on Twitter @{handle}.",
        "Advertisement",
    ]
    return filled("\n\n".join(parts), slots) + "\n"


def paragraphs(people, chance):
    for place in range(PARAGRAPHS):
        paragraph = " ".join(chance.sample(words.SENTENCES, 3))
        if place % 3 == 1:
            paragraph += f" “{chance.choice(words.SAYINGS)[:-1]},” said {people[place % len(people)]}."
        yield paragraph


def post(name, number, day):
    handle = name.lower().replace(" ", "")
    return f"{words.POST} ({number})\n— {name} (@{handle}) {day:%B} {day.day}, {day.year}"
