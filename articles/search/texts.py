"""The texts of an article beside its body: what is said of its pictures, its recordings and what is said in them, its archived posts."""

from collections.abc import Mapping

from django.utils.html import strip_tags
from django.utils.translation import gettext_noop

from articles.body.blocks.registry import pictures_in
from articles.models import Article, Image, MediaFile
from articles.social.models import SocialPost

CAPTION, CREDIT, DESCRIPTION, POST, RECORDING = "caption", "credit", "description", "post", "recording"
# What stands before an excerpt from such a text.
LABELS = {
    CAPTION: gettext_noop("Caption"),
    CREDIT: gettext_noop("Picture credit"),
    DESCRIPTION: gettext_noop("Picture"),
    POST: gettext_noop("Archived post"),
    RECORDING: gettext_noop("Recording"),
}
Beside = list[str]  # what it is, and the text; a list, since it is kept as JSON


def texts_beside(
    article: Article, images: Mapping[int, Image], posts: list[SocialPost], recordings: list[MediaFile] = ()
) -> list[Beside]:
    """Each of these texts once, as readers see it; what the body says of its pictures comes before what the library does."""
    by_name = {image.name: image for image in images.values()}
    found = []
    if article.image_id:
        image = images[article.image_id]
        found += [(CAPTION, article.image_caption or image.caption), (CREDIT, image.credit), (DESCRIPTION, image.alt)]
    for part in pictures_in(article.body_parts):
        if part["name"] in by_name:
            image = by_name[part["name"]]
            found.append((CAPTION, plain(part["caption"]) or image.caption))
            found.append((CREDIT, plain(part["credit"]) or image.credit))
            found.append((DESCRIPTION, part["alt"] or image.alt))
    for media in recordings:
        found.append((RECORDING, " ".join(filter(None, (media.title, media.credit, media.transcript)))))
    for post in posts:
        words = (post.author_label, post.handle_label, post.content_warning, post.text)
        found.append((POST, " ".join(filter(None, words))))
    return [[kind, text] for kind, text in dict.fromkeys(found) if text]


def plain(html):
    return " ".join(strip_tags(html).split())
