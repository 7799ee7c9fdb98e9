"""Numbers shortened for display, such as 23.7K."""

STEPS = [(1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")]


def short_number(number):
    """950, 1.2K, 23.7K, 312K, 1.2M: at most three figures and a letter. Takes a whole number, returns text."""
    for step, letter in STEPS:
        # What would round up to a thousand of a letter is one of the next.
        if number >= step - step // 2_000 and number >= 1_000:
            return f"{_three_figures(number / step)}{letter}"
    return str(number)


def _three_figures(number):
    return f"{number:.1f}".removesuffix(".0") if number < 99.95 else f"{number:.0f}"
