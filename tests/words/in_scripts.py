"""Finds words in scripts that people see and that are not marked for translation."""

import re

from babel.messages.jslexer import tokenize

TRANSLATORS = {"gettext", "ngettext", "pgettext", "npgettext"}
SHOWN = {"textContent", "title", "ariaLabel", "placeholder", "alt", "label", "text", "innerText"}
SENTENCE = re.compile(r"[A-Z“].*[a-z]{2}.* .*|\([a-z ]+\)", re.DOTALL)


def unmarked(source):
    """The words, each with its line."""
    found, before, depth, within = [], [], 0, None
    for token in tokenize(source, jsx=False):
        if token.type in {"linecomment", "multilinecomment"}:
            continue
        if token.value == "(":
            depth += 1
            if within is None and before and before[-1] in TRANSLATORS:
                within = depth
        elif token.value == ")":
            within = None if within == depth else within
            depth -= 1
        if token.type in {"string", "template_string"} and within is None and is_shown(text_of(token), before):
            found.append(f"line {token.lineno}: {text_of(token)}")
        before = [*before[-1:], token.value]
    return found


def text_of(token):
    return token.value[1:-1] if token.type == "string" else re.sub(r"\$\{.*?\}", "…", token.value.strip("`"))


def is_shown(text, before):
    has_words = re.search(r"[A-Za-z]{2}", text) is not None
    return has_words and (bool(SENTENCE.fullmatch(text)) or (before[-1:] in (["="], [":"]) and before[0] in SHOWN))
