"""Drawn pictures as they are asked for: which are drawn, that they are drawn once, and when they go."""

import threading
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image as Picture

from articles import workflow
from articles.models import Article, Image
from cms.site.pictures import kept, sharing
from tests.factories import make_article, make_draft, make_image, make_person, picture_bytes

pytestmark = pytest.mark.django_db

SPOKEN = "<p><q>Nobody asked the ferrymen.</q></p>"


@pytest.fixture(autouse=True)
def media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def card_of(article):
    return sharing.of_article(Article.objects.get(pk=article.pk)).path


def files():
    return sorted(
        str(path.relative_to(settings.MEDIA_ROOT)) for path in Path(settings.MEDIA_ROOT).rglob("drawn/**/*.*")
    )


def opened(response):
    return Picture.open(BytesIO(response.content))


def test_the_card_of_an_article_is_a_jpeg_of_the_size_that_is_told_and_may_be_kept_for_ever(reader):
    answer = reader.get(card_of(make_article()))
    assert (opened(answer).format, opened(answer).size, len(answer.content) < 100_000) == ("JPEG", (1200, 630), True)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_picture_is_drawn_once(reader, monkeypatch):
    path = card_of(make_article())
    first = reader.get(path).content
    monkeypatch.setattr("cms.site.pictures.cards.designs.article", lambda facts: pytest.fail("drawn again"))
    assert reader.get(path).content == first
    assert len(files()) == 1


def test_another_headline_is_another_address_to_which_the_old_one_leads(reader):
    article = make_article()
    old = card_of(article)
    reader.get(old)
    document = article.latest_revision.document.with_(headline="Another Question")
    workflow.publish(workflow.save(article, document, by=None).article, by=None)
    answer = reader.get(old)
    assert (answer.status_code, answer["Location"], answer["Cache-Control"]) == (302, card_of(article), "no-cache")
    reader.get(card_of(article))
    assert len(files()) == 1


def test_nothing_is_drawn_of_what_readers_may_not_see(reader):
    draft, shown = make_draft("A Draft"), make_article("Shown", body=SPOKEN)
    picture = sharing.crops_of(make_image())["1x1"].path
    quote = f"/pictures/quote/{shown.pk}/{shown.quotes.get().anchor}/x.jpeg"
    assert reader.get(quote).status_code == 302
    paths = [card_of(draft), picture, "/pictures/article/0/x.jpeg", "/pictures/no/1/x.jpeg", "/pictures/site/2/x.jpeg"]
    odd = ("../1", "٣", "01", "9" * 5000, "1/2", "")
    paths += [f"/pictures/article/{key}/x.jpeg" for key in odd] + [f"/pictures/quote/{shown.pk}/nowhere/x.jpeg"]
    assert {reader.get(path).status_code for path in paths} == {404}
    workflow.withdraw(shown, by=None)
    assert {reader.get(path).status_code for path in (card_of(shown), quote)} == {404}
    assert files() == []


def test_the_cards_of_a_withdrawn_article_go(reader, django_capture_on_commit_callbacks):
    article = make_article(body=SPOKEN)
    reader.get(card_of(article))
    reader.get(reader.get(f"/pictures/quote/{article.pk}/{article.quotes.get().anchor}/x.jpeg")["Location"])
    assert len(files()) == 2
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(article, by=None)
    assert files() == []


def test_the_crops_of_a_deleted_picture_go(reader, django_capture_on_commit_callbacks):
    image = make_image(size=(400, 300))
    article = make_article(image=image.name)
    for picture in sharing.crops_of(image).values():
        assert opened(reader.get(picture.path)).size == (picture.width, picture.height)
    assert len(files()) == 3
    Article.objects.filter(pk=article.pk).update(image=None)
    with django_capture_on_commit_callbacks(execute=True):
        Image.objects.get().delete()
    assert files() == []


def test_the_card_with_a_portrait_goes_with_it(reader, django_capture_on_commit_callbacks):
    person = make_person(portrait=ContentFile(picture_bytes((300, 300)), name="jane.png"))
    reader.get(sharing.of_person(person).path)
    assert len(files()) == 1
    with django_capture_on_commit_callbacks(execute=True):
        person.portrait = ""
        person.save()
    assert files() == []


def test_the_crops_of_a_picture_that_is_replaced_go(reader, django_capture_on_commit_callbacks):
    image = make_image(size=(400, 300))
    make_article(image=image.name)
    reader.get(sharing.crops_of(image)["1x1"].path)
    with django_capture_on_commit_callbacks(execute=True):
        image.file = ContentFile(picture_bytes((300, 300)), name="other.png")
        image.save()
    assert files() == []


def test_a_crop_holds_the_focal_point(reader):
    image = make_image(size=(1000, 200), focal_x=0.95)
    with image.file.open("wb") as file:
        picture = Picture.new("RGB", (1000, 200), "black")
        picture.paste("white", (900, 0, 1000, 200))
        picture.save(file, "PNG")
    make_article(image=image.name)
    crop = opened(reader.get(sharing.crops_of(image)["1x1"].path))
    assert crop.size == (200, 200)
    assert (crop.getpixel((10, 100))[0] < 60, crop.getpixel((190, 100))[0] > 200) == (True, True)


def test_a_file_that_cannot_be_read_is_no_picture(reader):
    image = make_image()
    make_article(image=image.name)
    with image.file.open("wb") as file:
        file.write(b"no picture")
    assert reader.get(sharing.crops_of(image)["4x3"].path).status_code == 404


def test_whoever_asks_while_others_are_drawn_is_told_when_to_come_back(reader, monkeypatch):
    path = card_of(make_article())
    monkeypatch.setattr(kept, "LONGEST_WAIT", 0)
    with kept.drawing:
        answer = reader.get(path)
    assert (answer.status_code, answer["Retry-After"]) == (503, "2")
    assert reader.get(path).status_code == 200


def test_of_many_who_ask_at_once_one_draws():
    drawn = []

    def draw():
        drawn.append(1)
        return b"drawn"

    threads = [threading.Thread(target=kept.content, args=("article", "1", "x", draw)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(drawn), files()) == (1, ["drawn/article/1/x.jpeg"])


def test_a_disk_that_takes_nothing_keeps_no_reader_from_the_picture(reader, tmp_path):
    (tmp_path / "drawn").write_text("a file where a folder should be")
    assert reader.get(card_of(make_article())).status_code == 200


def test_people_and_the_publication_have_cards(reader):
    jane = make_person("Jane Roe", role="Columnist")
    for picture in (sharing.of_person(jane), sharing.of_site()):
        assert opened(reader.get(picture.path)).size == (picture.width, picture.height) == (1200, 630)


def test_a_headline_whose_letters_cannot_be_drawn_has_the_publications_card():
    assert sharing.of_article(Article.objects.get(pk=make_article("渡し船の問題").pk)) == sharing.of_site()


def test_a_publication_can_choose_its_picture_and_has_none_where_nothing_can_be_drawn(settings):
    settings.SHARE_PICTURE = "/media/share.png"
    assert sharing.of_site().path == "/media/share.png"
    settings.SHARE_PICTURE, settings.SITE_NAME = "", "渡し船"
    assert sharing.of_site() is None
