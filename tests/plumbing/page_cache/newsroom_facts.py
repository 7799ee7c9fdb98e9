"""All else that an admin changes around the articles, by hand, in bulk or past the models; and the clock."""

from django.core.files.base import ContentFile
from django.db import connection
from django.db.models import F
from django.utils import timezone

from articles.models import (
    Article,
    Correction,
    Image,
    MediaFile,
    MostReadUpdate,
    PreviousTagName,
    ReadingCount,
    Section,
    Series,
    Tag,
)
from articles.readership import most_read
from articles.social.models import PostMedia, SocialPost
from people.models import Alias, Person, SocialHandle
from plumbing.database.added_counts import add_counts
from tests import factories
from tests.plumbing.page_cache import newsroom_promos
from tests.plumbing.page_cache.newsroom import MOST, numbers, pick

PLATFORMS = ["twitter", "bluesky", "mastodon"]


def make_person(a, b):
    if Person.objects.count() < MOST:
        factories.make_person(f"Jane Roe {next(numbers)}", is_contributor=bool(b % 2))


def edit_person(a, b):
    person = pick(Person.objects.all(), a)
    person.bio, person.role = f"Writes, {next(numbers)}.", f"columnist {b}"
    person.save()


def portray_person(a, b):
    """With a portrait, another focal point for it, or none."""
    person = pick(Person.objects.all(), a)
    if b % 3 == 0:
        person.portrait = ContentFile(factories.picture_bytes((60, 80), shade=b % 250), name="portrait.png")
    person.portrait_focal_y = b % 5 / 4
    if b % 7 == 0:
        person.portrait = ""
    person.save()


def rename_person(a, b):
    person = pick(Person.objects.all(), a)
    person.name = f"Jo Doe {next(numbers)}"
    person.save(update_fields=["name"])


def move_person(a, b):
    readdress(pick(Person.objects.all(), a), f"person-{next(numbers)}")


def readdress(row, slug):
    """A new slug, which leaves the old one leading to the row."""
    row.slug = slug
    row.save()


def edit_people_in_bulk(a, b):
    people = list(Person.objects.all())
    for person in people:
        person.bio = f"All of them, {next(numbers)}."
    Person.objects.bulk_update(people, ["bio"])


def delete_person(a, b):
    pick(Person.objects.all(), a).delete()


def add_handle(a, b):
    pick(Person.objects.all(), a).add_handle(PLATFORMS[b % 3], f"jane{next(numbers)}")


def edit_handle(a, b):
    handle = pick(SocialHandle.objects.all(), a)
    handle.handle = f"other{next(numbers)}"
    handle.save()


def delete_handle(a, b):
    pick(SocialHandle.objects.all(), a).delete()


def add_alias(a, b):
    pick(Person.objects.all(), a).add_alias(f"The Ferryman {b % 3}")


def delete_alias(a, b):
    pick(Alias.objects.all(), a).delete()


def make_section(a, b):
    if Section.objects.count() < 4:
        factories.make_section(f"Section {next(numbers)}")


def edit_section(a, b):
    section = pick(Section.objects.all(), a)
    section.name, section.order = f"Section, {next(numbers)}", b % 5
    section.save()


def move_section(a, b):
    Section.objects.filter(pk=pick(Section.objects.all(), a).pk).update(slug=f"section-{next(numbers)}")


def readdress_section(a, b):
    readdress(pick(Section.objects.all(), a), f"room-{next(numbers)}")


def delete_section(a, b):
    pick(Section.objects.all(), a).delete()


def make_series(a, b):
    if Series.objects.count() < 3:
        factories.make_series(f"Letters {next(numbers)}")


def edit_series(a, b):
    series = pick(Series.objects.all(), a)
    series.description = f"Some letters, {next(numbers)}."
    series.save()


def delete_series(a, b):
    pick(Series.objects.all(), a).delete()


def move_series(a, b):
    readdress(pick(Series.objects.all(), a), f"letters-{next(numbers)}")


def describe_tag(a, b):
    Tag.objects.filter(pk=pick(Tag.objects.all(), a).pk).update(description=f"About it, {next(numbers)}")


def rename_tag(a, b):
    pick(Tag.objects.all(), a).rename(f"Word {b % 3}")


def delete_tag(a, b):
    pick(Tag.objects.all(), a).delete()


def forget_tag_name(a, b):
    pick(PreviousTagName.objects.all(), a).delete()


def make_image(a, b):
    if Image.objects.count() < 4:
        factories.make_image(f"picture-{next(numbers)}")


def edit_image(a, b):
    image = pick(Image.objects.all(), a)
    image.alt, image.credit = f"A quay, {next(numbers)}", f"Photograph {b}"
    image.focal_x, image.focal_y = b % 5 / 4, b % 3 / 2
    image.save()


def delete_image(a, b):
    pick(Image.objects.all(), a).delete()


def make_recording(a, b):
    if MediaFile.objects.count() < 3:
        factories.make_recording(f"recording-{next(numbers)}")


def edit_recording(a, b):
    media = pick(MediaFile.objects.all(), a)
    media.title, media.transcript = f"The tide, {next(numbers)}", ["", "Low.", "A gull."][b % 3]
    media.poster = pick(Image.objects.all(), b)
    media.save()


def delete_recording(a, b):
    pick(MediaFile.objects.all(), a).delete()


def make_post(a, b):
    if SocialPost.objects.count() < MOST:
        person = pick(Person.objects.all(), a)
        factories.make_post(f"https://x.com/janeroe/status/{next(numbers)}", person=person)


def edit_post(a, b):
    post = pick(SocialPost.objects.all(), a)
    post.text, post.status = f"The tide, {next(numbers)}.", ["live", "missing", "private", "edited"][b % 4]
    post.save()


def check_post(a, b):
    SocialPost.objects.filter(pk=pick(SocialPost.objects.all(), a).pk).update(checked_at=timezone.now())


def delete_post(a, b):
    pick(SocialPost.objects.all(), a).delete()


def add_post_media(a, b):
    address = f"https://pictures.example/{next(numbers)}.jpg"
    pick(SocialPost.objects.all(), a).media.create(address=address, alt=f"A picture {b}")


def edit_post_media(a, b):
    PostMedia.objects.filter(pk=pick(PostMedia.objects.all(), a).pk).update(alt=F("alt"), order=F("order") + 1)


def reword_correction(a, b):
    correction = pick(Correction.objects.all(), a)
    correction.text = f"It was the third ferry, {next(numbers)}."
    correction.save()


def read_articles(a, b):
    """Readers come, and the lists of what is read most follow."""
    MostReadUpdate.objects.all().delete()
    for number, article in enumerate(Article.objects.published().order_by("pk")[:MOST]):
        key = (article.pk, timezone.localdate())
        add_counts(ReadingCount, ("article", "day"), {key: {"half_read": most_read.LEAST + a * number % 7}})
    most_read.update()


def write_past_the_models(a, b):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET role = %s WHERE id > 0", [f"writer {next(numbers)}"])


def write_many_past_the_models(a, b):
    with connection.cursor() as cursor:
        rows = [(f"series {next(numbers)}", pk) for pk in Series.objects.values_list("pk", flat=True)]
        cursor.executemany('UPDATE "articles_series" SET "description" = %s WHERE "id" = %s', rows)


CHANGES = [
    *(make_person, edit_person, portray_person, rename_person, move_person, edit_people_in_bulk, delete_person),
    *(add_handle, edit_handle, delete_handle, add_alias, delete_alias),
    *(make_section, edit_section, move_section, readdress_section, delete_section),
    *(make_series, edit_series, move_series, delete_series),
    *(describe_tag, rename_tag, delete_tag, forget_tag_name),
    *(make_image, edit_image, delete_image),
    *(make_recording, edit_recording, delete_recording),
    *(make_post, edit_post, check_post, delete_post, add_post_media, edit_post_media, reword_correction),
    *newsroom_promos.CHANGES,
    read_articles,
    *(write_past_the_models, write_many_past_the_models),
]
