"""What was made of values, kept for whoever comes with the same values again."""

from collections.abc import Callable, Hashable


class Kept:
    """The `most` results that were made last, by what they were made of, which has to be all that they hang on."""

    def __init__(self, most: int):
        self.most, self.results = most, {}

    def of(self, key: Hashable, make: Callable):
        """The result for the key; `make`, a function without arguments, is called where it is not known. None is not kept.

        Two threads may make the same at once; the later one is kept.
        """
        result = self.results.get(key)
        if result is None:
            result = make()
            while len(self.results) >= self.most:
                self.results.pop(next(iter(self.results), None), None)
            self.results[key] = result
        return result

    def forget(self):
        self.results.clear()
