"""`/llms.txt`: what the publication is, and where programs find it."""

import pytest

from tests.articles.body.markdown_reading import as_html
from tests.cms.site.feeds.magazine import make_full_article
from tests.factories import make_article, make_draft, make_section

pytestmark = pytest.mark.django_db
SITE = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_ADDRESS, settings.SITE_NAME, settings.SITE_TAGLINE = SITE, "The *Lantern*", "Light & shade"


def links(reader):
    """The links under each title, as {title: {words: address}}."""
    answer = reader.get("/llms.txt")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/plain; charset=utf-8")
    html = as_html(answer.content.decode())
    assert (html.findtext("h1"), html.findtext("blockquote/p")) == ("The *Lantern*", "Light & shade")
    return {
        title.text: {link.text: link.get("href") for link in title.getnext().iter("a")} for title in html.iter("h2")
    }


def test_it_leads_to_sections_newest_articles_feeds_and_site_map(reader):
    make_full_article("Who [really] pays?")
    found = links(reader)
    assert found["Sections"] == {"Politics": f"{SITE}/sections/politics/"}
    assert found["Newest articles"] == {"Who [really] pays?": f"{SITE}/articles/who-really-pays.md"}
    assert found["Feeds"] == {"RSS": f"{SITE}/feed/", "Atom": f"{SITE}/feed/atom/", "JSON Feed": f"{SITE}/feed/json/"}
    assert found["More"] == {"Search": f"{SITE}/search/", "Site map": f"{SITE}/sitemap.xml"}
    assert reader.get("/articles/who-really-pays.md").status_code == 200


def test_it_says_what_sections_and_articles_are_about(reader):
    make_section(description="Who decides.")
    make_article(standfirst="Who pays the ferryman?")
    text = reader.get("/llms.txt").content.decode()
    assert f"- [Politics]({SITE}/sections/politics/): Who decides.\n" in text
    assert f"- [The Ferry Question]({SITE}/articles/the-ferry-question.md): Who pays the ferryman?\n" in text


def test_a_licence_is_named(reader, settings):
    settings.RSL_LICENCE = '<rsl xmlns="https://rslstandard.org/rsl"/>'
    assert links(reader)["More"]["Licence"] == f"{SITE}/license.xml"


def test_a_draft_is_not_in_it(reader):
    make_draft()
    assert "Newest articles" not in links(reader)


def test_it_can_be_switched_off(reader, settings):
    settings.LLMS_TXT = False
    assert reader.get("/llms.txt").status_code == 404
