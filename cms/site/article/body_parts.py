"""The parts of an article's body as its page prints them: each with the post or image that it names."""

from typing import NamedTuple

from django.utils.html import escape

from articles.body.compile import LINK_TO_QUOTE
from articles.body.footnotes import BACK_TO_TEXT
from articles.body.tables import BOX
from articles.social.addresses import canonical
from cms.site.article.drop_cap import with_drop_cap
from cms.site.languages import own_language_within
from cms.site.words import gettext

LABELS = [(label, f'aria-label="{label}"') for label in (LINK_TO_QUOTE, BACK_TO_TEXT)]
TABLE = f'{BOX}aria-label="Table'  # of its box (articles/body/tables.py)


class Rows(NamedTuple):
    """What a body may name: archived posts, pictures and recordings."""

    posts: list
    images: list
    media: list


def body_parts(article):
    """The parts of a body as its page prints them, the first paragraph marked for a drop cap."""
    parts = parts_of(article)
    if parts and parts[0]["block"] is None:
        parts[0]["html"] = with_drop_cap(parts[0]["html"])
    return parts


def parts_of(article):
    """The parts of a body, each with its "block" (None for plain text) and the row that it names. Needs no query of its own."""
    rows = Rows(
        [use.post for use in article.post_uses.all()],
        [use.image for use in article.image_uses.all()],
        [use.media for use in article.media_uses.all()],
    )
    return shown_parts(article.body_parts, rows, article.language)


def shown_parts(parts, named, language):
    """The compiled parts of a body in this language, each with the one of the Rows `named` that it names."""
    posts = {post.reference: post for post in named.posts}
    images = {image.name: image for image in named.images}
    media = {each.name: each for each in named.media}
    shown = []
    for part in parts:
        if "block" in part:
            rows = {"post": posts.get(part.get("reference")), "image": images.get(part.get("name"))}
            rows["media"] = media.get(part.get("file"))
            if "pictures" in part:
                rows["pictures"] = [{**each, "image": images.get(each["name"])} for each in part["pictures"]]
            words = {"html": in_our_words(part["html"], language)} if "html" in part else {}
            shown.append(
                {**part, **words, **rows, "within": language, "post_anchor": "", "copy_anchor": "", "copy": None}
            )
        else:
            shown.append({"block": None, "html": in_our_words(part["html"], language)})
    if posts:
        _anchor_posts(shown, posts.values(), language)
    return shown


def in_our_words(words, language):
    """Text of a body in which links to quotes, and back from notes, say what they are in the site's language."""
    attributes = own_language_within(language)
    if TABLE in words:
        # What comes before the caption, which stays as it is.
        before, alone = gettext("Table: %(caption)s") % {"caption": ""}, gettext("Table")
        words = words.replace(f"{TABLE}: ", f'{BOX}aria-label="{escape(before)}')
        words = words.replace(f'{TABLE}"', f'{BOX}aria-label="{escape(alone)}"')
    for source, written in LABELS:
        label = gettext(source)
        if label != source or attributes:
            words = words.replace(written, f'aria-label="{escape(label)}"{attributes}')
    return words


def _anchor_posts(parts, posts, language):
    """Give each post's first card an anchor, and quotes from posts that are gone our copy: its anchor, and its card if it is
    nowhere else in the text. The copy for a quote within a sentence stands below the text.
    """
    anchored = set()
    for part in parts:
        if (post := part.get("post")) and post not in anchored:
            part["post_anchor"] = anchor_of_post(post.pk)
            anchored.add(post)
    gone = {post.address: post for post in posts if post.is_gone and post.address}
    if not gone:
        return
    for part in parts:
        if part.get("cite") and (post := gone.get(canonical(part["cite"]))):
            part |= {"copy_anchor": anchor_of_post(post.pk), "copy": None if post in anchored else post}
            anchored.add(post)
    rest = [post for post in gone.values() if post not in anchored]
    parts.extend(
        {"block": "post", "post": post, "within": language, "post_anchor": anchor_of_post(post.pk)} for post in rest
    )


def anchor_of_post(number):
    return f"post-{number}"
