"""Rows as entries of feeds: articles in full, quotes and corrections."""

from functools import lru_cache
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.template import engines
from django.urls import get_script_prefix
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.models import Role
from cms.site.article.body_parts import parts_of
from cms.site.feeds.addresses import permanent_id
from cms.site.feeds.elsewhere import for_elsewhere
from cms.site.feeds.entry import Category, Contributor, Entry, Picture, Recording, Told
from cms.site.presentation import as_a_whole
from plumbing.kept import Kept
from plumbing.web.addresses import address_of

MEDIA_TYPES = {".avif": "image/avif", ".gif": "image/gif", ".png": "image/png", ".webp": "image/webp"}
LONGEST_TITLE = 120
# Of articles. Whatever is published, most of a feed is as it was; and an article stands in many feeds, each in three formats.
known = Kept(300)


@receiver(setting_changed)
def forget(**kwargs):
    """Settings change in tests alone."""
    known.forget()


def of_article(article, absolute):
    """An Entry of an article that `data.ListOfArticles` has loaded."""
    key = (article.all_rows, absolute(""), get_script_prefix(), settings.LANGUAGE_CODE)
    return known.of(key, lambda: made_of(article, absolute))


def made_of(article, absolute):
    address, corrections = absolute(article.get_absolute_url()), article.corrections.all()
    contributors = [contributor(credit, absolute) for credit in article.credits]
    moments = [article.published_at, article.updated_at, *(each.made_at for each in corrections)]
    return Entry(
        id=id_of_article(article),
        title=article.headline,
        address=address,
        summary=article.standfirst or article.seo_description,
        html=for_elsewhere(printed("feed_article", article, parts_of(article)), address, absolute),
        language=article.language,
        published=article.published_at,
        updated=max(moment for moment in moments if moment),
        authors=tuple(each for each in contributors if not each.role),
        contributors=tuple(each for each in contributors if each.role),
        categories=tuple(categories(article, absolute)),
        picture=picture(article, absolute) if article.image else None,
        recordings=tuple(recording(use.media, absolute) for use in article.media_uses.all()),
        corrections=tuple(correction_facts(each) for each in corrections),
        kind=article.kind,
    )


def of_quote(quote, person, absolute):
    """An Entry of what `person` said; `quote` comes with its article."""
    article, address = quote.article, absolute(quote.get_absolute_url())
    return Entry(
        id=f"{id_of_article(article)}/quotes/{quote.anchor}",
        title=_("“%(words)s”") % {"words": Truncator(as_a_whole(quote.text)).chars(LONGEST_TITLE)},
        address=address,
        summary=_("%(name)s, in “%(headline)s”") % {"name": person.name, "headline": article.headline},
        html=for_elsewhere(printed("feed_said", quote, person), absolute(article.get_absolute_url()), absolute),
        language=article.language,
        published=article.published_at,
        updated=max(filter(None, [article.published_at, article.updated_at])),
        authors=(speaker(person, absolute),),
    )


def of_correction(correction, absolute):
    """An Entry of a correction, which comes with its article."""
    article, address = correction.article, absolute(correction.article.get_absolute_url())
    facts = {"kind": correction.get_kind_display(), "headline": article.headline}
    return Entry(
        id=permanent_id(f"corrections/{correction.pk}"),
        title=_("%(kind)s: %(headline)s") % facts,
        address=address,
        summary=Truncator(correction.text).chars(300),
        html=for_elsewhere(printed("feed_correction", correction, article), address, absolute),
        language=settings.LANGUAGE_CODE,
        published=correction.made_at,
        updated=correction.made_at,
        corrections=(correction_facts(correction),),
    )


def printed(macro, *facts):
    return engines["jinja2"].env.globals[macro](*facts)


def id_of_article(article):
    return permanent_id(f"articles/{article.pk}")


def contributor(credit, absolute):
    avatar = absolute(default_storage.url(credit.person_portrait)) if credit.person_portrait else ""
    role = "" if credit.role == Role.AUTHOR else str(Role(credit.role).label)
    return Contributor(credit.person_name, absolute(address_of("person", credit.person_slug)), avatar, role)


def speaker(person, absolute):
    avatar = absolute(person.portrait.url) if person.portrait else ""
    return Contributor(person.name, absolute(person.get_absolute_url()), avatar)


def categories(article, absolute):
    """The kind of work, the section and the tags; /feeds/ explains each of the three lists of words."""
    schemes = absolute(address_of("feeds"))
    yield Category(article.kind, str(article.kind_label), f"{schemes}#kinds")
    if article.section:
        yield Category(article.section.name, article.section.name, f"{schemes}#sections")
    for tag in sorted(tag["name"] for tag in article.tag_facts or []):
        yield Category(tag, tag, f"{schemes}#tags")


def picture(article, absolute):
    image = article.image
    return Picture(
        address=absolute(image.file.url),
        media_type=MEDIA_TYPES.get(PurePosixPath(image.file.name).suffix.lower(), "image/jpeg"),
        length=length_of_file(image.file.name, settings.MEDIA_ROOT),
        width=image.width,
        height=image.height,
        alt=image.alt,
        caption=article.image_caption or image.caption,
        credit=image.credit,
    )


def recording(media, absolute):
    return Recording(absolute(media.file.url), media.media_type, media.size, media.title, media.duration)


@lru_cache(maxsize=5_000)
def length_of_file(name, root):
    """In bytes; None where there is no such file. No name is ever given to a second file (cms.media.NewNames)."""
    try:
        return default_storage.size(name)
    except OSError:
        return None


def correction_facts(correction):
    label = str(correction.get_kind_display())
    return Told(correction.kind, label, correction.text, correction.made_at)
