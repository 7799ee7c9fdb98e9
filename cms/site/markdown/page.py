"""An article as Markdown: at the address of its page with .md, and there itself for who asks for text/markdown."""

from django.conf import settings
from django.http import HttpResponse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.body.block import ShownPicture, ShownRecording
from articles.body.markdown.printing import Printer, Words
from articles.models import Article
from cms.site.absolute_urls import absolute_from
from cms.site.article.body_parts import parts_of
from cms.site.article.gone import moved_or_gone
from cms.site.feeds.elsewhere import readable
from cms.site.markdown.data import text_of_article
from cms.site.markdown.facts import facts_of
from cms.site.markdown.posts import shown_post
from cms.site.markdown.yaml import front_matter
from cms.site.page_kind import PageKind, most_related
from plumbing.web.addresses import address_of

MEDIA_TYPE = "text/markdown"
NAME = "article-markdown"


@require_safe
def markdown(request, slug):
    article = text_of_article(slug)
    if article is None:
        return moved_or_gone(request, slug, address_of_markdown)
    absolute = absolute_from({"site_address": settings.SITE_ADDRESS, "request": request})
    response = HttpResponse(readable(printed(article, absolute)), content_type=f"{MEDIA_TYPE}; charset=utf-8")
    # Search engines are to show the page.
    page = article.canonical_address or absolute(article.get_absolute_url())
    response.headers["Link"] = f'<{page}>; rel="canonical"'
    return response


def address_of_markdown(article):
    return address_at(article.slug)


def address_at(slug):
    return address_of(NAME, slug)


def printed(article, absolute):
    """The whole text of an article that `text_of_article` has loaded, with its facts before it."""
    page = absolute(article.get_absolute_url())
    printer = Printer(
        lambda address: f"{page}{address}" if address.startswith("#") else whole(address, absolute),
        Words(_("Note"), _("source"), _("Speaker unknown"), _("Transcript")),
    )
    corrections = article.corrections.all()
    texts = [
        f"# {printer.name(article.headline)}",
        *introduction(article, printer),
        *(correction(each, printer) for each in corrections if each.is_at_the_top),
        printer.parts(map(shown_part, parts_of(article))),
        *(correction(each, printer) for each in corrections if not each.is_at_the_top),
    ]
    text = "\n\n".join(filter(None, texts))
    return f"{front_matter(facts_of(article, absolute))}\n{text}\n"


def whole(address, absolute):
    return absolute(address) if address.startswith("/") else address


def introduction(article, printer):
    """The standfirst and the lead picture, as a picture in the text is printed."""
    if article.standfirst:
        yield printer.text(article.standfirst)
    if article.image:
        words = {"alt": "", "caption": escape(article.image_caption), "credit": ""}
        yield printer.part({"block": "image", "image": shown_picture(article.image), **words})


def correction(each, printer):
    label = printer.name(str(each.get_kind_display()))
    return f"**{label}**, {each.made_at.date().isoformat()}: {printer.text(each.text)}"


def shown_part(part):
    """A part of a body with the rows that it names in words."""
    if not part["block"]:
        return part
    posts = {name: shown_post(part[name]) for name in ("post", "copy") if part.get(name)}
    pictures = {"pictures": [with_picture(each) for each in part["pictures"]]} if "pictures" in part else {}
    media = {"media": shown_recording(part["media"]) if part.get("media") else None}
    return with_picture({**part, **posts, **pictures, **media})


def with_picture(part):
    return {**part, "image": shown_picture(part["image"]) if part.get("image") else None}


def shown_picture(image):
    return ShownPicture(image.file.url, image.alt, image.caption, image.credit)


def shown_recording(media):
    return ShownRecording(
        media.file.url, media.title, str(media.get_kind_display()), media.clock, media.credit, media.transcript
    )


def largest():
    """Of the article with most posts."""
    return address_of_markdown(most_related(Article, "post_uses"))


def examples():
    return [address_of_markdown(article) for article in Article.objects.all()[:6]]


PAGE = PageKind(NAME, "articles/<page:slug>.md", markdown, examples, largest)
