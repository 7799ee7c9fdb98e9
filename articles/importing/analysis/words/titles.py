"""Words that stand before or after a name and say that it is a person's: titles, offices, trades."""

import re

# Forms of address and offices, written with a capital before a name. The letter tells the gender where they do.
_MALE_TITLES = """
mr sir lord king prince father brother sultan emperor baron viscount count duke earl congressman councilman
assemblyman alderman chairman fr monsignor imam rabbi-m pastor-m uncle sheikh mister master monsieur herr señor don-m
"""
_FEMALE_TITLES = """
ms mrs miss dame lady queen princess empress sister baroness countess duchess viscountess congresswoman councilwoman
assemblywoman chairwoman mother madam madame frau señora aunt mademoiselle
"""
_TITLES = """
dr prof professor rev reverend hon sen senator rep representative gov governor gen general lt lieutenant col colonel
capt captain cmdr commander sgt sergeant maj major cpl corporal pvt private adm admiral amb ambassador president
premier chancellor minister secretary mayor judge justice attorney speaker councillor councilor councilmember
commissioner superintendent sheriff marshal detective inspector constable officer agent deputy chief pope cardinal
archbishop bishop pastor rabbi imam deacon coach comrade chairperson chair director dean provost rector headteacher
editor columnist commentator historian treasurer alderperson delegate prosecutor solicitor chaplain vicar canon
principal founder ceo czar assemblymember selectman nurse doctor mp mep msp td cr manager dame pres supt sec atty dep insp det const cllr
fr msgr
"""
_ATTRIBUTES = """
former then acting interim late deputy vice assistant associate junior senior first prime foreign home shadow health
education defence defense finance interior justice treasury press supreme court chief lead state us u.s uk federal
district county city general major attorney executive brigadier rear right honourable lieutenant democratic republican
conservative labour liberal democrat tory the independent incumbent opposition house senate majority minority
"""

# Trades and callings, in small letters, before a name ("musician X") or after one ("X, a professor at …").
_MALE_ROLES = """
actor-m spokesman chairman congressman businessman councilman father husband brother son uncle nephew grandfather king
prince lord boyfriend widower statesman newsman frontman sportsman craftsman fisherman policeman fireman anchorman
salesman showman ombudsman clergyman cameraman tradesman assemblyman alderman grandson stepfather stepson godfather
patriarch monk priest
"""
_FEMALE_ROLES = """
actress spokeswoman chairwoman congresswoman businesswoman councilwoman mother wife sister daughter aunt niece
grandmother queen princess lady girlfriend widow stateswoman frontwoman sportswoman policewoman anchorwoman saleswoman
heroine hostess waitress comedienne ballerina nun matriarch assemblywoman alderwoman granddaughter stepmother
stepdaughter godmother songstress
"""
_ROLES = """
academic accountant activist actor administrator adviser advisor advocate agent aide ally ambassador analyst anchor
announcer anthropologist archaeologist archbishop architect archivist artist assistant associate astronaut astronomer
athlete attorney author babysitter baker banker baritone baron barrister bartender bassist biographer biologist bishop
blogger boss botanist boxer broadcaster builder butcher campaigner candidate captain carer caretaker cartoonist
celebrity champion chancellor chaplain chef chemist chief choreographer cinematographer classicist cleric clerk
co-author co-founder co-host coach cofounder colleague collector columnist comedian comic commander commentator
commissioner composer conductor conservationist consultant contractor contributor cook coordinator correspondent
councillor councilor counsel counsellor counselor creator critic curator dancer dean defender delegate demographer
dentist deputy designer detective developer dietitian diplomat director doctor dramatist driver drummer ecologist
economist editor educator electrician engineer entertainer entrepreneur environmentalist essayist ethicist evangelist
executive expert farmer fellow feminist fighter filmmaker financier firefighter florist footballer founder friend
gardener general geneticist geographer geologist goalkeeper golfer governor graduate grocer guitarist gymnast head
headmaster headmistress headteacher heir historian host humorist hydrologist icon illustrator influencer innkeeper
inspector instructor intellectual inventor investigator investor jeweller journalist judge jurist justice keeper
labourer landlord lawmaker lawyer leader lecturer legend legislator librarian lieutenant linguist lobbyist locksmith
magistrate magnate manager marketer mathematician mayor mechanic medic mentor meteorologist midwife minister
missionary model moderator mogul molecular musician musicologist naturalist neighbor neighbour neurologist
neuroscientist newcomer novelist nurse officer official operative operator opponent organiser organist organizer
ornithologist owner painter pamphleteer paramedic parent partner pastor pathologist patron pediatrician performer
pharmacist philanthropist philosopher photographer physician physicist pianist pilot pitcher planner player playwright
plumber podcaster poet policymaker politician pollster postmaster potter predecessor premier preacher president
principal producer professor programmer prosecutor protester provocateur provost psychiatrist psychologist publican
publicist publisher pundit quarterback rabbi ranger rapper rector reformer reporter representative researcher resident
restaurateur retiree rival satirist scholar schoolteacher scientist screenwriter sculptor secretary senator sergeant sheriff
shopkeeper showrunner singer singer-songwriter skater skeptic sociologist soldier solicitor songwriter soprano speaker
speechwriter spokesperson stalwart star statistician strategist streamer striker student superintendent superstar
supervisor supporter surgeon surveyor survivor swimmer tailor teacher technician technologist tenant tenor theologian
theorist thinker titan trader trainer translator treasurer trustee tutor tycoon vaccinologist veteran vicar victim
violinist virologist vocalist volunteer waiter warden watchdog weatherman whistleblower winner winemaker winger worker
wrestler writer youtuber zoologist billionaire millionaire firebrand socialite presenter newsreader cabinetmaker
sophomore freshman interviewer bystander
carpenter cellist druid alderman beekeeper brewer shepherd gadfly naturopath hobbyist ex-president
"""


def _words(*texts: str) -> frozenset[str]:
    return frozenset(re.sub(r"-[mx]\b", "", word) for text in texts for word in text.split())


_MALE = _words(_MALE_TITLES, _MALE_ROLES) - {"actor"}
_FEMALE = _words(_FEMALE_TITLES, _FEMALE_ROLES)
TITLES = _words(_MALE_TITLES, _FEMALE_TITLES, _TITLES)
ATTRIBUTES = _words(_ATTRIBUTES)
ROLES = _words(_MALE_ROLES, _FEMALE_ROLES, _ROLES)

# Titles that are as often given names or surnames ("Stephen King", "Dean Martin"): before one word they are titles.
NAMELIKE_TITLES = _words(
    "king prince duke earl pope bishop judge justice major marshal dean baron master count lord cardinal canon don chance",
    "general lady sister",
)

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc", "obe", "mbe", "cbe", "esq", "mep"})


def is_title(word: str) -> bool:
    """Whether the word, with or without its full stop, is a form of address or an office ("Sen.", "Professor")."""
    return word.lower().rstrip(".") in TITLES


def is_attribute(word: str) -> bool:
    """Whether the word can stand before a title and belong to it ("Former", "Prime", "Vice")."""
    return word.lower().rstrip(".") in ATTRIBUTES


def is_role(word: str) -> bool:
    """Whether the word is a trade or a calling in the singular ("musician", "professor", "wife")."""
    lowered = word.lower()
    return lowered in ROLES or lowered.rpartition("-")[2] in ROLES


def is_suffix(word: str) -> bool:
    return word.lower().replace(".", "") in SUFFIXES


def gender_told_by(word: str) -> str | None:
    """The gender that a title or a trade tells: "m", "f" or None."""
    lowered = word.lower().rstrip(".")
    if lowered in _FEMALE:
        return "f"
    return "m" if lowered in _MALE else None
