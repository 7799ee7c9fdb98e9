"""Accounts that a sentence about a person names: "on Twitter at @janeroe", "on Instagram and X @jane", "on YouTube"."""

import re
from dataclasses import dataclass

from articles.importing.analysis.words.fragments import ANY_ADDRESS, EMAIL
from articles.social.addresses import read_profile
from articles.social.platforms.registry import PLATFORMS, platform_named
from people.platforms import profile_address

NAMES = sorted({name for p in PLATFORMS for name in (p.label, *p.names)}, key=len, reverse=True)
NAMED = "|".join(re.escape(name) for name in NAMES)
# "X" and words of every day count only where somebody is found "on" them, or as "her YouTube channel".
MENTION = (
    r"(?:\b(?:on|via|at|over|or|and|,|through|his|her|their|my|join|the|to)\s+)(?:(?:his|her|their|my|the|both)\s+)?"
    rf"(?P<platform>{NAMED})\b"
    rf"|\b(?P<labelled>{NAMED})(?=\s*(?::|@|\(@|/|-|–|—|\(?https?:))"
    rf"|\b(?P<channel>{NAMED})(?= (?:channel|page|account|feed|stream|profile))"
)
HANDLE = r"(?<![\w.])@(?P<handle>\w[\w.-]*(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})?)"
TOKEN = re.compile(
    rf"(?P<email>{EMAIL})|{HANDLE}|(?P<bsky>[\w-]+\.bsky\.social\b(?!/))|(?P<address>(?<![\w@.]){ANY_ADDRESS})|{MENTION}"
)
LISTEN = {"spotify", "soundcloud"}  # where a show is heard, not where a person is met
FAR = 40  # signs between "@janeroe" and "on Twitter" after it
# What may stand between platforms of one list, and between the list and its handle.
JOINT = re.compile(
    r"[\s,/&:()]*(?:and|or|&|,|/|on|at|via|also|both|X|is|as|the|under|handle|account|in|with|\s|:|-|–|—|\()*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Account:
    platform: str
    handle: str | None = None
    address: str | None = None


@dataclass(frozen=True)
class Contacts:
    accounts: tuple[Account, ...] = ()
    email: str = ""
    website: str = ""


def read_contacts(sentence: str) -> Contacts:
    """Every account, the e-mail address and the website in one sentence about one person."""
    accounts: list[Account] = []
    waiting: list[tuple[str, int]] = []  # platforms named, their handle not yet met, and where their names end
    email = website = ""
    for token in TOKEN.finditer(sentence):
        name = token["platform"] or token["labelled"] or token["channel"]
        if name:
            platform = platform_named(name)
            if platform and not _completes(accounts, platform, sentence, token):
                waiting.append((platform, token.end()))
        elif token["email"]:
            email = email or token["email"]
        elif token["handle"] or token["bsky"]:
            handle = (token["handle"] or token["bsky"]).rstrip(".-")
            accounts += _accounts(handle, waiting, sentence, token.start())
        elif token["address"]:
            profile = read_profile(token["address"])
            if profile:
                waiting = [one for one in waiting if one[0] != profile.platform]
                accounts.append(Account(profile.platform, profile.handle, profile.address))
            else:
                website = website or token["address"]
    accounts += [Account(platform) for platform, _ in waiting if platform not in LISTEN]
    return Contacts(_known_once(accounts), email, website)


def platform_of_handle(handle: str) -> str:
    """The platform that a handle's own form tells; X and Twitter where it tells none."""
    if "@" in handle:
        return "mastodon"
    return "bluesky" if re.search(r"\.(?!\d)[a-z]{2,}$", handle) else "twitter"


def _accounts(handle: str, waiting: list[tuple[str, int]], sentence: str, start: int) -> list[Account]:
    """The accounts of one handle: on every platform of the list that ends right before it."""
    joined: list[str] = []
    at = start
    while waiting and JOINT.fullmatch(sentence[waiting[-1][1] : at]):
        platform, end = waiting.pop()
        at = end - len(_last_name(sentence[:end]))
        joined.insert(0, platform)
    if (
        not joined
        and waiting
        and start - waiting[-1][1] < FAR
        and not re.search(r"[;.]", sentence[waiting[-1][1] : start])
    ):
        joined = [waiting.pop()[0]]
    return [_account(platform, handle) for platform in joined or [platform_of_handle(handle)]]


def _completes(accounts: list[Account], platform: str, sentence: str, token: re.Match) -> bool:
    """ "@janeroe on Twitter": the platform comes after the handle that was just read."""
    if not accounts or accounts[-1].handle is None:
        return False
    handle = accounts[-1].handle
    between = sentence[sentence.rfind(handle, 0, token.start()) + len(handle) : token.end()]
    if not re.fullmatch(
        rf"[\s)]*(?:on|at|via)\s+(?:both )?(?:{NAMED})|[\s)]*(?:and|or|&|,|/)\s*(?:on )?(?:{NAMED})", between
    ):
        follows_list = re.fullmatch(
            rf"[\s)]*on (?:both )?(?:(?:{NAMED})(?:, | and | & |/|, and ))+(?:{NAMED})", between
        )
        if not follows_list:
            return False
        accounts.append(_account(platform, handle))
        return True
    if between.lstrip(" )").startswith(("on", "at", "via")):
        accounts[-1] = _account(platform, handle)
        return True
    return False


def _account(platform: str, handle: str) -> Account:
    return Account(platform, handle, profile_address(platform, handle) or None)


def _last_name(text: str) -> str:
    match = re.search(rf"(?:{NAMED})$", text)
    return match[0] if match else ""


def _known_once(accounts: list[Account]) -> tuple[Account, ...]:
    """Each account once; a platform without handle only where none of its handles is known."""
    platforms_with_handle = {account.platform for account in accounts if account.handle}
    kept = [account for account in accounts if account.handle or account.platform not in platforms_with_handle]
    return tuple(dict.fromkeys(kept))
