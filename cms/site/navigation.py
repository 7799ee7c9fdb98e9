"""Which sections stand in the one line of the masthead: as many as fit there. The menu beside it has all of them."""

from unicodedata import east_asian_width

STEP, WIDEST = 5, 70  # rem: static/css/components/masthead-line.css has a rule for each step
LETTER, WIDE_LETTER, GAP = 0.56, 1.0, 1.5  # rem: what a letter of the line takes, with the space around a name


def in_line(sections):
    """Pairs of a section and how many rem wide the line has to be for it, or "never": no line is that wide.

    A rule of CSS for the width of the line shows each; nothing is measured in the browser, so it works without script.
    """
    needed, pairs = 0.0, []
    for section in sections:
        needed += GAP + sum(WIDE_LETTER if east_asian_width(letter) in "WF" else LETTER for letter in section.name)
        step = -int(-needed // STEP) * STEP
        pairs.append((section, step if step <= WIDEST else "never"))
    return pairs
