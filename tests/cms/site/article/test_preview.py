import re
import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow
from articles.models import Article
from articles.social.models import SocialPost
from tests.articles.desk.asking import ask, autosave
from tests.factories import (
    make_article,
    make_document,
    make_draft,
    make_image,
    make_person,
    make_post,
    make_section,
    make_series,
)

pytestmark = pytest.mark.django_db


def test_the_preview_is_the_readers_page_of_unsaved_words(editor_client):
    key = uuid.uuid4()
    autosave(editor_client, key, headline="Nobody has seen this")
    assert "Nobody has seen this" in ask(editor_client, "preview", key=key).content.decode()


def test_a_preview_leaves_nothing_behind(editor_client):
    key = uuid.uuid4()
    autosave(editor_client, key)
    ask(editor_client, "preview", key=key)
    assert not Article.objects.exists()


def test_a_preview_of_a_live_article_changes_nothing_for_readers(editor_client):
    article, key = make_article(), uuid.uuid4()
    autosave(editor_client, key, article=article.pk, headline="Changed")
    ask(editor_client, "preview", key=key)
    assert Article.objects.published().get().headline == "The Ferry Question"


def test_nobody_previews_anothers_draft(editor_client, writer_client):
    key = uuid.uuid4()
    autosave(editor_client, key)
    assert ask(writer_client, "preview", key=key).status_code == 404


def test_a_preview_link_is_read_without_an_account(editor_client, reader):
    link = ask(editor_client, "preview-link", {"article": make_draft().pk}).json()
    answer = reader.get(link["address"].replace("http://testserver", ""))
    assert ("The Ferry Question" in answer.content.decode(), answer["X-Robots-Tag"]) == (True, "noindex, nofollow")


def test_a_revoked_preview_link_leads_nowhere(editor_client, reader):
    article = make_draft()
    link = ask(editor_client, "preview-link", {"article": article.pk}).json()
    ask(editor_client, "preview-link", {"article": article.pk, "token": link["token"], "revoke": True})
    assert reader.get(link["address"].replace("http://testserver", "")).status_code == 404


def test_an_expired_preview_link_leads_nowhere(editor_client, reader):
    article = make_draft()
    link = ask(editor_client, "preview-link", {"article": article.pk}).json()
    article.preview_links.update(expires_at="2026-01-01T00:00Z")
    assert reader.get(link["address"].replace("http://testserver", "")).status_code == 404


def test_a_picture_without_alternative_text_is_told_instead_of_a_preview(editor_client):
    make_image("harbour", alt="")
    key = uuid.uuid4()
    autosave(editor_client, key, image="harbour")
    answer = ask(editor_client, "preview", key=key)
    assert (answer.status_code, "no alternative text" in answer.content.decode()) == (409, True)


def test_a_field_that_is_too_long_for_the_database_is_shown_all_the_same(editor_client):
    key = uuid.uuid4()
    autosave(editor_client, key, seo_title="x" * 201)
    assert ask(editor_client, "preview", key=key).status_code == 200


def rich(section, **facts):
    people = [make_person("Ann Po"), make_person("Ben Ko")]
    make_post("https://x.com/janeroe/status/1")
    make_image("harbour")
    reference = SocialPost.objects.get().reference
    body = f"""<p>First.</p><div data-block="post" data-post="{reference}"></div>
    <figure data-block="image" data-image="harbour"><img src="/media/a.png" alt="A harbour"></figure>
    <blockquote data-block="quote" data-person="ann-po"><p>Nobody asked us.</p></blockquote>"""
    named = {"section": section.slug, "tags": ("Sea", "Boats"), "image": "harbour", "series": make_series().slug}
    return make_document(body=body, authors=people, **named | facts)


def main_of(response):
    """The article as it stands on the page, without the second of its publication."""
    page = response.content.decode()
    return re.sub(r"T\d\d:\d\d:\d\d\.\d+", "", page[page.index("<main") : page.index("</main>")])


def test_a_preview_is_the_page_that_a_publication_makes(editor_client, reader):
    article = workflow.save(None, rich(make_section())).article
    previewed = main_of(reader.get(link_to(editor_client, article)))
    workflow.publish(article)
    assert previewed == main_of(reader.get(article.get_absolute_url()))


def test_a_preview_of_a_live_article_is_the_page_that_its_update_makes(editor_client, reader):
    article = make_article(at=timezone.now() - timedelta(days=1))
    workflow.save(article, rich(make_section(), headline="The Ferry Answer"))
    previewed = main_of(reader.get(link_to(editor_client, article)))
    workflow.publish(article)
    assert previewed == main_of(reader.get(article.get_absolute_url()))


def test_a_preview_writes_nothing(editor_client, reader):
    article = workflow.save(None, rich(make_section())).article
    address = link_to(editor_client, article)
    with CaptureQueriesContext(connection) as asked:
        reader.get(address)
    assert {query["sql"].lstrip("(").split()[0] for query in asked} == {"SELECT"}


def link_to(client, article, **facts):
    answer = ask(client, "preview-link", {"article": article.pk, **facts})
    return answer.json()["address"].replace("http://testserver", "")


def test_a_link_ends_with_the_account_of_whoever_made_it(editor_client, editor, reader):
    address = link_to(editor_client, make_draft())
    editor.is_active = False
    editor.save()
    assert reader.get(address).status_code == 404


def test_a_link_ends_when_whoever_made_it_may_no_longer_change_the_article(editor_client, editor, reader):
    address = link_to(editor_client, make_draft())
    editor.groups.clear()
    assert reader.get(address).status_code == 404


def test_a_link_lasts_as_long_as_was_chosen(editor_client):
    article = make_draft()
    link_to(editor_client, article, days=30)
    link = article.preview_links.get()
    assert (link.expires_at - link.made_at).days in {29, 30}


@pytest.mark.parametrize("days", [0, 365, "7", True, None, 10**30])
def test_a_link_of_another_length_is_refused(days, editor_client):
    answer = ask(editor_client, "preview-link", {"article": make_draft().pk, "days": days})
    assert (answer.status_code, "1, 7 or 30 days" in answer.json()["error"]) == (400, True)
