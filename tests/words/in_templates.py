"""Finds words in templates that are not marked for translation."""

import re
from html.parser import HTMLParser

from jinja2 import Environment, nodes

MARKED = re.compile(r"{%-?\s*(trans|blocktrans(?:late)?)\b.*?{%-?\s*end\1\s*[-+]?%}|{#.*?#}", re.DOTALL)
OF_CLASSES = re.compile(r"{% block bodyclass %}.*?{% endblock %}")
ATTRIBUTE = re.compile(r'[\w-]+="[^"]*"')  # what a macro prints for use within a tag
TAG = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
ELSEWHERE = "\ufffc"  # stands for what a tag prints
SHOWN_ATTRIBUTES = {"alt", "aria-description", "aria-label", "aria-roledescription", "label", "placeholder", "title"}
BUTTONS = {"button", "reset", "submit"}
TRANSLATORS = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
STRING = re.compile(r"""(_\(\s*)?("[^"]*"|'[^']*')""")
# Tags of Django whose words are names, or marked.
OF_NAMES = {"translate", "trans", "blocktranslate", "blocktrans", "endblocktranslate", "endblocktrans", "plural"} | {
    *("block", "load", "url", "static", "extends", "cycle", "get_current_language"),
}


def has_letters(text):
    return any(letter.isalpha() for letter in text)


def is_in_words(text):
    """Whether a string of code may be read by people: "More to read" and "Video", not "front" or "card--lead"."""
    return bool(re.search(r"[A-Z“(]\w*[a-z]|[a-z]{2} [a-z]{2}", text))


class Visible(HTMLParser):
    """Gathers the text and attributes that people see, hear or read."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in {"script", "style"}
        known = dict(attributes)
        shown = SHOWN_ATTRIBUTES | ({"value"} if tag == "input" and known.get("type") in BUTTONS else set())
        self.found += [known[name] for name in shown & known.keys() if has_letters(known[name] or "")]

    def handle_endtag(self, tag):
        self.silent -= tag in {"script", "style"}

    def handle_data(self, text):
        if has_letters(ATTRIBUTE.sub("", text)) and not self.silent:
            self.found.append(" ".join(text.split()))


def in_text(source):
    """Words between tags of HTML and in its attributes."""
    page = Visible()
    page.feed(TAG.sub(ELSEWHERE, OF_CLASSES.sub("", MARKED.sub(ELSEWHERE, source))))
    page.close()
    return page.found


def in_jinja2(source):
    """Words in a template of Jinja2, with those of its expressions."""
    tree = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, lstrip_blocks=True).parse(source)
    calls = [call for call in tree.find_all(nodes.Call) if getattr(call.node, "name", "") in TRANSLATORS]
    marked = {id(const) for call in calls for const in call.find_all(nodes.Const)}
    strings = [
        const for const in tree.find_all(nodes.Const) if isinstance(const.value, str) and id(const) not in marked
    ]
    return in_text(source) + [const.value for const in strings if is_in_words(const.value)]


def in_django(source):
    """Words in a template of Django's, with those that its tags and filters are given."""
    tags = [tag.group() for tag in TAG.finditer(MARKED.sub("", source))]
    others = [tag for tag in tags if (tag.strip("{}% \n").split() or [""])[0] not in OF_NAMES]
    strings = [string for tag in others for string in STRING.finditer(tag) if not string[1]]
    plurals = [tag for tag in tags if "|pluralize" in tag]
    return in_text(source) + [string[2] for string in strings if is_in_words(string[2])] + plurals
