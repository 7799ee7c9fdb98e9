"""Which Person is meant: by name, alias or handle, and only when there is no doubt."""

from collections.abc import Iterable

from people.models import Alias, Person, SocialHandle
from people.names import handle_key, name_key

__all__ = ["find", "handle_key", "name_key", "resolve"]


def find(name: str | None = None, handle: str | None = None, platform: str | None = None) -> Person | None:
    """The one Person with this handle, else with exactly this name, else with this alias; None when nobody or several.

    A handle counts for more than a name. Without a platform it counts only if one person alone has it anywhere.
    """
    if handle:
        rows = SocialHandle.objects.filter(handle_key=handle_key(handle))
        owner = _only(Person.objects.filter(handles__in=rows.filter(platform=platform) if platform else rows))
        if owner:
            return owner
    if not name or not name.strip():
        return None
    key = name_key(name)
    bearers = Person.objects.filter(name_key=key)
    return _only(bearers) if bearers.exists() else _only(Person.objects.filter(aliases__key=key))


def resolve(names: Iterable[str], among: Iterable[Person] = ()) -> dict[str, Person | None]:
    """For each name the Person whom it means in an article that is about the people `among`; three queries in all.

    A full name is looked up first in `among`, then everywhere; whoever is found so joins `among`. A part of a name
    ("Jane", "Roe") means the one person among them who bears it; nobody, when two do. A single word that nobody among
    them bears may still be somebody's whole name or alias.
    """
    keys = {name: name_key(name) for name in names if name.strip()}
    context = {person.pk: person for person in among}
    everywhere = _by_key(set(keys.values()))
    aliases = _aliases(set(context) | {person.pk for people in everywhere.values() for person in people})
    for key in keys.values():
        if " " in key and len(everywhere.get(key, ())) == 1 and not _bearing(key, context.values(), aliases):
            context[everywhere[key][0].pk] = everywhere[key][0]
    return {name: _meant(key, list(context.values()), aliases, everywhere) for name, key in keys.items()}


def _meant(key, context, aliases, everywhere):
    """Exactly in the context, then in part in it, then exactly anywhere: the first that anybody fits decides."""
    for fitting in (
        _bearing(key, context, aliases),
        [person for person in context if _is_part(key, person.name_key)],
        everywhere.get(key, ()),
    ):
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _bearing(key, context, aliases):
    named = [person for person in context if person.name_key == key]
    return named or [person for person in context if key in aliases.get(person.pk, ())]


def _is_part(key, whole):
    """Whether the words of `key` begin or end the words of `whole`."""
    return whole.startswith(f"{key} ") or whole.endswith(f" {key}")


def _by_key(keys):
    """Everybody who bears one of the keys, by key; a person's own name counts before another's alias."""
    found = {}
    for person in Person.objects.filter(name_key__in=keys):
        found.setdefault(person.name_key, []).append(person)
    borne = {}
    for alias in Alias.objects.filter(key__in=keys - set(found)).select_related("person"):
        borne.setdefault(alias.key, []).append(alias.person)
    return borne | found


def _aliases(people):
    by_person = {}
    for person, key in Alias.objects.filter(person__in=people).values_list("person", "key"):
        by_person.setdefault(person, set()).add(key)
    return by_person


def _only(people):
    """The single row of a queryset, or None."""
    rows = list(people.distinct()[:2])
    return rows[0] if len(rows) == 1 else None
