import httpx
import pytest

from articles import workflow
from plumbing.page_cache.changes import EVERYTHING
from plumbing.page_cache.hosts import purging
from plumbing.page_cache.hosts.naming import name_of, names_of
from tests.factories import make_article, make_person, make_section
from tests.plumbing.page_cache.hosts.cdn import cdn
from tests.plumbing.page_cache.site import committed

NAMES = ["article-7", "section-3"]


@pytest.fixture
def queue(monkeypatch):
    """A queue of the test's own, that tries again at once."""
    monkeypatch.setattr(purging, "queue", purging.queue_of(tries=(0, 0, 0)))
    return purging.queue


def told_by(kind, names):
    with cdn() as (address, told), httpx.Client() as client:
        list(kind(client, "zone", "secret", names, api=address))
    return told


def told_by_us_to_varnish(names, token=""):
    with cdn() as (address, told), httpx.Client() as client:
        list(purging.varnish(client, address, token, names))
    return told


def test_fastly_is_told_keys():
    [(method, path, headers, _)] = told_by(purging.fastly, NAMES)
    assert (method, path) == ("POST", "/service/zone/purge")
    assert headers["Surrogate-Key"] == "article-7 section-3" and headers["Fastly-Key"] == "secret"


def test_fastly_is_told_to_forget_everything():
    assert told_by(purging.fastly, None)[0][1] == "/service/zone/purge_all"


def test_cloudflare_is_told_tags():
    [(method, path, headers, body)] = told_by(purging.cloudflare, NAMES)
    assert (method, path) == ("POST", "/client/v4/zones/zone/purge_cache")
    assert body.replace(" ", "") == '{"tags":["article-7","section-3"]}' and headers["Authorization"] == "Bearer secret"


def test_cloudflare_is_told_to_forget_everything():
    assert told_by(purging.cloudflare, None)[0][3].replace(" ", "") == '{"purge_everything":true}'


def test_many_names_go_in_several_messages():
    assert len(told_by(purging.cloudflare, [f"article-{number}" for number in range(61)])) == 3


def test_varnish_is_told_an_expression():
    [(method, _, headers, _)] = told_by_us_to_varnish(NAMES, token="secret")
    assert method == "BAN" and headers["Ban-Surrogate-Key"] == "(^| )(article-7|section-3)( |$)"
    assert headers["Authorization"] == "Bearer secret"


def test_varnish_is_told_to_forget_everything():
    assert told_by_us_to_varnish(None)[0][2]["Ban-Surrogate-Key"] == "."


def test_what_fails_is_tried_again(settings, queue):
    with cdn(refusals=2) as (address, told):
        settings.CDN_PURGE, settings.CDN_TOKEN = [f"varnish:{address}"], ""
        purging.purge({"articles_article:7"})
        assert queue.wait(30)
    assert len(told) == 3


def test_what_fails_for_too_long_is_given_up_with_a_line(settings, queue, caplog):
    with cdn(refusals=9) as (address, told):
        settings.CDN_PURGE, settings.CDN_TOKEN = [f"varnish:{address}"], ""
        purging.purge({EVERYTHING})
        assert queue.wait(30)
    assert len(told) == 3 and "could not be purged of" in caplog.text


def test_with_several_hosts_it_is_told_twice(settings, queue, monkeypatch):
    monkeypatch.setattr(purging, "ONCE_MORE", 0)
    settings.PAGE_CACHE_LISTENS = True
    with cdn() as (address, told):
        settings.CDN_PURGE, settings.CDN_TOKEN = [f"varnish:{address}"], ""
        purging.purge({"articles_article:7"})
        assert queue.wait(30)
    assert len(told) == 2


def test_nobody_is_told_while_nobody_is_named(queue):
    purging.purge({"articles_article:7"})
    assert queue.waiting == []


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("articles_article:7", "article-7"),
        ("articles_article!", "articles"),
        ("articles_article!/headline", "articles"),
        ("articles_article!section_id=3", "section-3"),
        ("articles_byline!person_id=5", "person-5"),
        ("articles_tag!slug=nuits d'été", "tag-nuits%20d%27%C3%A9t%C3%A9"),
        ("articles_article*", "any-article"),
        ("articles_article", "all-articles"),
    ],
)
def test_a_tag_has_a_short_name(tag, name):
    assert name_of(tag) == name


def test_a_page_of_many_rows_bears_the_names_of_their_tables():
    tags = {f"articles_article:{number}" for number in range(500)}
    assert names_of(tags) == ["any-article"]


@pytest.mark.django_db
def test_what_is_purged_is_what_a_page_bears(site, settings, queue):
    """Whatever makes our own cache forget a page makes those outside forget it."""
    article = make_article(section=make_section().slug, authors=[make_person()])
    with cdn() as (address, told):
        settings.CDN_PURGE, settings.CDN_TOKEN = [f"varnish:{address}"], ""
        with committed():
            pass
        told.clear()
        borne = set(site.get(article.get_absolute_url()).headers["Surrogate-Key"].split())
        with committed():
            workflow.correct(article, text="It was the other ferry.")
        assert queue.wait(30)
    purged = set("|".join(said[2]["Ban-Surrogate-Key"].split("(")[2].split(")")[0] for said in told).split("|"))
    assert borne & purged


@pytest.mark.django_db
def test_a_page_bears_its_names_in_both_tongues(site, settings, queue):
    settings.CDN_PURGE, settings.CDN_TOKEN = ["varnish:http://127.0.0.1:9/"], ""
    headers = site.get("/").headers
    assert headers["Cache-Tag"].split(",") == headers["Surrogate-Key"].split()
    assert "s-maxage=3600" in headers["Cache-Control"]
