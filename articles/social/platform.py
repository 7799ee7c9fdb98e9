"""What a module of `platforms/` says of its platform. Pure: no ORM, no network."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from articles.social.answers import FetchedPost, from_oembed, oembed_refusal
from people.platforms import ProfilePlatform


@dataclass(frozen=True)
class PostRule:
    """One shape of a post's address.

    `path` is matched against the whole path; `query` names parameters that must be there too. Both feed the
    `canonical` template; the groups "id" and "handle" are the post's native id and its author's handle.
    """

    path: str
    canonical: str
    query: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()  # only on these of the platform's hosts


@dataclass(frozen=True, kw_only=True)
class Platform(ProfilePlatform):
    """One platform: how its addresses look, whether it may be asked what a post says, and how its answer is read.

    names                other names of it in running text
    hosts                on which posts and profiles are, without "www.", "m." and "mobile."
    is_federated         whether any host may be one of its servers; a handle then names its server
    posts                the shapes of a post's address; the first that fits counts
    profile_path         the path of a profile, with the group "handle"
    profile_host         a host that is itself a profile, with the group "handle"
    no_profiles          names that look like handles and are pages of the platform
    oembed               the end point that answers for a post (https://oembed.com, section 2); "" where there is none
    question             gives the address to ask about a post where that is not by oEmbed; it takes host and native id
    answers_may_be_kept  whether the platform's terms allow us to keep a copy of what it answers
    read                 makes a FetchedPost of an answer's JSON object and the host of the post's address
    refusal              makes the word of a status of an answer's HTTP status and whether it was JSON; None: it says nothing
                         of the post
    """

    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    is_federated: bool = False
    posts: tuple[PostRule, ...] = ()
    profile_path: str = ""
    profile_host: str = ""
    no_profiles: frozenset[str] = frozenset()
    oembed: str = ""
    question: Callable[[str, str], str] | None = None
    answers_may_be_kept: bool = True
    read: Callable[[dict, str], FetchedPost] = from_oembed
    refusal: Callable[[int, bool], str | None] = oembed_refusal

    @property
    def can_be_asked(self) -> bool:
        """Whether it tells other sites what a post says, and lets a copy be kept."""
        return self.answers_may_be_kept and bool(self.question or self.oembed)

    def address_to_ask(self, address: str, host: str, native_id: str) -> str:
        """The address that answers about a post, of a platform that can be asked."""
        if self.question:
            return self.question(host, native_id)
        return f"{self.oembed}?{urlencode({'url': address, 'format': 'json', 'omit_script': '1', 'dnt': '1'})}"
