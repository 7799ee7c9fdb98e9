"""Whole stories, told through the pages that editors and readers use."""

import json
import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from people.models import Person
from tests.factories import make_person, make_section

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/article/add/"
SCRAPED = """Harbour Board Buries the Ferry Report

The harbour board met on Tuesday, and it met behind a closed door.

“We have nothing to hide but the report,” said Edmund Crake, who chairs the board. “It will be published when it is ready.”

Maud Tilley wrote on her own page: “A report that nobody may read is a rumour with page numbers.”

Maud Tilley on Twitter

Maud Tilley on Twitter

I asked for the ferry report in March. It is now November, and I have been sent a calendar.

The board did not respond.

Follow Ottilie Brand on Twitter at @ottiliebrand.

Tune in to THE QUAY HOUR, airing weeknights at 9/8c. Sign up at www.quayhour.example/listen

  • 1.2K
"""


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def fields(**facts):
    return {"headline": "", "body": "", "kind": "opinion", "language": "en", "credits": "[]"} | facts


def test_an_article_goes_from_autosave_to_readers_and_is_corrected(editor_client, reader):
    make_section("Politics")
    make_person("Ottilie Brand")
    key = str(uuid.uuid4())
    typed = fields(headline="The tide table", body="<p>High water at noon.</p>", section="politics")
    autosave = {"key": key, "article": None, "fields": typed}
    editor_client.post(reverse("desk:autosave"), json.dumps(autosave), content_type="application/json")
    assert "High water at noon." in page(editor_client, reverse("preview") + f"?key={key}")

    credit = json.dumps([{"person": "ottilie-brand", "role": "author"}])
    editor_client.post(ADD, typed | {"credits": credit, "draft_key": key, "_publish": ""})
    article = Article.objects.get()
    for address in ["/", article.get_absolute_url(), "/sections/politics/", "/people/ottilie-brand/"]:
        assert "The tide table" in page(reader, address)

    correcting = reverse("admin:articles_article_correct", args=[article.pk])
    editor_client.post(correcting, {"kind": "correction", "text": "High water was at one."})
    assert "High water was at one." in page(reader, article.get_absolute_url())


def test_a_change_waits_for_its_moment_and_nobody_has_to_call_it(editor_client, reader, monkeypatch):
    editor_client.post(ADD, fields(headline="The old tide", body="<p>Out.</p>", _publish=""))
    article = Article.objects.get()
    at = timezone.localtime() + timedelta(hours=2)
    change = reverse("admin:articles_article_change", args=[article.pk])
    said = fields(headline="The new tide", body="<p>In.</p>", based_on=article.latest_revision_id, slug=article.slug)
    editor_client.post(change, said | {"_schedule": "", "release_at": at.strftime("%Y-%m-%dT%H:%M")})
    assert "The old tide" in page(reader, article.get_absolute_url())

    later = timezone.now() + timedelta(hours=3)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert "The new tide" in page(reader, article.get_absolute_url())


def test_a_scraped_file_becomes_a_page_with_people_posts_quotes_and_a_promo(reader, tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text(SCRAPED, encoding="utf-8")
    call_command("import_articles", str(file), "--publish", verbosity=0)
    article = Article.objects.published().get()
    shown = page(reader, article.get_absolute_url())
    for words in ["A report that nobody may read", "sent a calendar", "Ottilie Brand", "THE QUAY HOUR", "1.2K"]:
        assert words in shown
    for furniture in ["on Twitter at @", "Maud Tilley on Twitter", "• 1.2K"]:
        assert furniture not in article.body_text
    assert "A report that nobody may read" in page(reader, Person.objects.get(name="Maud Tilley").get_absolute_url())


def test_importing_the_same_file_again_changes_nothing(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text(SCRAPED, encoding="utf-8")
    for _ in range(2):
        call_command("import_articles", str(file), "--publish", verbosity=0)
    assert (Article.objects.count(), Article.objects.get().revisions.count()) == (1, 1)
