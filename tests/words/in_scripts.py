"""Finds words in scripts that people see and that are not marked for translation."""

import re

TRANSLATORS = {"gettext", "ngettext", "pgettext", "npgettext"}
SHOWN = {"textContent", "title", "ariaLabel", "placeholder", "alt", "label", "text", "innerText"}
SENTENCE = re.compile(r"[A-Z“].*[a-z]{2}.* .*|\([a-z ]+\)", re.DOTALL)
TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|(?P<space>\s+)"""
    r"""|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)"""
    r"""|(?P<pattern>/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])+/[a-z]*)|(?P<code>[\w$]+|.)""",
    re.DOTALL,
)
# After these a slash divides; elsewhere it begins a regular expression.
BEFORE_DIVISION = re.compile(r"[\w$)\]]$")


def unmarked(source):
    """The words, each with its line."""
    found, before, depth, within = [], ["", ""], 0, None
    for kind, value, start in tokens(source):
        if value == "(":
            depth += 1
            within = depth if within is None and before[-1] in TRANSLATORS else within
        elif value == ")":
            within = None if within == depth else within
            depth -= 1
        if kind == "string" and within is None and is_shown(text_of(value), before):
            found.append(f"line {source.count(chr(10), 0, start) + 1}: {text_of(value)}")
        before = [before[-1], value]
    return found


def tokens(source):
    """Triples of "string", "pattern" or "code", the token, and where it begins."""
    at, last = 0, ""
    while token := TOKEN.match(source, at):
        if token["pattern"] and BEFORE_DIVISION.search(last) and last != "return":
            yield "code", "/", at
            at, last = at + 1, "/"
            continue
        if kind := next((name for name in ("string", "pattern", "code") if token[name]), None):
            yield kind, token.group(), at
            last = token.group()
        at = token.end()


def text_of(string):
    return re.sub(r"\$\{.*?\}", "…", string[1:-1], flags=re.DOTALL)


def is_shown(text, before):
    has_words = re.search(r"[A-Za-z]{2}", text) is not None
    return has_words and (bool(SENTENCE.fullmatch(text)) or (before[1] in {"=", ":"} and before[0] in SHOWN))
