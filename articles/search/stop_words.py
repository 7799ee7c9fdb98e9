"""Words so common that a search for others need not hold them. In phrases they count, and so they do where there is nothing else."""

from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language

from articles.search.words import STEMMERS, folded

STOP_WORDS = {
    "de": "aber als am an auch auf aus bei das dem den der des die ein eine einem einen einer eines er es für haben hat ich im"
    " in ist ja kein man mich mir mit nach nicht nur ob oder sein sich sie sind so über um und uns vom von vor war was wer wie"
    " wir wird zu zum zur",
    "en": "a about after all also am an and any are as at be been before being but by can could did do does for from had has"
    " have he her him his how i if in into is it its me my no not of on or our out over she should so some than that the"
    " their them then there these they this those to too under up us was we were what when where which who whom why will with"
    " would you your",
    "es": "a al algo como con cual de del donde el ella en entre era es esta este ha han la las le les lo los mas me mi muy no"
    " nos o para pero por que quien se si sin sobre son su sus también te tu un una uno y ya yo",
    "fr": "a ai au aux avec c ce ces cette comme d dans de des du elle en est et eu il ils j je l la le les leur leurs lui m ma"
    " mais me mes moi mon n ne nos notre nous on ou où par pas plus pour qu que qui s sa sans se ses si son sont sur t ta te"
    " tes toi ton tu un une vos votre vous y à été être",
    "it": "a ad agli ai al alla alle allo anche c che chi ci come con d da dal dalla de degli dei del della delle di e era gli"
    " ha ho i il in io l la le lei lo loro lui ma mi nei nel nella non o per più quale se si sono su sul sulla tra tu un una"
    " uno è",
    "nl": "aan al als bij dan dat de die dit een en er had heb het hij hoe ik in is je kan maar met mijn naar niet nog of om"
    " onder ook op over te tot uit van veel voor waar was wat we wie wij worden zal ze zich zijn zo",
    "pt": "a ao aos as com como da das de do dos e ela ele em entre era essa esse esta este eu foi há isso isto já lhe mais mas"
    " me meu muito na nas no nos não o onde os ou para pela pelo por quando que quem se sem seu sua são também te um uma você à"
    " é",
}


def languages() -> list[str]:
    """The codes of those in which readers are likely to type: the site's, and that of its words; [""] for none that we know."""
    codes = [(code or "").partition("-")[0].lower() for code in (settings.LANGUAGE_CODE, get_language())]
    return [code for code in dict.fromkeys(codes) if code in STEMMERS] or [""]


def stops() -> frozenset[str]:
    """The stop words of these languages, folded."""
    return stops_of(tuple(languages()))


@lru_cache
def stops_of(codes):
    return frozenset(folded(word) for code in codes for word in STOP_WORDS.get(code, "").split())
