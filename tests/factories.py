"""Plain factories: each makes one row with visible defaults, and takes facts by name."""

from datetime import timedelta
from io import BytesIO
from itertools import count

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from django.utils.text import slugify
from PIL import Image as Picture

from articles import workflow
from articles.document import Credit, Document
from articles.media import library as recordings
from articles.models import Image, Section, Series, Story
from articles.social.models import SocialPost
from people.models import Person
from tests.articles.media.recordings import wav

numbers = count(1)
BODY = "<p>The harbour was quiet that morning. Nobody had asked the ferrymen.</p>"


def make_person(name="Jane Roe", **facts):
    return Person.objects.create_named(name, **facts)


def make_section(name="Politics", **facts):
    return Section.objects.create(name=name, slug=facts.pop("slug", slugify(name)), **facts)


def make_series(name="Letters from the coast", **facts):
    return Series.objects.create(name=name, slug=slugify(name), **facts)


def make_post(address="https://x.com/janeroe/status/1", **facts):
    defaults = {"platform": "twitter", "author_name": "Jane Roe", "handle": "janeroe", "text": "The tide is out."}
    return SocialPost.objects.create(address=address, **(defaults | facts))


def make_image(name="harbour", size=(64, 40), **facts):
    content = picture_bytes(size, shade=next(numbers) % 250)
    file = ContentFile(content, name=f"{name}.png")
    defaults = {"alt": "A harbour at dawn", "hash": Image.hash_of(content)}
    return Image.objects.create(name=name, file=file, **(defaults | facts))


def picture_bytes(size=(64, 40), shade=120, format="PNG"):
    out = BytesIO()
    Picture.new("RGB", size, (shade, 90, 60)).save(out, format)
    return out.getvalue()


def make_recording(name="tide", content=None, **facts):
    """A row of the library, of sound unless `content` is a video's."""
    media, _ = recordings.add(SimpleUploadedFile(f"{name}.bin", content or wav(1, tone=next(numbers) % 250)))
    for column, value in ({"title": "The tide"} | facts).items():
        setattr(media, column, value)
    media.save()
    return media


def make_document(headline="The Ferry Question", body=BODY, authors=(), **facts):
    credits = tuple(Credit(person.slug) for person in authors)
    return Document(headline=headline, body=body, **({"credits": credits} | facts))


def make_story(title="The Tide Table", **facts):
    return Story.objects.create(title=title, **facts)


def make_draft(headline="The Ferry Question", by=None, slug="", **facts):
    return workflow.save(None, make_document(headline, **facts), by=by, slug=slug).article


def make_article(headline="The Ferry Question", by=None, at=None, **facts):
    """A published article, an hour old unless `at` says when."""
    draft = make_draft(headline, by=by, **facts)
    return workflow.publish(draft, by=by, at=at or timezone.now() - timedelta(hours=1))
