"""Puts imported style sheets in the place of their @import rules: browsers fetch each by itself, one level after the other.

Only unconditional rules at the beginning of a line are followed: `@import url("other.css");`.
"""

import re
from posixpath import dirname, join, normpath, relpath

IMPORT = r'^@import url\("(?P<sheet>[^":]+)"\);'
# Addresses that do not depend on where the style sheet lies stay as they are.
RELATIVE_URL = r"""url\((?P<quote>['"]?)(?!['"]?(?:[a-z][a-z0-9+.-]*:|/|\#))(?P<file>[^'")]+)(?P=quote)\)"""
ADDRESS = re.compile(f"{IMPORT}|{RELATIVE_URL}", re.MULTILINE | re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Space that separates nothing; what is quoted, and addresses, are left as they are.
BLANKS = re.compile(
    r"""(?P<kept>"[^"]*"|'[^']*'|url\([^"')]*\))|[\s;]*(?P<end>})\s*|\s*(?P<sign>[{;,])\s*|(?P<colon>:)\s+|\s+"""
)


def has_imports(text):
    """Whether the style sheet `text` has rules that `joined` follows."""
    return re.search(IMPORT, text, re.MULTILINE) is not None


def joined(name, read):
    """The style sheet `name` with all that it imports in place, without comments and space that separates nothing.

    `read` takes the name of a style sheet, its path below the root of all static files, and returns its text.
    """
    text = _in_folder(dirname(name), name, read)
    return BLANKS.sub(lambda found: found[found.lastgroup] if found.lastgroup else " ", COMMENT.sub(" ", text)).strip()


def _in_folder(folder, name, read):
    """The text of the style sheet `name`, with relative addresses as they have to be for a style sheet in `folder`."""

    def replace(address):
        if address["sheet"]:
            return _in_folder(folder, normpath(join(dirname(name), address["sheet"])), read)
        return f'url("{relpath(join(dirname(name), address["file"]), folder or ".")}")'

    return ADDRESS.sub(replace, read(name))
