"""What a merge would move, told before it is done."""

from collections import Counter

from django.utils.text import capfirst

from plumbing.merging.parts import parts_of
from plumbing.merging.relations import relations_to, rows_of


def what_moves(gone) -> list[str]:
    """In words: first what the parts tell, then the rows of other tables, by what these are called."""
    said = [sentence for part in parts_of(type(gone)) for sentence in part.describe(gone)]
    numbers = Counter()
    for field in relations_to(type(gone)):
        owner = field.model._meta.auto_created or field.model
        numbers[str(owner._meta.verbose_name_plural)] += rows_of(field, gone).count()
    return [*said, *(f"{capfirst(name)}: {number}" for name, number in sorted(numbers.items()) if number)]
