"""What is offered below each article, as `articles/relating.py` weighs it when one after the other is published; in memory."""

import heapq
from collections import Counter, defaultdict, deque

from articles.models import RelatedArticle
from articles.relating import CANDIDATES, FILLING, KEPT, NEW, PERSON, SECTION, SERIES, TAG


class Weighing:
    """To be told of articles in the order in which they are published, each after those that it may have something in common with."""

    def __init__(self):
        self.newest = defaultdict(lambda: deque(maxlen=CANDIDATES))
        self.offered = defaultdict(list)

    def add(self, facts, people):
        """`people` are the numbers of those whom the article speaks of."""
        common = [("tag", tag, TAG) for tag in facts.tags] + [("person", person, PERSON) for person in people]
        common += [("series", facts.series, SERIES)] if facts.series is not None else []
        common += [("section", facts.section, SECTION), ("all", 0, NEW)]
        weights = Counter()
        for kind, number, weight in common:
            rows = self.newest[kind, number]
            # In the last two places the weights say so: whoever has nothing else in common is there as filling.
            few = list(rows)[-FILLING:] if weight <= SECTION else rows
            weights.update(dict.fromkeys(few, weight))
            rows.append(facts.number)
        for other, weight in weights.items():
            self.offer(facts.number, other, weight)
            self.offer(other, facts.number, weight)

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
