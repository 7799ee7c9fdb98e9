"""Finds in sources the words that are marked for translation: Python, Django's templates, Jinja2's and scripts."""

import io
import re
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation import templatize

LAZY = {f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
KEYWORDS = DEFAULT_KEYWORDS | LAZY | {"gettext_noop": None}
COMMENTS = ["Translators:"]
# As in cms/site/environment.py: how a template's white space is read decides what its messages are.
JINJA2_OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "trimmed": "true", "silent": "false"}
OPTIONS = {"jinja2": JINJA2_OPTIONS, "javascript": {"parse_template_string": "true"}}


def catalogue_of(sources: Iterable[tuple[Path, str]]) -> Catalog:
    """A Catalog of all messages in `sources`: pairs of a file and what it is, "python", "django", "jinja2" or "javascript"."""
    found = Catalog()
    for path, kind in sources:
        for _, message, comments, context in messages_in(path, kind):
            found.add(message, auto_comments=comments, context=context)
    return found


def messages_in(path: Path, kind: str):
    """What Babel's extractors give of a file: tuples of line, message (or singular and plural), comments and context."""
    text = path.read_text(encoding="utf-8")
    if kind == "python" and "gettext" not in text:
        return []
    if kind == "django":
        kind, text = "python", readable(templatize(text, origin=str(path)))
    method = "jinja2.ext.babel_extract" if kind == "jinja2" else kind
    return extract(method, io.BytesIO(text.encode()), KEYWORDS, COMMENTS, OPTIONS.get(kind, {}) | {"encoding": "utf-8"})


def readable(pythonised: str) -> str:
    """What Django makes of a template for xgettext, so that Python's tokenizer takes it, too: it wants no odd indentation."""
    return re.sub(r"^[ \t]+", "", pythonised, flags=re.MULTILINE)
