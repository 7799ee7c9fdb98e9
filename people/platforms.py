"""The platforms on which people have handles: the stored word, the name that readers see, and where a profile is.

What is known of each platform stands on the floor above, in one module each (`articles/social/platforms/`). That floor
registers them here when Django starts, so that a word means the same for a person's handle as for a post. Pure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, kw_only=True)
class ProfilePlatform:
    """A platform as far as people need it.

    word     what is stored, of at most 20 characters; it never changes
    label    the name that readers see
    profile  the address of a profile with {handle} in it, and {host} where a handle names its host ("jane@example.social");
             "" where a handle alone leads nowhere
    """

    word: str
    label: str
    profile: str = ""

    def profile_address(self, handle: str | None) -> str:
        """Where the profile of a handle is, or "" when that cannot be told from the handle."""
        if not handle or not self.profile:
            return ""
        if "{host}" not in self.profile:
            return self.profile.format(handle=quote(handle, safe=""))
        name, _, host = handle.partition("@")
        return self.profile.format(handle=quote(name, safe=""), host=quote(host, safe=".:")) if host else ""


# A person's page on any other site. It stands last wherever an editor chooses.
WEBSITE = ProfilePlatform(word="website", label=_("Website"))

PLATFORMS: dict[str, ProfilePlatform] = {WEBSITE.word: WEBSITE}


def register(platforms: Iterable[ProfilePlatform]) -> None:
    """Make platforms known, in the order in which editors choose among them."""
    PLATFORMS.update({platform.word: platform for platform in platforms})


def choices() -> list[tuple[str, str]]:
    """Words and labels, as Django's `choices` takes them.

    Model fields are given this function, not its answer: a migration then names the function, and a new platform needs none.
    """
    known = [platform for platform in PLATFORMS.values() if platform is not WEBSITE]
    return [(platform.word, platform.label) for platform in [*known, WEBSITE]]


def label(word: str) -> str:
    """The name that readers see for a stored word; the word itself when no such platform is known."""
    return str(PLATFORMS[word].label) if word in PLATFORMS else word


def profile_address(word: str, handle: str | None) -> str:
    """Where the profile of a handle is, or "" when that cannot be told from the handle, or the platform is unknown."""
    return PLATFORMS[word].profile_address(handle) if word in PLATFORMS else ""
