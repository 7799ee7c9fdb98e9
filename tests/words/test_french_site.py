"""A French site has no English word: not on any kind of page, nor on those for what is missing or broken."""

import json
import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from articles import workflow
from articles.document import Credit
from articles.models import Correction, Kind, Role
from articles.social.models import SocialPost
from cms import unavailable
from cms.site.registry import PAGES
from plumbing.languages import catalogues
from tests.factories import make_article, make_image, make_person, make_post, make_recording, make_section, make_series
from tests.promos.factories import make_promo, make_variant, put_on_air
from tests.words.in_pages import texts_of, words_of

WHAT_TO_DO = (
    "Mark these words for translation, run `make messages`, and write their French: CONTRIBUTING, “add a word”."
)
PAGES_OF_NGINX = settings.ROOT / "deploy" / "pages"
ADDRESS = re.compile(r"[a-z]+:\S+")
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BODY = (
    '<p>Selon <a data-person="jeanne-roux">Jeanne Roux</a>, <q data-person="jeanne-roux" data-said-on="2026-03-01">la mer attend</q>.</p>'
    '<figure data-block="quote"><blockquote cite="https://x.com/jroux/status/2"><p>La mer attend encore.</p></blockquote></figure>'
    '<figure data-block="post" data-post="{live}"></figure><figure data-block="post" data-post="{gone}"></figure>'
    '<figure data-block="post" data-post="{lost}"></figure>'
    '<figure data-block="image" data-image="port"><img src="/media/port.png" alt="Un port"></figure>'
    '<figure data-block="media" data-media="mer"></figure>'
    "<table><caption>Les voix</caption><tbody><tr><td>1</td></tr></tbody></table><table><tbody><tr><td>2</td></tr></tbody></table>"
    '<aside data-block="note"><p>Une remarque.</p></aside><aside data-block="promo" data-placement="inline"></aside>'
)


@pytest.fixture(scope="module")
def english():
    """The English words of the catalogue that are no French words, too."""
    catalogue = catalogues.read(catalogues.path_of(settings.ROOT / "locale", "fr", "django"), "fr")
    messages = [message for message in catalogue if message.id]
    ours = set().union(*(words_of(text) for message in messages for text in texts(message.id)))
    theirs = set().union(*(words_of(text) for message in messages for text in texts(message.string)))
    return ours - theirs


def texts(words):
    return words if isinstance(words, tuple) else (words,)


@pytest.fixture
def french(db, settings):
    """A small French publication with something of everything."""
    settings.LANGUAGE_CODE, settings.SITE_NAME, settings.SITE_TAGLINE = "fr", "Le Rivage", "Revue d'idées"
    portrait = make_image("portrait", alt="Un portrait").file
    jeanne = make_person("Jeanne Roux", role="chroniqueuse", bio="Elle élève des abeilles.", portrait=portrait.name)
    jeanne.is_contributor, jeanne.website, jeanne.portrait_alt = True, "https://roux.example", "Un portrait"
    jeanne.save()
    jeanne.add_handle("mastodon", "jeanne@mer.example")
    section = make_section("Société", slug="societe", description="Ce qui nous tient ensemble.")
    make_recording("mer", title="La mer", transcript="La mer attend.")
    make_image("port", alt="Un port", credit="Le Rivage", caption="Le port")
    for number in range(3):
        make_promo_of(section, number)
    facts = {
        "section": section.slug,
        "series": make_series("Lettres de la côte").slug,
        "tags": ("mer",),
        "language": "fr",
    }
    for number, kind in enumerate((Kind.OPINION, Kind.SPONSORED, Kind.REVIEW)):
        article = make_article(
            f"La question du bac, {number}", at=timezone.now() - timedelta(hours=30 - number), kind=kind, share_count=1_200 + number,
            standfirst="Qui l'a posée ?", image="port", image_caption="Le quai", body=body_with_posts(jeanne, number),
            credits=tuple(Credit(jeanne.slug, role) for role in Role), **facts,
        )  # fmt: skip
    for kind in Correction.Kind:
        workflow.correct(article, kind=kind, text="Le bac part à midi.", by=None)
    make_article("Sans rien", language="fr", body="<p>Un mot de Jeanne.</p>")
    make_person("Jean Vide")
    return article


def make_promo_of(section, number):
    kind = ("show", "subscription", "newsletter")[number]
    promo = make_promo("L'heure du bac", variants=0, kind=kind, shows_inline=True, shows_aside=True, shows_banner=True)
    make_variant(promo, title="L'heure du bac", text="Deux passeurs parlent.")
    if kind == "show":
        put_on_air(promo, days=EVERY_DAY[:5] if number else EVERY_DAY, minutes=60)


def body_with_posts(person, number):
    platform = {"platform": "twitter", "author_name": "Jeanne Roux", "handle": "jroux", "language": "fr"}
    status = SocialPost.Status
    posts = {
        "live": {"text": "La mer attend.", "posted_on": "2026-03-01", "content_warning": "De l'eau."},
        "gone": {"text": "La mer attend encore.", "status": status.MISSING},
        "lost": {
            "text": None,
            "address": None,
            "status": status.PRIVATE,
            "author_name": None,
            "handle": None,
            "reference": f"lost-{number}",
        },
    }
    made = {
        name: make_post(
            **{"address": f"https://x.com/jroux/status/{number}{place}"} | platform | {"person": person} | facts
        )
        for place, (name, facts) in enumerate(posts.items())
    }
    return BODY.format(**{name: post.reference for name, post in made.items()})


def foreign_words(html, english):
    found = {}
    for text in texts_of(html):
        if (words := words_of(text) & english) and not ADDRESS.fullmatch(text.strip()):
            found[text] = words
    return found


def foreign_words_of(answer, english):
    """Those of a page, or of a feed: of every text in it, which may be HTML itself."""
    kind, words = answer["Content-Type"].partition(";")[0], answer.content.decode()
    if kind == "text/html":
        return foreign_words(words, english)
    if kind in {"text/plain", "text/markdown"}:
        # The names of facts in a front matter speak to programs.
        words = words.rpartition("\n---\n")[2]
        return {line: found for line in words.splitlines() if (found := words_of(ADDRESS.sub("", line)) & english)}
    texts = texts_in(json.loads(words)) if kind.endswith("json") else ElementTree.fromstring(words).itertext()
    return {text: found for each in texts for text, found in foreign_words(each, english).items()}


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        # An extension of JSON Feed, which an underscore begins, speaks to programs.
        named = value.items() if isinstance(value, dict) else (("", each) for each in value)
        for name, each in named:
            yield from () if name.startswith("_") else texts_in(each)


def test_no_english_word_is_on_any_kind_of_page(french, english, reader):
    paths = [path for kind in PAGES for path in kind.examples()]
    found = {path: foreign_words_of(reader.get(path), english) for path in [*paths, "/rien/"]}
    assert {path: words for path, words in found.items() if words} == {}, WHAT_TO_DO


def test_no_english_word_is_on_an_empty_site(db, settings, english, reader):
    settings.LANGUAGE_CODE, settings.SITE_NAME, settings.SITE_TAGLINE = "fr", "Le Rivage", "Revue d'idées"
    assert foreign_words(reader.get("/").content.decode(), english) == {}, WHAT_TO_DO


def test_no_english_word_is_on_the_pages_for_what_is_broken(settings, english):
    settings.LANGUAGE_CODE = "fr"
    of_readers = render_to_string("503.html", {"is_reading": True}, using="jinja2")
    of_editors = render_to_string(
        "503.html", {"is_reading": False, "sentence": unavailable.SENTENCES[unavailable.FULL]}, using="jinja2"
    )
    of_faults = render_to_string("500.html", using="jinja2")
    of_stale_forms = render_to_string("stale_form.html", {"address": "/"}, using="jinja2")
    assert foreign_words(of_readers + of_editors + of_faults + of_stale_forms, english) == {}, WHAT_TO_DO


@pytest.mark.parametrize("name", sorted(path.name for path in (PAGES_OF_NGINX / "en").iterdir()))
def test_no_english_word_is_on_the_pages_that_nginx_shows_by_itself(name, english):
    page = (PAGES_OF_NGINX / "fr" / name).read_text()
    assert '<html lang="fr">' in page
    assert foreign_words(page, english) == {}


def test_the_walk_would_find_an_english_word(english):
    html = '<p title="Suivant">Lire</p><img alt="Back to top"><native-share label="More…"></native-share>'
    assert set(foreign_words(html, english)) == {"Back to top", "More…"}
