"""Text that Markdown reads as nothing but text."""

import re

# What may mean something wherever it stands. Of other signs it depends on what is around them.
ALWAYS = re.compile(r"[\\`*\[\]|~]")
UNDERSCORES = re.compile(r"_+")
TAG = re.compile(r"<(?=[A-Za-z/!?]|$)")
ENTITY = re.compile(r"&(?=#|[A-Za-z][A-Za-z0-9]*(?:;|$)|$)")
WHITE = re.compile(r"[ \t\r\n\f]+")
# What means something at the beginning of a line alone.
AT_START = re.compile(
    r"(?P<sign>#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=_](?=[-=_\s]*$))|(?P<number>\d{1,9})(?P<end>[.)])(?=\s|$)"
)
IN_DESTINATION = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C", "\n": "%0A", '"': "%22"}


def escaped(text: str) -> str:
    """`text` within a line. Signs at its edges are escaped as well, since what comes beside them is not known here."""
    text = ALWAYS.sub(r"\\\g<0>", text)
    text = UNDERSCORES.sub(_underscores, text)
    return ENTITY.sub(r"\\&", TAG.sub(r"\\<", text))


def _underscores(found: re.Match) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    is_within_a_word = before.isalnum() and after.isalnum()
    return found[0] if is_within_a_word else "\\_" * len(found[0])


def line_start_escaped(line: str) -> str:
    """A line of a paragraph that begins no heading, list, quotation or rule."""
    found = AT_START.match(line)
    if not found:
        return line
    if found["number"]:
        return f"{found['number']}\\{line[found.start('end') :]}"
    return f"\\{line}"


def destination(address: str) -> str:
    """An address as a link takes it between its brackets."""
    written = "".join(IN_DESTINATION.get(sign, sign) for sign in address)
    return ENTITY.sub("&amp;", written)


def code(text: str) -> str:
    """A span of code, between as many backticks as it takes."""
    text = WHITE.sub(" ", text)
    if not text.strip():
        return text
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"
