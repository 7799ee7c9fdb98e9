"""The verbs that report speech, with their forms, and the nouns that stand for words said or written."""

from articles.importing.analysis.words import lists

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


def _forms(verb: str, irregular: tuple[str, ...]) -> dict[str, str]:
    """Every form of a verb, with its tense."""
    pasts = irregular or (_regular_past(verb),)
    forms = {verb: "base", _third_person(verb): "present", **{_continuous(verb, past): "ing" for past in pasts}}
    if verb == "begin":
        forms["beginning"] = "ing"
    return forms | dict.fromkeys(pasts, "past")


def _table(name: str) -> dict[str, tuple[str, str]]:
    """From each form of a list's verbs to its verb and tense."""
    return {
        form: (verb, tense)
        for verb, irregular in lists.table(name).items()
        for form, tense in _forms(verb, irregular).items()
    }


_AFTER_CALLED = {"in", "on", "off", "up", "back", "into", "over", "upon"}
SAYING = _table("verbs_of_saying")
NAMING = _table("verbs_of_naming")
_FORMS = {**NAMING, **SAYING}
_PHRASE_FORMS = {
    form: particles
    for verb, (pasts, particles) in _PHRASES.items()
    for form in [*pasts.split(), verb, _third_person(verb), _continuous(verb, pasts)]
}
VERB_FORMS_THAT_ARE_NOUNS = lists.words("verb_forms_that_are_nouns")
SPEECH_NOUNS = lists.words("speech_nouns")
DOCUMENTS = lists.words("documents")


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
