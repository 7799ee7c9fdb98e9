"""From the facts of one article to its rows: the article, its revision, its events, and the index rows of its document."""

import json
import random
from dataclasses import dataclass, field

from articles.body.anchors import KnownQuote, anchors_for
from articles.body.words import length_of
from articles.document import Credit, Document
from articles.models import Article, Byline, Event, ImageUse, Mention, PostUse, Quote, QuoteAnchor, Revision, Tagging
from bench.content import cast, words
from bench.content.relating import Weighing
from bench.content.shapes import POST_SLOT, filled


@dataclass
class Rows:
    """Rows that are yet to be inserted, by their model, in the order in which they may be."""

    by_model: dict = field(
        default_factory=lambda: {
            model: []
            for model in (Article, Revision, Event, Byline, Tagging, Mention, Quote, QuoteAnchor, PostUse, ImageUse)
        }
    )

    def add(self, *rows):
        for row in rows:
            self.by_model[type(row)].append(row)


class Printer:
    """Makes rows of facts. `cast` are the rows that articles refer to, as lists."""

    def __init__(self, shapes):
        self.shapes, self.weighing = shapes, Weighing()
        self.people, self.posts, self.pictures = list(cast.people()), list(cast.posts()), list(cast.pictures())
        self.sections, self.series, self.tags = list(cast.sections()), list(cast.series()), list(cast.tags())

    def add_article(self, facts, rows):
        """Add all rows of one article. Its key, and that of its revision, is its number plus one."""
        shape = self.shapes[facts.post is not None, facts.quotes]
        slots = self.slots_of(facts)
        slots |= anchors_of(shape, slots)
        document = self.document_of(facts, shape, slots)
        text = filled(shape.text, slots)
        rows.add(
            self.article_of(facts, document, json.loads(filled(shape.parts, slots)), text),
            Revision(
                pk=facts.number + 1,
                article_id=facts.number + 1,
                number=1,
                content=document.to_json(),
                hash=document.hash,
            ),
            Event(article_id=facts.number + 1, verb=Event.Verb.SAVED, revision_id=facts.number + 1),
        )
        if facts.published_at:
            rows.add(*self.index_rows(facts, shape, slots))
            if facts.status == "published":
                self.weighing.add(facts, facts.people[: shape.people])

    def slots_of(self, facts):
        chance = random.Random(facts.number)
        slots = {
            "SlotPlace": chance.choice(words.PLACES),
            "SlotTrade": chance.choice(words.TRADES),
            "SlotNumber": str(chance.randint(11, 99)),
            "SlotPicture": self.pictures[facts.picture or 0].name,
            POST_SLOT: self.posts[facts.post or 0].address,
        }
        for place, person in enumerate(self.spoken_of(facts)):
            slots |= {f"SlotPerson{place}": person.slug, f"SlotName{place}": person.name}
        return slots

    def spoken_of(self, facts):
        return [self.people[len(self.people) - 1 - person] for person in facts.people]

    def document_of(self, facts, shape, slots):
        chance = random.Random(facts.number)
        subject = cast.TAG_NAMES[facts.tags[0]].lower()
        return Document(
            headline=f"{chance.choice(words.HEADLINE_STARTS)} {subject} in {slots['SlotPlace']}",
            standfirst=filled(chance.choice(words.SENTENCES), slots),
            body=filled(shape.body, slots),
            section=self.sections[facts.section].slug,
            series=None if facts.series is None else self.series[facts.series].slug,
            tags=tuple(self.tags[tag].name for tag in facts.tags),
            credits=tuple(Credit(self.people[author].slug) for author in facts.authors),
            image=None if facts.picture is None else self.pictures[facts.picture].name,
            share_count=facts.shares,
        )

    def article_of(self, facts, document, parts, text):
        is_public, length = facts.published_at is not None, length_of(text)
        return Article(
            pk=facts.number + 1,
            slug=f"article-{facts.number}",
            status=facts.status,
            published_at=facts.published_at,
            withdrawn_at=facts.published_at if facts.status == "withdrawn" else None,
            live_revision_id=facts.number + 1 if is_public else None,
            latest_revision_id=facts.number + 1,
            headline=document.headline,
            standfirst=document.standfirst,
            section_id=facts.section + 1,
            series_id=None if facts.series is None else facts.series + 1,
            image_id=None if facts.picture is None else facts.picture + 1,
            body=document.body,
            body_parts=parts,
            body_text=text,
            word_count=length.total,
            reading_time=length.minutes,
            share_count=facts.shares,
        )

    def index_rows(self, facts, shape, slots):
        """What publishing derives (articles/indexing.py)."""
        article, at = facts.number + 1, facts.published_at
        keys = {person.slug: person.pk for person in self.spoken_of(facts)}
        for order, author in enumerate(facts.authors):
            yield Byline(article_id=article, person_id=author + 1, order=order, published_at=at)
        for tag in facts.tags:
            yield Tagging(content_object_id=article, tag_id=tag + 1, published_at=at)
        for position, slot in enumerate(shape.references.people):
            yield Mention(article_id=article, person_id=keys[slots[slot]], position=position, published_at=at)
        for quote in shape.references.quotes:
            words, speaker, anchor = filled(quote.text, slots), slots[quote.speaker], slots[quote.anchor]
            yield QuoteAnchor(article_id=article, anchor=anchor, text=words, speaker=speaker)
            yield Quote(
                article_id=article,
                position=quote.position,
                anchor=anchor,
                text=words,
                speaker_id=keys[speaker],
                form=quote.form,
                published_at=at,
            )
        if facts.post is not None:
            yield PostUse(article_id=article, post_id=facts.post + 1)
            yield ImageUse(article_id=article, image_id=facts.picture + 1)


def anchors_of(shape, slots):
    """The slots of the quotes' anchors, filled as publishing would."""
    quotes = shape.references.quotes
    said = [KnownQuote("", filled(quote.text, slots), slots[quote.speaker]) for quote in quotes]
    return {quote.anchor: anchor for quote, anchor in zip(quotes, anchors_for(said), strict=True)}
