"""A recording in an article: wherever readers and machines meet the article, they meet it, too."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from articles.importing.blocks import Embed, Paragraph
from articles.importing.record import FoundArticle
from articles.importing.save import save
from articles.models import Image
from articles.preflight.candidate import Candidate
from articles.preflight.media import without_words
from articles.preflight.references import unknown
from cms.site.publication.models import Page
from tests.articles.media.recordings import webm
from tests.factories import make_article, make_draft, make_image, make_recording

pytestmark = pytest.mark.django_db
CAPTION = "<figcaption>At <em>night</em></figcaption>"


def playing(*recordings):
    return "".join(f'<figure data-block="media" data-media="{each.name}">{CAPTION}</figure>' for each in recordings)


def get(client, path):
    return client.get(path).content.decode()


def linked_data(page):
    graph = json.loads(re.search(r'application/ld\+json">(.*?)</script>', page)[1])["@graph"]
    return next(node for node in graph if "headline" in node)


@pytest.fixture
def sound():
    return make_recording("tide", title="The tide", credit="Ann Po", transcript="The sea, low.\n\nA gull calls.")


@pytest.fixture
def film():
    media = make_recording("ebb", webm(), title="The ebb", poster=make_image("pier"), captions_language="fr")
    media.captions.save("captions.vtt", ContentFile(b"WEBVTT\n\n00:00.000 --> 00:01.000\nLow.\n"))
    return media


def test_a_page_plays_sound_with_its_words_below(client, sound):
    page = get(client, make_article(body=playing(sound)).get_absolute_url())
    player = f'<audio class="recording__player" src="{sound.file.url}" controls preload="none" aria-label="The tide">'
    assert player in page and '<time class="recording__length" datetime="PT1S">0:01</time>' in page
    assert "<span>At <em>night</em></span>" in page and "Ann Po" in page
    assert "<summary>Transcript</summary>" in page and "<p>A gull calls.</p>" in page
    assert "Download (WAV, 7.9" in page
    assert (
        linked_data(page)["audio"][0] | {"name": "The tide", "duration": "PT1S", "encodingFormat": "audio/wav"}
        == (linked_data(page)["audio"][0])
    )


def test_a_page_plays_a_film_with_poster_measures_and_captions(client, film):
    page = get(client, make_article(body=playing(film)).get_absolute_url())
    poster = Image.objects.get(name="pier").file.url
    assert f'playsinline preload="none" width="640" height="360" poster="{poster}" aria-label="The ebb">' in page
    assert f'<track kind="captions" src="{film.captions.url}" srclang="fr" label="français" default>' in page
    (video,) = linked_data(page)["video"]
    assert video["thumbnailUrl"].endswith(poster) and video["caption"]["inLanguage"] == "fr"


def test_feeds_enclose_what_is_played_and_markdown_links_it(client, sound, film, settings):
    settings.SITE_ADDRESS = "https://paper.example"
    make_article("Tides", body=playing(sound, film), image="pier")
    rss, atom = get(client, "/feed/"), get(client, "/feed/atom/")
    enclosure = f'<enclosure length="{sound.size}" type="audio/wav" url="https://paper.example{sound.file.url}"/>'
    assert re.findall("<enclosure[^>]*>", rss) == [enclosure]
    assert atom.count('rel="enclosure"') == 3
    (item,) = json.loads(get(client, "/feed/json/"))["items"]
    assert [each["mime_type"] for each in item["attachments"]] == ["audio/wav", "video/webm", "image/png"]
    assert '<audio controls="" src="https://paper.example/media/recordings/' in item["content_html"]
    told = get(client, "/articles/tides.md")
    assert f"[The tide](https://paper.example{sound.file.url}) (Audio, 0:01)\\\nAt *night* (Ann Po)" in told
    assert "> **Transcript**\n>\n> The sea, low.\n>\n> A gull calls." in told
    assert f"[The ebb](https://paper.example{film.file.url}) (Video, 0:03)" in told


def test_what_is_said_in_a_recording_is_found(client, sound):
    make_article("Tides", body=playing(sound))
    assert "Tides" in get(client, "/search/?q=gull")
    sound.transcript = "A heron calls."
    sound.save()
    assert "Tides" in get(client, "/search/?q=heron")


def test_a_page_of_the_publication_plays_recordings(client, sound):
    Page(title="About", slug="about", body=playing(sound), is_public=True).write(None, timezone.now())
    assert sound.file.url in get(client, "/about/")


def test_before_publication_a_recording_has_to_exist_and_ought_to_have_words(film):
    mute = make_recording("mute", title="Mute")
    article = make_draft(body=playing(film, mute))
    document = article.latest_revision.document
    (issue,) = without_words(Candidate(article, document))
    assert (issue.facts["name"], issue.block) == ("Mute", 1)
    gone = document.with_(body=playing(film).replace("ebb", "gone"))
    assert [str(each) for each in unknown(Candidate(article, gone))]


def test_an_importer_knows_our_recordings_by_their_addresses(sound, settings):
    settings.SITE_ADDRESS = "https://paper.example"
    ours, theirs = f"https://paper.example{sound.file.url}", "https://other.example/media/recordings/a.mp3"
    found = FoundArticle("Tides", [Paragraph("Low."), Embed(ours, "A"), Embed(theirs, "B")])
    body = save(found, text_hash="1").article.latest_revision.document.body
    assert '<figure data-block="media" data-media="tide"></figure>' in body
    assert f'<p><a href="{theirs}">B</a></p>' in body
