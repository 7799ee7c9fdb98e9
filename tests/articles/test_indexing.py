import pytest
from django.core.management import call_command

from articles import indexing, workflow
from articles.models import Tag
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_post

pytestmark = pytest.mark.django_db
BODY = (
    '<p><a data-person="jane-roe">Jane</a> said <q data-person="jane-roe">no</q>; somebody said <q>yes</q>.</p>'
    '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><p>t</p></figure>'
    '<figure data-block="image" data-image="harbour"><img src="/media/a.png" alt="A"></figure>'
)


@pytest.fixture
def article():
    jane = make_person("Jane Roe")
    make_post("https://x.com/janeroe/status/1")
    make_image("harbour")
    return make_article(body=BODY, authors=[jane], tags=("Sea", "sea", "Boats"))


def test_quotes_belong_to_their_speakers(article):
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in article.quotes.all()] == [
        ("no", "Jane Roe"),
        ("yes", None),
    ]


def test_tags_that_differ_in_case_are_one(article):
    assert sorted(tag.name for tag in article.tags.all()) == ["Boats", "Sea"]


def test_posts_pictures_and_people_of_the_body_are_found(article):
    assert (article.post_uses.count(), article.image_uses.count(), article.people.get().name) == (1, 1, "Jane Roe")


def test_reindexing_gives_the_same_rows(article):
    article.quotes.all().delete()
    article.bylines.all().delete()
    indexing.reindex(article)
    assert (article.quotes.count(), article.author_names) == (2, ["Jane Roe"])


def test_the_command_reindexes_everything(article, capsys):
    article.quotes.all().delete()
    call_command("reindex")
    assert "reindexed 1, failed 0" in capsys.readouterr().out


def test_a_draft_has_no_index_rows():
    assert make_draft(body="<p><q>no</q></p>").quotes.count() == 0


def test_the_rows_follow_the_live_text_not_the_latest(article):
    workflow.save(article, make_document(body="<p>All gone.</p>"))
    indexing.reindex(article)
    assert article.quotes.count() == 2


def test_a_tag_under_its_previous_name_is_the_tag_of_today(article):
    Tag.objects.get(slug="boats").rename("Vessels")
    second = make_article("Second", tags=("Boats",))
    assert second.tags.get().name == "Vessels"


def test_an_unknown_post_is_named():
    article = make_draft(body='<figure data-block="post" data-post="https://x.com/a/status/9"><p>t</p></figure>')
    with pytest.raises(workflow.WorkflowError, match="status/9"):
        workflow.publish(article)
