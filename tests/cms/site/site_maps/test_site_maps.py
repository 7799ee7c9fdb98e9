"""Site maps: valid by their schemas, whole, with true dates, and never stale."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article
from cms.site.site_maps import data, xml
from tests.cms.site.feeds.magazine import make_full_article
from tests.cms.site.publication.factories import make_page
from tests.cms.site.site_maps.reading import IMAGE, NEWS, all_listed, checked, listed
from tests.factories import make_article, make_draft, make_person, make_section

pytestmark = pytest.mark.django_db
ARTICLES = "/sitemaps/articles/0.xml"


def file_of(article):
    return f"/sitemaps/articles/{article.pk // data.ROWS['articles'].in_one}.xml"


def test_the_index_leads_to_every_page_that_readers_have(reader):
    article = make_full_article()
    found = all_listed(reader)
    pages = [
        "/",
        "/feeds/",
        "/people/",
        "/quotes/",
        "/series/",
        "/corrections/",
        "/sections/politics/",
        "/series/letters/",
        "/tags/ferries/",
        "/tags/harbours/",
    ]
    pages += ["/people/jane-roe/", "/people/jo-doe/", "/people/ann-lee/", article.get_absolute_url()]
    assert set(pages) <= set(found)
    assert all(reader.get(path).status_code == 200 for path in found)


def test_an_empty_site_has_valid_maps(reader):
    assert set(all_listed(reader)) >= {"/", "/feeds/"}
    assert len(checked(reader.get("/sitemaps/news.xml"))) == 0


def test_who_is_in_no_published_article_is_in_no_map(reader):
    make_person("Jo Doe")
    draft = make_draft(authors=[make_person("Ann Lee")], tags=("Ferries",))
    make_article("Another")
    found = all_listed(reader)
    assert not {"/people/jo-doe/", "/people/ann-lee/", "/tags/ferries/", draft.get_absolute_url()} & set(found)


def test_what_first_appeared_elsewhere_is_left_to_its_own_site(reader):
    article = make_article(canonical_address="https://elsewhere.example/ferry/")
    make_article("Another")
    assert article.get_absolute_url() not in all_listed(reader)


def test_an_article_tells_when_its_text_last_changed(reader):
    article = make_article(at=datetime(2026, 3, 1, 8, 30, tzinfo=UTC))
    assert listed(reader, file_of(article))[article.get_absolute_url()] == "2026-03-01T08:30:00+00:00"
    workflow.correct(article, text="It is blue.")
    article.refresh_from_db()
    assert listed(reader, file_of(article))[article.get_absolute_url()] == xml.moment(article.updated_at)


def test_a_list_tells_when_an_article_last_came_into_it(reader):
    section = make_section()
    make_article(section=section.slug, at=datetime(2026, 3, 1, tzinfo=UTC))
    make_article("Newer", section=section.slug, at=datetime(2026, 4, 1, tzinfo=UTC))
    assert listed(reader, "/sitemaps/pages.xml")[section.get_absolute_url()] == "2026-04-01T00:00:00+00:00"


def test_the_pages_of_the_publication_are_listed_once_readers_see_them(reader):
    make_page("About", slug="about")
    make_page("Hidden", slug="hidden", is_public=False)
    assert {"/about/", "/hidden/"} & set(listed(reader, "/sitemaps/pages.xml")) == {"/about/"}


def test_the_months_of_the_archive_are_listed(reader):
    make_article(at=datetime(2025, 3, 1, tzinfo=UTC))
    workflow.withdraw(make_article("Gone", at=datetime(2025, 4, 1, tzinfo=UTC)))
    assert {path for path in listed(reader, "/sitemaps/pages.xml") if path.startswith("/2025/")} == {"/2025/03/"}


def test_a_person_tells_when_they_were_last_written_of(reader):
    make_person("Ann Lee")
    body = '<p><a data-person="ann-lee">Ann Lee</a> waits.</p>'
    make_article(body=body, at=datetime(2026, 5, 1, tzinfo=UTC))
    assert all_listed(reader)["/people/ann-lee/"] == "2026-05-01T00:00:00+00:00"


def test_the_pictures_of_an_article_are_listed_once_each(reader, settings):
    article = make_full_article()
    root = checked(reader.get(file_of(article)))
    pictures = [each.text for each in root.iter(f"{IMAGE}loc")]
    files = [article.image.file.url, article.image_uses.get().image.file.url]
    assert pictures == [f"{settings.SITE_ADDRESS}{file}" for file in files]


def test_files_hold_ranges_of_keys_so_that_old_ones_do_not_change(reader, monkeypatch):
    monkeypatch.setattr(data.ROWS["articles"], "in_one", 2)
    articles = [make_article(f"Number {number}") for number in range(5)]
    before = {path: reader.get(path).content for path in map(file_of, articles)}
    assert {file_of(article) for article in articles} <= set(listed(reader, "/sitemap.xml"))
    last = make_article("The last")
    changed = [path for path, content in before.items() if reader.get(path).content != content]
    assert changed in ([], [file_of(last)])


def test_a_file_is_listed_as_long_as_any_of_its_rows_is_published(reader):
    first, second = make_article("First"), make_article("Second")
    path = f"/sitemaps/articles/{first.pk // data.KEYS}.xml"
    for article, is_listed in ((None, True), (first, True), (second, False)):
        if article:
            workflow.withdraw(article)
        assert (path in reader.get("/sitemap.xml").content.decode()) is is_listed
    workflow.publish(second)
    assert path in reader.get("/sitemap.xml").content.decode()


def test_a_file_without_pages_is_not_there(reader):
    make_draft()
    assert reader.get(ARTICLES).status_code == 404
    assert reader.get("/sitemaps/nothing/0.xml").status_code == 404
    assert reader.get(f"/sitemaps/articles/{10**30}.xml").status_code == 404


def test_the_news_are_those_of_two_days(reader, settings):
    settings.SITE_NAME = "Ferry & Co."
    fresh = make_article("Wait & see", language="pt-BR", at=timezone.now() - timedelta(hours=47))
    make_article("Old", at=timezone.now() - timedelta(hours=49))
    make_article("Bought", kind="sponsored")
    root = checked(reader.get("/sitemaps/news.xml"))
    assert [each.text for each in root.iter(f"{NEWS}title")] == ["Wait & see"]
    assert root.findtext(f".//{NEWS}name") == "Ferry & Co." and root.findtext(f".//{NEWS}language") == "pt"
    assert root.findtext(f".//{NEWS}publication_date") == xml.moment(fresh.published_at)


def test_the_language_of_news_is_a_code_that_google_knows():
    tags = ["en-gb", "zh-Hant-HK", "zh-Hans", "zh", "zh-TW", "gsw"]
    assert [xml.language_of_news(tag) for tag in tags] == ["en", "zh-tw", "zh-cn", "zh-cn", "zh-tw", "gsw"]


def test_control_characters_do_not_break_the_news(reader):
    make_article("Fer\x0cry")
    Article.objects.update(headline="Fer\x0bry")
    assert b"Ferry" in reader.get("/sitemaps/news.xml").content


def test_addresses_in_other_scripts_are_escaped(reader, settings):
    settings.ADDRESSES = "unicode"
    article = make_article("Почему молчат")
    assert article.get_absolute_url() in listed(reader, file_of(article))
