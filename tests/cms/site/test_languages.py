"""Each page says in which language it speaks, and each part in another language says so, with its direction."""

import pytest

from cms.site.languages import language_attributes, open_graph_locale, own_language_within
from tests.factories import make_article, make_post, make_section

ARABIC = "الصمت أيضا رأي"


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("en-GB", ""),
        ("en", ""),
        ("en-US", ' lang="en-US"'),
        ("fr", ' lang="fr"'),
        ("ar", ' lang="ar" dir="rtl"'),
        ("AR-eg", ' lang="ar-EG" dir="rtl"'),
        ("", ""),
        ('"><b>', ""),
    ],
)
def test_a_text_in_another_language_than_the_sites_says_so(tag, attributes):
    assert language_attributes(tag) == attributes


def test_on_an_arabic_site_english_is_the_other_language(settings):
    settings.LANGUAGE_CODE = "ar"
    assert [language_attributes(tag) for tag in ("ar", "en")] == ["", ' lang="en" dir="ltr"']


def test_our_own_words_within_a_text_in_another_language_say_that_they_are_ours():
    assert [own_language_within(tag) for tag in ("ar", "en")] == [' lang="en-GB" dir="ltr"', ""]


@pytest.mark.parametrize(
    ("tag", "locale"), [("", "en_GB"), ("en", "en_GB"), ("fr", "fr_FR"), ("pt", "pt_BR"), ("ar-MA", "ar_MA")]
)
def test_open_graph_is_told_a_territory(tag, locale):
    assert open_graph_locale(tag) == locale


@pytest.mark.django_db
def test_an_article_in_arabic_bears_its_language_and_direction(reader):
    make_article(ARABIC, slug="silence", language="ar", body="<p>نص.</p>")
    page = reader.get("/articles/silence/").content.decode()
    assert '<html lang="en-GB" class="house-faces">' in page
    assert '<div class="article__title" lang="ar" dir="rtl">' in page
    assert '<div class="prose prose--whole" lang="ar" dir="rtl">' in page
    assert '<meta property="og:locale" content="ar_EG">' in page


@pytest.mark.django_db
def test_the_frame_of_a_post_in_an_arabic_article_is_in_the_sites_language(reader):
    post = make_post(language="en")
    make_article(
        ARABIC, slug="silence", language="ar", body=f'<figure data-block="post" data-post="{post.reference}"></figure>'
    )
    page = reader.get("/articles/silence/").content.decode()
    assert 'id="post-' in page and ' lang="en-GB" dir="ltr">' in page


@pytest.mark.django_db
def test_a_card_of_an_article_in_arabic_bears_its_language_and_direction(reader):
    make_article(ARABIC, slug="silence", language="ar", section=make_section("World").slug)
    assert f'<h2 class="card__headline" lang="ar" dir="rtl"><a href="/articles/silence/">{ARABIC}' in (
        reader.get("/sections/world/").content.decode()
    )


@pytest.mark.django_db
def test_a_site_in_arabic_is_written_from_the_right(reader, settings):
    settings.LANGUAGE_CODE = "ar"
    make_article(ARABIC, slug="silence", language="ar")
    page = reader.get("/articles/silence/").content.decode()
    assert '<html lang="ar" dir="rtl" class="house-faces">' in page
    assert '<div class="prose prose--whole">' in page
