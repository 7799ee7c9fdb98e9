"""Why a body is not taken. The text of each error is a sentence for the editor."""

from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop


class BodyRefused(Refusal):
    """The text cannot be taken as it is; says why, and what to do."""


class BodyTooLong(BodyRefused):
    """The text is longer than any article, or would become so."""


class BodyTooDeep(BodyRefused):
    """Elements stand in each other deeper than `schema.DEEPEST`."""


TOO_LONG = gettext_noop("The text has %(count)s characters. An article can have at most %(most)s.")
REPEATED = gettext_noop("The same link or format is repeated in too many paragraphs. Paste the text as plain text.")
TOO_DEEP = gettext_noop(
    "The text has more than %(most)s layers of formatting inside each other (lists, tables or quotations). Paste it as"
    " plain text, or remove some of the layers."
)
