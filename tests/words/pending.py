"""Files whose words are not marked yet. The list only shrinks: take a file out when you have marked it."""

PENDING: list[str] = []
