"""The verbs that report speech, with their forms, and the nouns that stand for words said or written."""

# Verbs that take quoted words as their object: "X said", "wrote X". A form of an irregular verb follows a slash.
_SAYING = """
say/said accuse acknowledge add address admit/admitted admonish advise advocate affirm agree allege announce answer apologise
apologize argue ask assert assure attest aver/averred avow bark beg/begged begin/began/begun bellow bemoan
beseech/beseeched/besought blurt boast brag/bragged caution challenge chant chide chirp chuckle cite claim clarify
coax comment complain concede conclude concur/concurred confess confide confirm contend continue correct counsel/counseled/counselled
counter cry/cried cackle crow cheer crack declaim declare decree demand demur/demurred deny/denied dictate disagree
disclose drawl elaborate emphasise emphasize enquire enthuse exclaim exhort explain expound explode express fume gasp
gloat groan grumble growl grouse gush hint howl hiss implore indicate inform inquire insist insinuate instruct
interject interrupt intone jeer jest joke jibe kvetch laugh lament lecture lie maintain marvel/marveled/marvelled mention mock moan
mumble murmur muse mutter note object observe offer opine order/ordered ponder plead/pleaded/pled pledge post preach
predict press proclaim promise pronounce propose protest query/queried question quip/quipped rant rasp read/read
reason reassure rebut/rebutted recall recite recollect recount reflect reiterate rejoin relate remark remember remind
remonstrate repeat reply/replied report respond retort retweet reveal riff roar rule scoff scold scream screech
scribble seethe shout shriek shrug/shrugged sigh signal/signaled/signalled smirk snap/snapped snarl sneer snort sob/sobbed
speak/spoke/spoken speculate splutter stammer state stipulate storm stress stutter submit/submitted suggest surmise
swear/swore/sworn taunt teach/taught tease tell/told testify/testified text thank theorise theorize think/thought
threaten thunder tweet urge utter venture volunteer vow wail warn weigh/weighed whimper whine whisper wonder
write/wrote/written yell caption blog/blogged email toot tut/tutted type/typed lash hope fear believe feel/felt
contest fret/fretted gripe holler snicker sniff grin/grinned guffaw coo croak quote assess judge reckon
"""

# Verbs that say what somebody or something is, in quoted words: "called it “…”", "dismissed it as “…”".
_NAMING = """
attack berate blast brand call castigate characterise characterize condemn commend criticise criticize decry/decried
denigrate denounce deride describe deplore disavow dismiss dub/dubbed excoriate flay hail lampoon lambast lambaste
laud label/labeled/labelled liken mock name/named nickname pan/panned paint pillory portray praise refer/referred
reject rip/ripped ridicule salute savage slam/slammed slate sneer tag/tagged tear/tore/torn term title trash
vilify/vilified style summarise summarize sum/summed compare depict regard extol/extolled frame cast/cast pronounce
declare deem
"""

# These give the words of somebody else: "X quoted Y", "X retweeted a post".
BORROWING = {"quote", "cite", "recite", "read", "retweet"}

# These report words only together with their particle: "shot back", "put it", "chimed in".
_PHRASES = {
    "shoot": ("shot", {"back"}), "fire": ("fired", {"back"}), "hit": ("hit", {"back", "out"}), "clap": ("clapped", {"back"}),
    "go": ("went gone", {"on", "further"}), "put": ("put", {"it", "this"}), "point": ("pointed", {"out"}), "chime": ("chimed", {"in"}),
    "spell": ("spelled spelt", {"out"}), "come": ("came", {"back"}), "let": ("let", {"slip"}), "double": ("doubled", {"down"}),
    "cut": ("cut", {"in"}), "break": ("broke", {"in"}), "lay": ("laid", {"out"}), "chip": ("chipped", {"in"}),
    "punch": ("punched", {"back"}),
    "pipe": ("piped", {"up"}), "write": ("wrote written", {"back"}), "push": ("pushed", {"back"}), "have": ("had has", {"this", "one"}),
}  # fmt: skip

_VOWELS = "aeiou"


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _continuous(verb: str, past: str) -> str:
    if verb == "lie":
        return "lying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return verb[:-1] + "ing"
    doubled = past.endswith("ed") and past[:-3] == verb and past[-3] == verb[-1]
    return verb + (verb[-1] if doubled else "") + "ing"


def _regular_past(verb: str) -> str:
    return verb + ("d" if verb.endswith("e") else "ed")


def _forms(entry: str) -> tuple[str, dict[str, str]]:
    verb, *irregular = entry.split("/")
    pasts = irregular or [_regular_past(verb)]
    forms = {verb: "base", _third_person(verb): "present", **{_continuous(verb, past): "ing" for past in pasts}}
    if verb == "begin":
        forms["beginning"] = "ing"
    forms.update(dict.fromkeys(pasts, "past"))
    return verb, forms


def _table(entries: str) -> dict[str, tuple[str, str]]:
    table = {}
    for entry in entries.split():
        verb, forms = _forms(entry)
        table.update({form: (verb, tense) for form, tense in forms.items()})
    return table


_AFTER_CALLED = {"in", "on", "off", "up", "back", "into", "over", "upon"}
SAYING = _table(_SAYING)
NAMING = _table(_NAMING)
_FORMS = {**NAMING, **SAYING}
_PHRASE_FORMS = {
    form: particles
    for verb, (pasts, particles) in _PHRASES.items()
    for form in [*pasts.split(), verb, _third_person(verb), _continuous(verb, pasts)]
}

# Forms that are as often nouns: "his tweets", "the claims", "a state", "the order".
NOUNLIKE = frozenset(
    """
addresses address advises answer answers calls call challenge challenges claim claims comment comments cry cries
demand demands joke jokes lecture lectures lies lie name names note notes object objects offer offers order orders
post posts pledge pledges press promise promises protest protests query queries question questions quip quips rant
rants reason reasons remark remarks reply replies report reports retort retorts riff riffs rule rules sigh sighs
signal signals sneer sneers state states storm storms stress taunt taunts tease text texts title titles thunder tweet
tweets tag tags term terms brand brands label labels attack attacks cast frame frames slate style styles fear fears
hope hopes thought feeling read reads compare salute snap jest speak whisper whispers whine warning warnings feelings
writing meaning saying ruling reading thinking teaching beginning reporting heading tear tears rip sum sums
pan pans hints hint cheer cheers crack cracks lash volunteer volunteers judge judges counsel
quote quotes counter counters caption captions blog blogs email emails toot type types howl howls gasp roar roars
mention mentions request requests decree decrees contest contests bark barks marvel marvels caution correct blast
blasts shout shouts groan groans chant chants moan moans
""".split()
)

SPEECH_NOUNS = frozenset(
    """
accusation account admission advice announcement answer apology argument assertion assessment assurance boast caption
challenge characterisation characterization charge claim column comeback comment complaint conclusion confession
contention counsel declaration definition defence defense demand description diagnosis dismissal e-mail email entry
essay excuse explanation insistence joke justification lament letter line memoir message mantra monologue motto note
objection observation op-ed opinion phrase plea pledge post prediction promise pronouncement proposal protest question
quip rant reaction reasoning reassurance rebuttal recommendation refrain rejoinder remark remarks comments reminder
reply report response retort review slogan speech statement suggestion summary testimony text theory threat thread
toast tirade tweet verdict view vow warning whisper words word notion reflection lecture phrasing formulation aside
manifesto blog broadside dispatch telegram postcard farewell eulogy sermon tweets posts letters advert caveat
concession counterargument term judgment judgement pitch
""".split()
)

# Things that carry somebody's words: "the memo said", "a sign read".
DOCUMENTS = frozenset(
    """
article column statement tweet post message letter email e-mail memo memorandum report paper essay op-ed editorial
book memoir note caption text sign banner placard headline newspaper magazine website site release page poster leaflet
manifesto pamphlet petition motion resolution policy notice plaque study survey review chapter thread bulletin
document documents complaint lawsuit filing indictment ruling judgment verdict transcript script invitation preface
foreword blog speech song lyric slogan minutes constitution bill law rules rulebook charter account inscription label
sticker card flyer
""".split()
)


def form_of(word: str) -> tuple[str, str] | None:
    """The verb and tense ("base", "present", "past", "ing") that the word is a form of, or None."""
    return _FORMS.get(word.lower())


def is_naming(word: str) -> bool:
    """Whether the word is a form of a verb that says what something is ("called", "described")."""
    return word.lower() in NAMING


def is_saying(word: str) -> bool:
    """Whether the word is a form of a verb that takes quoted words as its object ("said", "tweeted")."""
    return word.lower() in SAYING


def is_phrase(word: str, following: str) -> bool:
    """Whether the two words together report speech, as "shot back" and "put it" do."""
    return following.lower() in _PHRASE_FORMS.get(word.lower(), ())


def is_on_the_phone(word: str, following: str) -> bool:
    """Whether "called" here is no naming: "called in to a show", "called on him", "called off the match"."""
    return word.lower() in {"call", "calls", "called", "calling"} and following.lower() in _AFTER_CALLED


def borrows(word: str) -> bool:
    """Whether the word is a form of a verb that gives somebody else's words ("quoted", "retweeted")."""
    form = form_of(word)
    return bool(form and form[0] in BORROWING)
