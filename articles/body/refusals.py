"""Why a body is not taken. The text of each error is a sentence for the editor."""


class BodyRefused(ValueError):
    """The text cannot be taken as it is; says why, and what to do."""


class BodyTooLong(BodyRefused):
    """The text is longer than any article, or would become so."""


class BodyTooDeep(BodyRefused):
    """Elements stand in each other deeper than `schema.DEEPEST`."""
