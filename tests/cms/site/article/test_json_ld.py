import json

import pytest

from articles.document import Credit
from articles.models import Article
from cms.site.article.json_ld import news_article
from tests.factories import make_article, make_person


@pytest.mark.django_db
def test_the_data_for_machines_can_be_read_back(reader):
    author = make_person("Jane Roe")
    make_article("“Ferries” & </boats>", slug="ferries", authors=[author], tags=("Ferries",))
    page = reader.get("/articles/ferries/").content.decode()
    facts = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert facts["headline"] == "“Ferries” & </boats>"
    assert facts["author"] == [{"@type": "Person", "name": "Jane Roe", "url": "http://127.0.0.1:8000/people/jane-roe/"}]
    assert facts["keywords"] == ["Ferries"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "name"),
    [("opinion", "OpinionNewsArticle"), ("editorial", "OpinionNewsArticle"), ("satire", "SatiricalArticle")],
)
def test_a_kind_has_its_name_among_schemas(kind, name):
    article = make_article(kind=kind)
    loaded = Article.objects.with_page_data().get(pk=article.pk)
    assert news_article(loaded, "https://site.example{}".format, "The Site")["@type"] == name


def facts_of(reader, article):
    page = reader.get(article.get_absolute_url()).content.decode()
    return json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])


@pytest.mark.django_db
def test_machines_are_told_who_wrote_and_who_contributed(reader):
    jane, jo = make_person("Jane Roe"), make_person("Jo Doe")
    credits = (Credit(jane.slug), Credit(jo.slug, "illustrator"), Credit(jo.slug, "photographer"))
    facts = facts_of(reader, make_article(credits=credits))
    assert [each["name"] for each in facts["author"]] == ["Jane Roe"]
    assert [each["name"] for each in facts["contributor"]] == ["Jo Doe"]


@pytest.mark.django_db
def test_an_article_that_nobody_wrote_names_no_author(reader):
    facts = facts_of(reader, make_article(credits=(Credit(make_person("Jo Doe").slug, "illustrator"),)))
    assert "author" not in facts
