"""Counts what the cache does, in the stamp file: every process has words of its own there, and anybody can add them up."""

from plumbing.page_cache.stamps.stamps import COUNTS, COUNTS_EACH, MOST_WRITERS

HITS, WAITED, RENDERED, NOT_KEPT, PASSED, MICROSECONDS, PAGES, BYTES = range(COUNTS_EACH)


def count(stamps, what, by=1):
    if stamps is not None and stamps.writer is not None:
        stamps.words[COUNTS + stamps.writer * COUNTS_EACH + what] += by


def show(stamps, pages, size):
    """How many pages this process keeps now, and how many bytes they take."""
    if stamps.writer is not None:
        at = COUNTS + stamps.writer * COUNTS_EACH
        stamps.words[at + PAGES], stamps.words[at + BYTES] = pages, size


def totals(stamps):
    """The sums over all processes of the host, in the order of the constants above."""
    words = stamps.words[COUNTS : COUNTS + MOST_WRITERS * COUNTS_EACH].tolist()
    return [sum(words[what::COUNTS_EACH]) for what in range(COUNTS_EACH)]
