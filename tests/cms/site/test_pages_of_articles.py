"""The reader's pages of articles and of what gathers them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, Correction
from articles.social.models import PostMedia
from tests.factories import make_article, make_draft, make_image, make_person, make_post, make_section, make_series
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


def text_of(response):
    return " ".join(response.content.decode().split())


def test_an_article_is_read_at_its_address(reader):
    make_article("The Ferry Question", standfirst="Who pays the ferryman?")
    page = text_of(reader.get("/articles/the-ferry-question/"))
    assert '<h1 class="article__headline">The Ferry Question</h1>' in page
    assert "Who pays the ferryman?" in page
    assert "Nobody had asked the ferrymen." in page


def test_a_draft_is_not_found(reader):
    make_draft("The Ferry Question")
    assert reader.get("/articles/the-ferry-question/").status_code == 404


def test_an_article_is_not_found_before_its_hour(reader):
    workflow.schedule(make_draft("The Ferry Question"), at=timezone.now() + timedelta(minutes=5))
    assert reader.get("/articles/the-ferry-question/").status_code == 404


def test_an_article_is_only_read_never_written_to(reader):
    make_article("The Ferry Question")
    assert reader.post("/articles/the-ferry-question/").status_code == 405
    assert reader.head("/articles/the-ferry-question/").status_code == 200


def test_a_previous_address_leads_to_the_new_one_for_good(reader):
    workflow.rename(make_article("The Ferry Question"), "ferries")
    response = reader.get("/articles/the-ferry-question/")
    assert (response.status_code, response["Location"]) == (301, "/articles/ferries/")


def test_a_withdrawn_article_is_gone_at_each_of_its_addresses_with_words_and_others_to_read(reader):
    article = make_article("The Ferry Question")
    make_article("The Bridge Answer")
    workflow.rename(article, "ferries")
    workflow.withdraw(article)
    for path in ("/articles/the-ferry-question/", "/articles/ferries/"):
        response = reader.get(path)
        page = text_of(response)
        assert response.status_code == 410
        assert "This article has been withdrawn" in page and "The Bridge Answer" in page
        assert "The Ferry Question" not in page.partition("<main")[2]


def test_an_article_is_gone_from_the_hour_of_its_withdrawal(reader):
    article = make_article("The Ferry Question")
    workflow.withdraw(article, at=timezone.now() + timedelta(minutes=5))
    assert reader.get("/articles/the-ferry-question/").status_code == 200
    Article.objects.update(withdrawn_at=timezone.now() - timedelta(minutes=1))
    assert reader.get("/articles/the-ferry-question/").status_code == 410


def test_what_is_published_again_is_no_longer_gone(reader):
    article = make_article("The Ferry Question")
    workflow.withdraw(article)
    workflow.publish(article)
    assert reader.get("/articles/the-ferry-question/").status_code == 200


def test_a_byline_shows_the_authors_and_the_other_credits(reader):
    author = make_person("Jane Roe", role="columnist")
    make_article("The Ferry Question", authors=[author])
    page = text_of(reader.get("/articles/the-ferry-question/"))
    assert '<a href="/people/jane-roe/" rel="author">Jane Roe</a>' in page
    assert "columnist" in page


def test_the_author_box_lists_the_handles(reader):
    author = make_person("Jane Roe", bio="She keeps bees.")
    author.add_handle("bluesky", "janeroe.example")
    author.add_handle("twitch")
    make_article("The Ferry Question", authors=[author])
    page = text_of(reader.get("/articles/the-ferry-question/"))
    handle = "<bdi>@janeroe.example on Bluesky</bdi>"
    assert f'<a href="https://bsky.app/profile/janeroe.example" rel="me noopener">{handle}</a>' in page
    assert "<bdi>Twitch</bdi>" in page
    assert "She keeps bees." in page


def test_the_update_is_told_only_when_readers_got_a_new_text(reader):
    article = make_article("The Ferry Question")
    assert "updated" not in text_of(reader.get("/articles/the-ferry-question/"))
    saved = workflow.save(article, article.document.with_(body="<p>The harbour is loud.</p>"))
    workflow.publish(saved.article)
    assert "Updated <time" in text_of(reader.get("/articles/the-ferry-question/"))


def test_shares_are_written_as_people_write_them(reader):
    make_article("The Ferry Question", share_count=23_700)
    assert "23.7K shares" in text_of(reader.get("/articles/the-ferry-question/"))


def test_a_correction_follows_the_text_and_a_retraction_precedes_it(reader):
    article = make_article("The Ferry Question")
    workflow.correct(article, text="There were two ferrymen.")
    workflow.correct(article, text="None of it happened.", kind=Correction.Kind.RETRACTION)
    page = text_of(reader.get("/articles/the-ferry-question/")).partition("<main")[2]
    places = [page.index(words) for words in ("None of it happened.", "Nobody had asked", "There were two ferrymen.")]
    assert places == sorted(places)


def test_a_series_leads_to_what_came_before_and_after(reader):
    series = make_series("Letters from the coast")
    now = timezone.now()
    for days, headline in [(3, "First letter"), (2, "Second letter"), (1, "Third letter")]:
        make_article(headline, series=series.slug, at=now - timedelta(days=days))
    page = text_of(reader.get("/articles/second-letter/"))
    assert '<a class="series-nav__step" rel="prev" href="/articles/first-letter/">First letter</a>' in page
    assert '<a class="series-nav__step" rel="next" href="/articles/third-letter/">Third letter</a>' in page


def test_a_draft_is_no_neighbour_in_a_series(reader):
    series = make_series()
    make_article("First letter", series=series.slug)
    make_draft("Second letter", series=series.slug)
    assert "Second letter" not in text_of(reader.get("/articles/first-letter/"))


def related_on(reader, address):
    return text_of(reader.get(address)).partition('id="related"')[2]


def test_related_articles_share_a_tag_before_they_are_new(reader):
    make_article("The Ferry Question", tags=("Ferries",))
    make_article("The Bridge Answer", tags=("Ferries",), at=timezone.now() - timedelta(days=9))
    make_article("A Recipe for Soup", tags=("Soup",))
    related = related_on(reader, "/articles/the-ferry-question/")
    assert related.index("The Bridge Answer") < related.index("A Recipe for Soup")


def test_related_articles_speak_of_the_same_person_before_they_are_new(reader):
    make_person("Jane Roe")
    link = '<p><a data-person="jane-roe">Jane Roe</a> was there.</p>'
    make_article("The Ferry Question", body=link)
    make_article("A Visit", body=link, at=timezone.now() - timedelta(days=9))
    make_article("A Recipe for Soup")
    related = related_on(reader, "/articles/the-ferry-question/")
    assert related.index("A Visit") < related.index("A Recipe for Soup")


def test_an_only_article_has_nothing_related(reader):
    make_article("The Ferry Question")
    assert related_on(reader, "/articles/the-ferry-question/") == ""


def test_a_page_says_what_it_is_to_machines(reader):
    make_article(
        "The Ferry Question", seo_description="On ferries.", canonical_address="https://elsewhere.example/ferry"
    )
    page = text_of(reader.get("/articles/the-ferry-question/"))
    assert '<link rel="canonical" href="https://elsewhere.example/ferry">' in page
    assert '<meta name="description" content="On ferries.">' in page
    assert '<meta property="og:title" content="The Ferry Question">' in page
    assert '"@type":"OpinionNewsArticle"' in page


def test_a_headline_cannot_end_the_block_of_data(reader):
    make_article("Ferries </script><script>alert(1)</script>", slug="ferries")
    assert "<script>alert" not in reader.get("/articles/ferries/").content.decode()


def test_the_text_says_in_which_language_it_is_and_the_page_in_which_it_is(reader):
    make_article("La question du bac", language="fr")
    page = text_of(reader.get("/articles/la-question-du-bac/"))
    assert '<html lang="en-GB" class="house-faces">' in page
    assert '<div class="prose prose--whole" lang="fr">' in page


def test_a_section_lists_its_articles_newest_first(reader):
    section = make_section("Politics")
    make_article("Older", section=section.slug, at=timezone.now() - timedelta(days=2))
    make_article("Newer", section=section.slug)
    make_article("Elsewhere")
    page = text_of(reader.get("/sections/politics/"))
    assert page.index("Newer") < page.index("Older")
    assert "Elsewhere" not in page


def test_a_long_section_has_numbered_pages(reader):
    section = make_section("Politics")
    for number in range(21):
        make_article(f"Number {number}", section=section.slug, at=timezone.now() - timedelta(days=number))
    page = text_of(reader.get("/sections/politics/?page=2"))
    assert "Number 20" in page
    assert '<a class="pagination__step" rel="prev" href="./">' in page
    assert 'href="http://127.0.0.1:8000/sections/politics/?page=2"' in page


@pytest.mark.parametrize("page", ["2", "0", "x", "-1", "9" * 40])
def test_a_page_that_is_not_there_is_not_found(reader, page):
    make_section("Politics")
    assert reader.get("/sections/politics/", {"page": page}).status_code == 404


def test_a_tag_lists_its_articles(reader):
    make_article("The Ferry Question", tags=("Ferries",))
    assert "The Ferry Question" in text_of(reader.get("/tags/ferries/"))


def test_a_tag_without_a_published_article_is_not_found(reader):
    make_draft("The Ferry Question", tags=("Ferries",))
    assert reader.get("/tags/ferries/").status_code == 404


def test_a_previous_name_of_a_tag_leads_to_the_new_one_for_good(reader):
    article = make_article("The Ferry Question", tags=("Ferries",))
    article.tags.get().rename("Boats")
    response = reader.get("/tags/ferries/")
    assert (response.status_code, response["Location"]) == (301, "/tags/boats/")


def test_a_series_is_read_from_its_beginning(reader):
    series = make_series("Letters from the coast")
    make_article("Second letter", series=series.slug)
    make_article("First letter", series=series.slug, at=timezone.now() - timedelta(days=1))
    page = text_of(reader.get("/series/letters-from-the-coast/"))
    assert page.index("First letter") < page.index("Second letter")


def test_an_article_with_everything_takes_six_queries(reader, django_assert_max_num_queries):
    article = make_rich_article()
    with django_assert_max_num_queries(6):
        page = text_of(reader.get(article.get_absolute_url()))
    assert page.count('class="social-post"') == 12
    assert page.count("author-box__name") == 5


def test_a_section_takes_few_queries_however_long_it_is(reader, django_assert_max_num_queries):
    section = make_section("Politics")
    for number in range(15):
        make_article(f"Number {number}", section=section.slug, authors=[make_person(f"Author {number}")])
    with django_assert_max_num_queries(6):
        reader.get("/sections/politics/")


def test_a_tag_takes_few_queries_however_long_it_is(reader, django_assert_max_num_queries):
    make_section("Politics")
    for number in range(15):
        make_article(f"Number {number}", tags=("Ferries",), authors=[make_person(f"Author {number}")])
    with django_assert_max_num_queries(4):
        reader.get("/tags/ferries/")


def make_rich_article():
    """An article with all that a page can show, several times over."""
    authors = [make_person(f"Author {number}") for number in range(5)]
    for number, author in enumerate(authors):
        author.add_handle("bluesky", f"author{number}.example")
    posts = [make_post(f"https://x.com/janeroe/status/{number}", text=f"Post {number}") for number in range(12)]
    for post in posts:
        PostMedia.objects.create(post=post, file="posts/tide.jpg", alt="The tide")
    images = [make_image(f"harbour-{number}") for number in range(4)]
    body = "".join(
        [f'<figure data-block="post" data-post="{post.reference}"><p>A post</p></figure>' for post in posts]
        + [
            f'<figure data-block="image" data-image="{image.name}"><img src="/x.png" alt="Dawn"></figure>'
            for image in images
        ]
        + [f'<p>She said <q data-person="{author.slug}">words</q>.</p>' for author in authors]
        + ['<aside data-block="promo" data-placement="inline"></aside>', "<p>Words.</p>" * 200]
    )
    section, series = make_section("Politics"), make_series()
    facts = {"section": section.slug, "series": series.slug, "tags": ("Ferries", "Boats")}
    for number in range(6):
        make_article(f"Neighbour {number}", authors=authors, image=images[0].name, **facts)
    make_promo(shows_inline=True)
    make_promo(shows_end=True)
    article = make_article("Everything", authors=authors, body=body, image=images[0].name, **facts)
    workflow.correct(article, text="There were two ferrymen.")
    return article


def test_tags_are_told_in_one_order_whatever_the_database_gives(reader):
    make_article("The Ferry Question", tags=("Wharves", "Boats", "Sea"))
    page = text_of(reader.get("/articles/the-ferry-question/"))
    places = [page.index(f'property="article:tag" content="{name}"') for name in ("Boats", "Sea", "Wharves")]
    assert places == sorted(places)
