"""Whatever is saved, scheduled, moved and cancelled, at whatever time: readers get what the bar said, when it said."""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.utils import timezone

from articles import workflow
from articles.admin.standing import standing
from articles.models import Article
from tests.factories import make_document, make_draft

pytestmark = pytest.mark.django_db
SAID = re.compile(r"oes out (\d+ \w+ \d{4}, \d\d:\d\d) UTC, with (?:the text as saved [^(]*\(revision |revision )(\d+)")


class Newsroom:
    """An article, two people, a clock that goes when it is told to, and what readers have come to see."""

    def __init__(self, random, monkeypatch, editor, writer):
        self.random, self.now = random, datetime(2027, 3, 1, 8, tzinfo=UTC)
        self.editor, self.writer, self.saves = editor, writer, 0
        monkeypatch.setattr(timezone, "now", lambda: self.now)
        self.article = make_draft("Save 0", slug="walk")

    def act(self):
        verb = self.random.choice(
            [
                *[self.save] * 4,
                self.schedule,
                self.reschedule,
                self.unschedule,
                self.include,
                self.publish,
                self.withdraw,
                *[self.tick] * 4,
            ]
        )
        with suppress(workflow.WorkflowError):
            verb()
        self.article = Article.objects.get(pk=self.article.pk)

    def save(self):
        self.saves += 1
        headline = self.random.choice([f"Save {self.saves}"] * 4 + [""])
        by = self.random.choice([self.editor, self.editor, self.writer])
        slug = self.random.choice(["", "", f"walk-{self.saves}"])
        workflow.save(self.article, make_document(headline, standfirst=f"{self.saves}"), by=by, slug=slug)

    def schedule(self):
        workflow.schedule(self.article, at=self.ahead(), by=self.editor)

    def reschedule(self):
        workflow.reschedule(self.article, at=self.ahead(), by=self.editor)

    def unschedule(self):
        workflow.unschedule(self.article, by=self.editor)

    def include(self):
        workflow.include_changes(self.article, by=self.editor)

    def publish(self):
        workflow.publish(self.article, by=self.editor)

    def withdraw(self):
        workflow.withdraw(self.article, by=self.editor)

    def tick(self):
        """Let time pass; what readers see then is what the bar said they would."""
        before, said = self.seen(), self.said()
        self.now += timedelta(minutes=self.random.randint(1, 60))
        workflow.release_due()
        assert self.seen() == (said[1] if said and said[0] <= self.now else before)

    def ahead(self):
        return self.now + timedelta(minutes=self.random.randint(1, 90))

    def said(self):
        """What the bar says: the moment, and the headline and address that readers get then; None when it says nothing."""
        found = SAID.search(" ".join(each["text"] for each in standing(self.article)))
        if found is None:
            return None
        at = datetime.strptime(found[1], "%d %B %Y, %H:%M").replace(tzinfo=UTC)
        revision = self.article.revisions.get(number=found[2])
        return at, (revision.document.headline, revision.slug or self.article.slug)

    def seen(self):
        return Article.objects.published().filter(pk=self.article.pk).values_list("headline", "slug").first()


@pytest.mark.parametrize("seed", range(int(os.environ.get("RELEASE_WALKS", "12"))))
def test_readers_get_what_the_bar_said_at_the_hour_that_it_said(seed, monkeypatch, editor, writer):
    newsroom = Newsroom(Random(seed), monkeypatch, editor, writer)
    for _ in range(40):
        newsroom.act()
