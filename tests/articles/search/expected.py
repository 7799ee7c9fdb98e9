"""What an editor would expect first for what readers type: written before the ranking was, and never bent to it.

Slugs of the demonstration magazine (cms/demo), by what is typed.
"""

LOSING, LAST_MAN, FERRY = "the-art-of-losing-by-four-votes", "the-man-who-came-last", "the-last-ferry-at-karsk-sound"
LIGHT, CHAIRS, MINUTES = "leave-the-light-on", "forty-chairs", "minutes-of-the-committee"
HOUSE, GLASS, TYPEWRITER = "the-house-that-leaves-twice-a-day", "the-glass-regent", "the-last-typewriter-man"
EEL, MIND, MACHINE = "what-the-eel-knows", "on-changing-your-mind-in-public", "the-machine-that-agreed-with-me"
DOOR, NIL, KIOSK = "your-door-would-like-a-word", "in-praise-of-nil-nil", "the-kiosk-at-the-end-of-the-line"

HEADLINES = {
    "The art of losing by four votes": LOSING,
    "in praise of nil-nil": NIL,
    "the last ferry": FERRY,
    "what the eel knows": EEL,
    "leave the light on": LIGHT,
    "changing your mind": MIND,
    "a hall with forty chairs": CHAIRS,
    "all done with mirrors": GLASS,
}
MISSPELT = {
    "Cordelia Vos": GLASS,
    "Tomas Reil": LAST_MAN,
    "Benedicta Olm": EEL,
    "Grigor Mant": FERRY,
    "Kwame Adeyire": MIND,
    "Solvieg Ardan": HOUSE,
    "Halima Seruo": LIGHT,
    "lighthuose": LIGHT,
    "typewritter": TYPEWRITER,
    "comittee": MINUTES,
}
PHRASES = {
    '"a great night for the ordinary wheel"': LOSING,
    '"the bus"  Sauterelle': LAST_MAN,
    '"second buoy"': FERRY,
    '"what the market leaves out"': LIGHT,
    '"under my hand"': EEL,
    '"on one foot"': MIND,
    '"Who puts out the chairs"': CHAIRS,
}
INFLECTED = {
    "eels spawning": EEL,
    "lighthouse keepers": LIGHT,
    "flatterer": MACHINE,
    "doorbell neighbours": DOOR,
    "goalless draws": NIL,
    "ferries": FERRY,
    "typewriter mending": TYPEWRITER,
    "public meeting attendance": CHAIRS,
}
ACCENTS_AND_CASE = {
    "SOLVEIG ÁRDAN": HOUSE,
    "karsk sóund": FERRY,
    "réyl": LAST_MAN,
    "gannet héad": LIGHT,
    "ＥＥＬ": EEL,
}
STOP_WORDS = {
    "the man who came last": LAST_MAN,
    "what is the interval of a goalless draw": NIL,
    "why does he mend the machines": TYPEWRITER,
    "where do eels go": EEL,
    "who puts out the chairs": CHAIRS,
}
QUOTES = {
    "slow writers are mostly quite quick": HOUSE,
    "nobody asks the wall why it's still up": NIL,
    "a product that corrects them": MACHINE,
    "most nights it is the heater": CHAIRS,
    "winner finds out how fast he is": LAST_MAN,
    "my mother died on this side of the water": FERRY,
}
CAPTIONS_AND_CREDITS = {
    "chair stays empty": GLASS,
    "treasurer coat": CHAIRS,
    "the orange key was a replacement": TYPEWRITER,
    "eighty seats crossing": FERRY,
    "estuary at Skerrow": HOUSE,
}
POSTS = {
    "toll-booth at the end of every garden path": LOSING,
    "friction is information": MACHINE,
    "half a tin of shortbread": MINUTES,
    "man on the last bend with the sandwich": LAST_MAN,
    "insurance always looks dear in sunshine": LIGHT,
}
TAGS_AND_PEOPLE = {
    "Bridge tolls": LOSING,
    "not knowing": EEL,
    "Dame Cordelia": GLASS,
    "Captain Manth": FERRY,
    "Fitzroy Plimm": MINUTES,
    "ferry -bridge tolls": None,
}
# Of what nobody has published nothing is found.
UNPUBLISHED = ["reshuffle", "weathercock", "Oduya", "footfall product", "defence of the interval", "Quarry Street"]

GROUPS = {
    "headline": HEADLINES,
    "misspelt": MISSPELT,
    "phrase": PHRASES,
    "inflected": INFLECTED,
    "accents and case": ACCENTS_AND_CASE,
    "stop words": STOP_WORDS,
    "quotes": QUOTES,
    "captions and credits": CAPTIONS_AND_CREDITS,
    "posts": POSTS,
    "tags and people": TAGS_AND_PEOPLE,
}
EXPECTED = [(typed, slug) for group in GROUPS.values() for typed, slug in group.items() if slug]
