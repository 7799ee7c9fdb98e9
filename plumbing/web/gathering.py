"""What is still to be told to others, gathered so that one message tells of all that has changed meanwhile."""

import threading
from collections.abc import Hashable, Iterable


class PendingTopics:
    """What each of those who are told has still to hear."""

    def __init__(self):
        self.topics, self.mutex = {}, threading.Lock()

    def add(self, listener: Hashable, topics: Iterable[str]) -> bool:
        """Note the topics; returns whether none was noted for this listener, so that a message has to be queued."""
        with self.mutex:
            is_first = listener not in self.topics
            self.topics.setdefault(listener, {}).update(dict.fromkeys(topics))
            return is_first

    def take(self, listener: Hashable) -> list[str]:
        """The topics noted for this listener, which are forgotten."""
        with self.mutex:
            return list(self.topics.pop(listener, ()))
