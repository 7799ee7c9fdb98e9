"""Faults in what programs are told at the root, each with what to do about it."""

import re
from datetime import timedelta

from django.conf import settings
from django.core.checks import Error, Warning, register
from django.utils import timezone
from lxml import etree
from PIL import Image, ImageColor, UnidentifiedImageError

from cms.site.root_files import security

SIGNAL = re.compile(r"(search|ai-input|ai-train)\s*=\s*(yes|no)")
KEY = re.compile(r"[A-Za-z0-9-]{8,128}")
CONTACT = re.compile(r"(mailto:[^\s@]+@[^\s@]+|https://\S+|tel:[+\d-]+)")
RSL = "{https://rslstandard.org/rsl}rsl"
SMALLEST_ICON = 512


def error(number, message, hint):
    return [Error(message, hint=hint, id=f"broadside.E{number:03}")]


def warning(number, message, hint):
    return [Warning(message, hint=hint, id=f"broadside.W{number:03}")]


@register
def accent_is_a_colour(app_configs, **kwargs):
    if not settings.SITE_ACCENT:
        return []
    try:
        ImageColor.getrgb(settings.SITE_ACCENT)
    except ValueError:
        return error(30, f"SITE_ACCENT is {settings.SITE_ACCENT!r}, which is no colour.", "Write it as #c5281c.")
    return []


@register
def icon_can_be_read(app_configs, **kwargs):
    if not settings.SITE_ICON:
        return []
    try:
        with Image.open(settings.SITE_ICON) as picture:
            size = picture.size
    except (OSError, UnidentifiedImageError):
        told = f"SITE_ICON {settings.SITE_ICON} is no picture that can be read: pages would have no icon."
        return error(31, told, "Name a PNG file, or take SITE_ICON away to have the icon drawn.")
    if min(size) < SMALLEST_ICON or size[0] != size[1]:
        told = f"SITE_ICON has {size[0]} by {size[1]} pixels: it would be cut or blurred."
        return warning(31, told, f"Use a square picture of {SMALLEST_ICON} pixels or more.")
    return []


@register
def content_signals_are_known(app_configs, **kwargs):
    signals = [each.strip() for each in settings.CONTENT_SIGNAL.split(",") if each.strip()]
    if wrong := [each for each in signals if not SIGNAL.fullmatch(each)]:
        told = f"CONTENT_SIGNAL has {wrong[0]!r}, which no crawler understands."
        return error(32, told, "Write signals as: search=yes, ai-input=yes, ai-train=no")
    if signals and settings.ROBOTS_TXT.strip():
        told = "CONTENT_SIGNAL is not used: ROBOTS_TXT has rules of its own."
        return warning(32, told, "Write “Content-Signal: …” below “User-agent: *” in ROBOTS_TXT.")
    return []


@register
def licence_is_in_rsl(app_configs, **kwargs):
    if not settings.RSL_LICENCE:
        return []
    try:
        root = etree.fromstring(settings.RSL_LICENCE.encode(), etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError as fault:
        return error(33, f"RSL_LICENCE is not well-formed XML: {fault}", "Mend it, or take RSL_LICENCE away.")
    if root.tag != RSL:
        told = "RSL_LICENCE is no RSL document: its root is not <rsl xmlns='https://rslstandard.org/rsl'>."
        return error(33, told, "See https://rslstandard.org/rsl for what a licence looks like.")
    return []


@register
def security_contact_can_be_reached(app_configs, **kwargs):
    contacts = map(security.address_of, settings.SECURITY_CONTACT)
    if wrong := [each for each in contacts if not CONTACT.fullmatch(each)]:
        told = f"SECURITY_CONTACT has {wrong[0]!r}, which is no address of RFC 9116."
        return error(34, told, "Use an e-mail address, https://… or tel:+…")
    return []


@register
def security_contact_expires(app_configs, **kwargs):
    if not settings.SECURITY_CONTACT:
        return []
    expires, now = security.expiry(), timezone.now()
    if expires is None:
        told = f"SECURITY_EXPIRES is {settings.SECURITY_EXPIRES!r}: security.txt must say until when it holds."
        return error(35, told, "Set it to a day within a year, such as 2027-06-01.")
    if expires <= now:
        return warning(35, "SECURITY_EXPIRES is over: security.txt is not believed any more.", "Set a later day.")
    if expires > now + timedelta(days=366):
        return warning(36, "SECURITY_EXPIRES is more than a year ahead.", "RFC 9116 asks for less than a year.")
    return []


@register
def index_now_key_is_well_made(app_configs, **kwargs):
    if not settings.INDEXNOW_KEY or KEY.fullmatch(settings.INDEXNOW_KEY):
        return []
    told = "INDEXNOW_KEY is not of 8 to 128 letters, digits and hyphens: search engines refuse it."
    return error(36, told, "Make one: python3 -c 'import secrets; print(secrets.token_hex(16))'")
