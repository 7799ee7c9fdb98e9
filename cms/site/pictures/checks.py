"""Faults in what pages are shared with, each with what to do about it."""

from django.conf import settings
from django.core.checks import Error, Warning, register

from cms.site.pictures.cards.kinds import SiteCard


@register
def share_picture_has_an_address(app_configs, **kwargs):
    if settings.SHARE_PICTURE.startswith(("https://", "http://", "/")) or not settings.SHARE_PICTURE:
        return []
    return [
        Error(
            f"SHARE_PICTURE is {settings.SHARE_PICTURE!r}: networks would not find it.",
            hint="Give a path of this site, such as /static/images/share.png, or a whole address.",
            id="broadside.E040",
        )
    ]


@register
def share_picture_can_be_drawn(app_configs, **kwargs):
    if (
        settings.SHARE_PICTURE
        or not settings.SITE_NAME
        or SiteCard(settings.SITE_NAME, settings.SITE_ACCENT, settings.SITE_TAGLINE).is_drawable()
    ):
        return []
    return [
        Warning(
            "SITE_NAME or SITE_TAGLINE has letters that our fonts lack: pages without a picture are shared without one.",
            hint="Set SHARE_PICTURE to the address of a picture of 1200 × 630 pixels.",
            id="broadside.W040",
        )
    ]
