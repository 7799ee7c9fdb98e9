"""Saving a record: persons and posts once, the article by the newsroom's verbs, the same text never twice."""

from datetime import date

import pytest

from articles import workflow
from articles.importing.blocks import Paragraph, Picture
from articles.importing.formats.plain_text.steps import read
from articles.importing.record import FoundArticle
from articles.importing.save import content_hash, save
from articles.models import Article
from articles.social.models import SocialPost
from people.models import Person
from tests.factories import make_person, make_post, picture_bytes

pytestmark = pytest.mark.django_db

TEXT = """The Ferrymen Are Right

By Mara Quill
April 27, 2018

The ferrymen of Skelby have been on strike for a week. Tom Reed, who leads them, is a patient man.

“We have rowed this river for thirty years,” said Reed. “We will row it again when somebody asks us.”

TOM REED on Twitter

TOM REED on Twitter

I have never asked anybody for anything but a dry rope and a fair wage

The council did not answer him, and neither did the herons, who have other things to do.

Mara Quill is a columnist in Skelby. Follow her on Twitter @maraquill.
"""


def keep(text=TEXT, source="/in/ferrymen.txt", **options):
    return save(read(text, source), text_hash=content_hash(text), **options)


def test_an_article_is_made_with_its_byline_quotes_and_post():
    article = keep(publish=True).article

    assert [byline.person.name for byline in article.bylines.all()] == ["Mara Quill"]
    assert {quote.speaker.name for quote in article.quotes.all()} == {"Tom Reed"}
    assert [post.author_name for post in article.posts.all()] == ["TOM REED"]


def test_the_author_gets_handle_bio_and_mark():
    keep()
    author = Person.objects.get(name="Mara Quill")

    assert (author.bio, author.is_contributor) == ("Mara Quill is a columnist in Skelby.", True)
    assert [(handle.platform, handle.handle) for handle in author.handles.all()] == [("twitter", "maraquill")]


def test_a_post_belongs_to_the_person_of_its_author_however_it_is_written():
    keep()

    assert SocialPost.objects.get().person == Person.objects.get(name="Tom Reed")


def test_an_imported_article_is_a_draft_until_it_is_published():
    assert not keep().article.is_published


def test_it_is_published_as_of_the_day_that_it_tells():
    assert keep(publish=True).article.published_at.date() == date(2018, 4, 27)


def test_the_same_text_is_skipped_whatever_its_name():
    keep()

    assert [keep().verb, keep(source="/in/copy.txt").verb, keep(TEXT.replace("\n", "\r\n")).verb] == ["skipped"] * 3
    assert (Article.objects.count(), Person.objects.count(), SocialPost.objects.count()) == (1, 2, 1)


def test_a_skipped_draft_is_published_when_asked():
    keep()
    outcome = keep(publish=True)

    assert (outcome.verb, outcome.article.is_published) == ("skipped", True)


def test_a_changed_text_under_the_same_name_is_a_new_revision():
    first = keep(publish=True).article
    outcome = keep(TEXT.replace("a patient man", "an impatient man"), publish=True)

    assert (outcome.verb, outcome.article.pk, outcome.article.revisions.count()) == ("updated", first.pk, 2)
    assert "an impatient man" in outcome.article.body


def test_what_an_editor_changed_since_the_last_import_is_not_overwritten():
    article = keep(publish=True).article
    edited = article.latest_revision.document.with_(headline="The Ferrymen Are Not Wrong")
    workflow.publish(workflow.save(article, edited).article)
    outcome = keep(TEXT.replace("a patient man", "an impatient man"), publish=True)

    assert outcome.article.headline == "The Ferrymen Are Not Wrong"
    assert [doubt.what for doubt in outcome.doubts] == ["revision"]


def test_persons_are_found_again_by_name_and_alias():
    author, leader = make_person("Mara Quill"), make_person("Thomas Reed")
    leader.add_alias("Tom Reed")
    keep()

    assert set(Person.objects.all()) == {author, leader}


def test_an_author_is_found_again_by_the_handle():
    author = make_person("M. R. Quill")
    author.add_handle("twitter", "MaraQuill")
    keep(publish=True)

    assert Article.objects.get().bylines.get().person == author


def test_two_authors_of_one_first_name_are_told_apart_by_their_handles():
    first = TEXT.replace("By Mara Quill\n", "").replace(
        "Mara Quill is a columnist in Skelby. Follow her", "You can find Mara"
    )
    keep(first)
    keep(first.replace("@maraquill", "@mara_of_hull").replace("patient", "quiet"), source="/in/other.txt")

    assert Person.objects.filter(name="Mara").count() == 2


def test_a_known_fact_of_an_author_is_not_overwritten():
    make_person("Mara Quill", bio="Rows.")
    keep()

    assert Person.objects.get(name="Mara Quill").bio == "Rows."


def test_a_name_that_two_people_bear_is_linked_to_neither():
    make_person("Tom Reed")
    make_person("Tom Reed")
    outcome = keep(publish=True)

    assert Person.objects.filter(name="Tom Reed").count() == 2
    assert "several people here are called Tom Reed" in outcome.doubts[0].why


def test_a_post_that_is_archived_already_is_not_archived_again():
    post = make_post(address="https://x.com/tomreed/status/7", author_name="Tom Reed", handle="tomreed", text="Rope.")
    address_alone = TEXT.replace(
        "TOM REED on Twitter\n\nTOM REED on Twitter", "https://twitter.com/tomreed/status/7?s=20"
    )
    keep(address_alone, publish=True)

    assert list(Article.objects.get().posts.all()) == [post]


def test_another_persons_handle_is_told_and_left_alone():
    make_person("Somebody Else").add_handle("instagram", "mara")
    author = make_person("Mara Quill")
    author.add_handle("twitter", "maraquill")
    outcome = keep(TEXT.replace("@maraquill.", "@maraquill and on Instagram @mara."))

    assert [doubt.what for doubt in outcome.doubts] == ["handle"]


def test_an_import_that_is_rolled_back_leaves_no_file_of_a_picture_behind(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "cms.media.NewNames"}}
    found = FoundArticle("", (Paragraph("A pier."), Picture("pier.png", picture_bytes((60, 60)), "A pier")))
    with pytest.raises(workflow.NotReadyError):
        save(found, text_hash="1", publish=True)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
