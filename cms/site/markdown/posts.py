"""Archived posts in words, as the Markdown of an article shows them."""

from django.utils.translation import gettext as _

from articles.body.block import ShownPost


def shown_post(post):
    """A SocialPost as a ShownPost: what its card says, in the language of the site."""
    platform = post.platform_label
    when = post.time_label or _("Date unknown")
    where = _("on %(platform)s") % {"platform": platform}
    return ShownPost(
        author=post.author_label,
        author_address=post.person.get_absolute_url() if post.person else "",
        handle=post.handle_label,
        where=f"{where}, {when}",
        text=_("The text of this post is missing.") if post.text is None else post.text,
        warning=_("Content warning: %(warning)s") % {"warning": post.content_warning} if post.content_warning else "",
        link=post.link,
        link_label=_("View on %(platform)s") % {"platform": platform},
        media=tuple(filter(None, map(shown_media, post.shown_media))),
        notes=tuple(notes(post, platform)),
    )


def shown_media(media):
    """Its address, its words, and whether it is a picture; None where there is neither file nor description."""
    address, is_picture = media.file.url if media.file else "", media.kind == "image"
    if is_picture and address:
        return address, media.alt, True
    if is_picture:
        return ("", _("Image: %(description)s") % {"description": media.alt}, True) if media.alt else None
    words = _("Video: %(description)s") % {"description": media.alt} if media.alt else _("Video")
    return (address, words, False) if address or media.alt else None


def notes(post, platform):
    if post.is_missing:
        yield _("Archived post: no longer available on %(platform)s.") % {"platform": platform}
    elif post.is_gone:
        yield _("Archived post: no longer public on %(platform)s.") % {"platform": platform}
