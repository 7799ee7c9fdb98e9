"""What networks are told of each kind of page (https://ogp.me), and that its picture is there."""

import pytest
from lxml import html

from articles.models import Article
from cms.site.registry import PAGES
from tests.factories import make_article, make_image, make_person, make_section
from tests.plumbing.page_cache.walking import Clock, settle_in

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


def told_on(reader, path):
    tree = html.document_fromstring(reader.get(path).content.decode())
    names = {each.get("property") or each.get("name"): each.get("content") for each in tree.xpath("//meta[@content]")}
    return {name: value for name, value in names.items() if name.partition(":")[0] in {"og", "article", "twitter"}}


def test_every_kind_of_page_is_shared_with_a_picture(reader, monkeypatch):
    Clock(monkeypatch)
    settle_in()
    paths = [path for page in PAGES for path in list(page.examples())[:1]] + ["/search/?q=ferry"]
    for path in paths:
        answer = reader.get(path)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        told = told_on(reader, path)
        wanted = {"og:type", "og:site_name", "og:locale", "og:url", "og:title", "og:image", "og:image:alt"}
        assert (path, wanted - set(told)) == (path, set())
        assert told["twitter:card"] == "summary_large_image"
        assert int(told["og:image:width"]) >= int(told["og:image:height"]) > 0
        assert told["og:url"].startswith(SITE)


def test_an_article_tells_what_networks_know_of_articles(reader):
    jane = make_person("Jane Roe")
    article = make_article(
        authors=[jane],
        standfirst="Who asked?",
        section=make_section("Politics").slug,
        tags=("Boats",),
        image=make_image(size=(1600, 1000)).name,
    )
    told = told_on(reader, article.get_absolute_url())
    row = Article.objects.get()
    assert (told["og:type"], told["og:title"], told["og:description"]) == ("article", row.headline, "Who asked?")
    assert (told["article:author"], told["article:section"], told["article:tag"]) == (
        f"{SITE}/people/jane-roe/",
        "Politics",
        "Boats",
    )
    assert (told["og:image:width"], told["og:image:height"], told["og:image:alt"]) == (
        "1200",
        "675",
        "A harbour at dawn",
    )
    assert reader.get(told["og:image"].removeprefix(SITE))["Content-Type"] == "image/jpeg"


def test_a_person_is_shared_as_a_profile_with_their_card(reader):
    told = told_on(reader, make_person("Jane Roe").get_absolute_url())
    assert (told["og:type"], told["og:title"], told["og:image:alt"]) == ("profile", "Jane Roe", "Jane Roe")
    assert "/pictures/person/" in told["og:image"]


def test_another_page_of_a_list_is_shared_as_such(reader):
    section = make_section("Politics")
    for number in range(21):
        make_article(f"Number {number}", section=section.slug)
    assert told_on(reader, "/sections/politics/?page=2")["og:url"] == f"{SITE}/sections/politics/?page=2"
