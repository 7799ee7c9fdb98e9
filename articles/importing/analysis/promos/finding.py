"""Promos baked into a text: shows with their hours, subscriptions, newsletters, donations, memberships, events, books."""

from collections import defaultdict
from dataclasses import replace

from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.promos.air_times import read_air, read_days
from articles.importing.analysis.promos.shapes import ACTION, BELOW_BODY, ENOUGH, TABLE, TITLES
from articles.importing.analysis.words.sentences import sentences
from articles.importing.analysis.words.web_addresses import find_addresses
from articles.importing.record import FoundPromo
from articles.social.addresses import read_profile

KINDS = ("show", "book", "event", "membership", "donation", "newsletter", "subscription")
LONGEST = 900  # signs; a longer paragraph is the article's
SCHEDULED = 1.5  # what a show's hours weigh


def read_promo(paragraph: str, *, below_body: bool = False) -> FoundPromo | None:
    """The promo that a whole paragraph is, or None. Below the body less is needed to tell one."""
    if len(paragraph) > LONGEST:
        return None
    scores = _scores(paragraph)
    kind = max(KINDS, key=lambda kind: scores[kind])
    total = scores[kind] + scores["any"] - scores["prose"]
    if scores[kind] < 1 or total < (BELOW_BODY if below_body else ENOUGH):
        return None
    return promo_of(kind, paragraph, confidence=round(min(0.97, 0.6 + 0.1 * total), 2))


def promo_of(kind: str, text: str, confidence: float = 0.8) -> FoundPromo:
    """The promo of that kind, with the title, address, call to action and hours that its text tells."""
    addresses = find_addresses(text)
    action = ACTION.search(text)
    return FoundPromo(
        kind=kind,
        title=_title(kind, text),
        text=text,
        address=addresses[0] if addresses else None,
        call_to_action=action["action"].strip().capitalize() if action else "",
        air=read_air(text) if kind == "show" else None,
        confidence=confidence,
    )


def take_promos(analysis: Analysis, is_bio) -> None:
    """Claim the paragraphs that are promos; `is_bio(text)` says which ones speak of the author instead."""
    last = _last_of_body(analysis)
    for index, paragraph in enumerate(analysis.paragraphs):
        if not paragraph.is_free or index < analysis.body_start or is_bio(paragraph.text):
            continue
        found = read_promo(paragraph.text, below_body=index > last or _follows_promo(analysis, index))
        if found:
            _claim(analysis, paragraph, found)


def promos_within(bio: str) -> list[FoundPromo]:
    """The promos among a bio's sentences: the show that its author hosts, the book to order, the newsletter's address."""
    found = []
    for sentence in sentences(bio):
        scores = _scores(sentence)
        kind = max(KINDS, key=lambda kind: scores[kind])
        places = [address for address in find_addresses(sentence) if read_profile(address) is None]
        has_place = bool(places) or (kind == "show" and read_air(sentence))
        if scores[kind] >= 0.5 and has_place:
            found.append(promo_of(kind, sentence))
    return found


def _claim(analysis: Analysis, paragraph: LabelledParagraph, found: FoundPromo) -> None:
    paragraph.role = "promo"
    if (same := _continued(analysis, paragraph, found)) is not None:
        analysis.promos[same] = _joined(analysis.promos[same], found)
        return
    analysis.promos.append(replace(found, line=paragraph.line))
    if found.kind == "show" and found.air is None and read_days(found.text):
        analysis.doubt("promo", "a show whose days are told and whose hour is not", paragraph.line)


def _continued(analysis: Analysis, paragraph: LabelledParagraph, found: FoundPromo) -> int | None:
    """The promo right above of which this is the rest: of the same kind, and one of the two without an address."""
    at = analysis.paragraphs.index(paragraph)
    above = [other for other in analysis.paragraphs[:at] if other.role != "furniture"]
    last = analysis.promos[-1] if analysis.promos and above and above[-1].role == "promo" else None
    if last is None or last.line > paragraph.line or last.kind != found.kind or (last.address and found.address):
        return None
    return len(analysis.promos) - 1


def _joined(first: FoundPromo, rest: FoundPromo) -> FoundPromo:
    return replace(
        first, text=f"{first.text}\n{rest.text}", title=first.title or rest.title, address=first.address or rest.address,
        call_to_action=first.call_to_action or rest.call_to_action, air=first.air or rest.air,
    )  # fmt: skip


def _scores(text: str) -> dict[str, float]:
    """For each kind the weights of the rows that fit, each row counted once."""
    scores: dict[str, float] = defaultdict(float)
    parts = sentences(text)
    for kind, pattern, weight in TABLE:
        anchored = pattern.pattern.startswith("^")
        if any(pattern.search(part) for part in parts) if anchored else pattern.search(text):
            scores[kind] += weight
    if scores["show"] and read_air(text):
        scores["show"] += SCHEDULED
    return scores


def _last_of_body(analysis: Analysis) -> int:
    """The last free paragraph that no row of the table touches."""
    for index in reversed(analysis.free()):
        scores = _scores(analysis.paragraphs[index].text)
        if max((scores[kind] for kind in KINDS), default=0) < 1:
            return index
    return -1


def _follows_promo(analysis: Analysis, index: int) -> bool:
    above = (paragraph.role for paragraph in reversed(analysis.paragraphs[:index]) if paragraph.role != "furniture")
    return next(above, None) == "promo"


def _title(kind: str, text: str) -> str:
    for pattern in TITLES.get(kind, ()):
        if match := pattern.search(text):
            return match["title"].strip(" ,.")
    return ""
