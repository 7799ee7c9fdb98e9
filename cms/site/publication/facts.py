"""What the publication is called and looks like: as its one row says, and where the environment says it, as that does."""

import hashlib
from typing import NamedTuple

from django.conf import settings
from django.core.files.storage import default_storage
from PIL import ImageColor

from cms.site.publication.models.publication import ACCENT

# Which setting of the environment stands for which fields; the form shows these and lets nobody change them.
OVERRIDES = {
    "name": "SITE_NAME",
    "tagline": "SITE_TAGLINE",
    "icon": "SITE_ICON",
    "share_picture": "SHARE_PICTURE",
    "accent": "SITE_ACCENT",
    "faces": "FACES",
    "navigation": "NAVIGATION",
    "signal_search": "CONTENT_SIGNAL",
    "signal_input": "CONTENT_SIGNAL",
    "signal_train": "CONTENT_SIGNAL",
    "robots_additions": "ROBOTS_TXT",
}


def overridden():
    """{field: (setting, its value)} of what the environment says today."""
    return {
        field: (setting, getattr(settings, setting).strip())
        for field, setting in OVERRIDES.items()
        if getattr(settings, setting).strip()
    }


class Row(NamedTuple):
    """The columns that pages show, by their names."""

    name: str = "Broadside"
    tagline: str = "A publication of commentary"
    description: str = ""
    logo: str = ""
    logo_width: int | None = None
    logo_height: int | None = None
    logo_dark: str = ""
    logo_dark_width: int | None = None
    logo_dark_height: int | None = None
    icon: str = ""
    share_picture: str = ""
    share_picture_width: int | None = None
    share_picture_height: int | None = None
    accent: str = ACCENT
    faces: str = "house"
    navigation: str = "sticky"
    accounts: str = ""
    legal_name: str = ""
    email: str = ""
    telephone: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    founded_on: object = None


class Picture(NamedTuple):
    """A path or an address; width and height are None where nobody knows them."""

    path: str
    width: int | None
    height: int | None


class Facts(NamedTuple):
    """What templates and programs are told. It is plain, so that what was printed of it can be kept."""

    name: str
    tagline: str
    description: str
    logo: Picture | None
    logo_dark: Picture | None
    icon: str  # the name of an upload
    icon_file: str  # the path of a file of the operator's, which wins
    share_picture: Picture | None
    accent: str
    faces: str
    navigation: str
    accounts: tuple[str, ...]
    row: Row

    @property
    def icon_version(self):
        """What the addresses of icons end in, so that browsers fetch another icon at once."""
        said = repr((self.icon_file, self.icon, self.name, self.accent))
        return hashlib.blake2b(said.encode(errors="surrogatepass"), digest_size=4).hexdigest()


def facts_of(row: Row) -> Facts:
    return Facts(
        name=settings.SITE_NAME or row.name,
        tagline=settings.SITE_TAGLINE or row.tagline,
        description=row.description or settings.SITE_TAGLINE or row.tagline,
        logo=picture(row.logo, row.logo_width, row.logo_height),
        logo_dark=picture(row.logo_dark, row.logo_dark_width, row.logo_dark_height),
        icon=row.icon,
        icon_file=settings.SITE_ICON,
        share_picture=Picture(settings.SHARE_PICTURE, None, None)
        if settings.SHARE_PICTURE
        else picture(row.share_picture, row.share_picture_width, row.share_picture_height),
        accent=as_hexadecimal(settings.SITE_ACCENT or row.accent),
        faces=settings.FACES or row.faces,
        navigation=settings.NAVIGATION or row.navigation,
        accounts=tuple(row.accounts.split()),
        row=row,
    )


def picture(name, width, height):
    return Picture(default_storage.url(name), width, height) if name else None


def as_hexadecimal(colour):
    """A colour as #c5281c. One of the environment may be any that Pillow knows (check E030 tells of others)."""
    try:
        return "#{:02x}{:02x}{:02x}".format(*ImageColor.getrgb(colour)[:3])
    except ValueError:
        return ACCENT
