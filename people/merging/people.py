"""Merging two people: what of both is kept, and the merge itself."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from people.models import Alias, Person, PersonMerge, PreviousPersonSlug
from plumbing.merging import merging

PORTRAIT = ("portrait", "portrait_alt", "portrait_focal_x", "portrait_focal_y", "portrait_renditions")
# What the two may differ in: the column, what it is called, and the columns that go with it.
FACTS = {
    "role": (_("job title"), ("role",)),
    "bio": (_("biography"), ("bio",)),
    "email": (_("email"), ("email",)),
    "website": (_("website"), ("website",)),
    "portrait": (_("portrait"), PORTRAIT),
    "user": (_("account"), ("user",)),
}


@dataclass(frozen=True)
class Difference:
    """A fact that both have, and not the same."""

    name: str
    label: str
    kept: object
    gone: object


def differences(kept: Person, gone: Person) -> list[Difference]:
    pairs = [(name, label, getattr(kept, name), getattr(gone, name)) for name, (label, _columns) in FACTS.items()]
    return [Difference(*pair) for pair in pairs if pair[2] and pair[3] and pair[2] != pair[3]]


def merge(kept: Person, gone: Person, *, by, taken=()) -> PersonMerge:
    """Have `kept` instead of both. Of the facts named in `taken` those of `gone` hold, and of others where `kept` has none.

    The name of `gone` becomes an alias, its address leads on. Raises MergeError.
    """
    columns = {}
    for name, (_label, names) in FACTS.items():
        if getattr(gone, name) and (name in taken or not getattr(kept, name)):
            columns |= {each: _value(gone, each) for each in names}
    if gone.is_contributor:
        columns["is_contributor"] = True
    rows = [PreviousPersonSlug(person=kept, slug=gone.slug)]
    known = Alias.objects.filter(person__in=[kept, gone]).values_list("key", flat=True)
    if gone.name_key not in {kept.name_key, *known}:
        rows.append(Alias(person=kept, name=gone.name))
    return merging.merge(PersonMerge, kept, gone, by=by, columns=columns, rows=rows)


def _value(person, name):
    field = Person._meta.get_field(name)
    value = field.value_from_object(person)
    return value.name if name == "portrait" else value
