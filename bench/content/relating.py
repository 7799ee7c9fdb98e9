"""What is offered below each article, as `articles/relating.py` weighs it when one after the other is published; in memory."""

import heapq
from collections import defaultdict, deque

from articles.models import RelatedArticle
from articles.relating import CANDIDATES, FILLING, KEPT, PERSON, SECTION, SERIES, TAG


class Weighing:
    """To be told of articles in the order in which they are published."""

    def __init__(self):
        self.newest = defaultdict(lambda: deque(maxlen=CANDIDATES))
        self.filling = defaultdict(lambda: deque(maxlen=FILLING))
        self.known, self.offered = {}, defaultdict(list)

    def add(self, facts, people):
        """`people` are the numbers of those whom the article speaks of."""
        tags, people = frozenset(facts.tags), frozenset(people)
        rows = [self.newest["tag", tag] for tag in facts.tags] + [self.newest["person", each] for each in people]
        rows += [self.newest["series", facts.series]] if facts.series is not None else []
        rows += [self.filling[facts.section], self.filling["all"]]
        candidates = {other for row in rows for other in row}
        self.known[facts.number] = (tags, people, facts.series, facts.section)
        for other in candidates:
            weight = self.weight(facts.number, other)
            self.offer(facts.number, other, weight)
            self.offer(other, facts.number, weight)
        for row in rows:
            row.append(facts.number)

    def weight(self, number, other):
        """Of what two articles have in common."""
        (tags, people, series, section), (its_tags, its_people, its_series, its_section) = (
            self.known[number],
            self.known[other],
        )
        shared = TAG * len(tags & its_tags) + PERSON * len(people & its_people)
        shared += SERIES if series is not None and series == its_series else 0
        return shared + (SECTION if section == its_section else 0)

    def offer(self, below, other, weight):
        """Keep the best. Numbers grow with the dates, so that the newer of two equals has the greater one."""
        kept = self.offered[below]
        if len(kept) < KEPT:
            heapq.heappush(kept, (weight, other))
        else:
            heapq.heappushpop(kept, (weight, other))

    def rows(self):
        for below, others in self.offered.items():
            for weight, other in others:
                yield RelatedArticle(article_id=below + 1, other_id=other + 1, weight=weight)
