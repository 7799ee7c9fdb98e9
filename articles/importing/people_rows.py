"""The persons of a record as rows: found by handle, name or alias, else made; none twice."""

from collections.abc import Iterable

from articles.importing.record import Doubt, FoundArticle, FoundAuthor, FoundHandle
from people import matching
from people.models import HandleTakenError, Person


def save_people(article: FoundArticle) -> tuple[dict[str, Person], list[Doubt]]:
    """A Person for each name of the record, and what could not be settled. Authors come first: the rest is about them too."""
    rows: dict[str, Person] = {}
    doubts: list[Doubt] = []
    for author in article.authors:
        handles = [handle for handle in article.handles if handle.person == author.name]
        rows[author.name] = _author(author, handles)
        doubts += _add_handles(rows[author.name], handles)
    names = [person.name for person in article.people if person.name not in rows]
    known = matching.resolve(names, among=rows.values())
    for name in names:
        if known.get(name):
            rows[name] = known[name]
        elif Person.objects.named(name).exists():
            doubts.append(Doubt("person", f"several people here are called {name}: none of them is linked"))
        else:
            rows[name] = Person.objects.create_named(name)
    return rows, doubts


def _author(author: FoundAuthor, handles: list[FoundHandle]) -> Person:
    """The author's row with what was unknown of him filled in."""
    person = _known_author(author, handles) or Person.objects.create_named(author.name)
    if " " in author.name and " " not in person.name:
        person.add_alias(author.name)
    facts = {"role": author.role[:200], "bio": author.bio, "email": author.email, "is_contributor": True}
    new = {name: value for name, value in facts.items() if value and not getattr(person, name)}
    for name, value in new.items():
        setattr(person, name, value)
    if new:
        person.save(update_fields=list(new))
    return person


def _known_author(author: FoundAuthor, handles: list[FoundHandle]) -> Person | None:
    """By handle, else by name; of one word alone ("Ian") only if no other account tells two persons of it apart."""
    for handle in handles:
        if handle.handle and (owner := matching.find(handle=handle.handle, platform=handle.platform)):
            return owner
    person = matching.find(name=author.name)
    if person and " " not in author.name and _bears_others(person, handles):
        return None
    return person


def _bears_others(person: Person, handles: Iterable[FoundHandle]) -> bool:
    known = dict(person.handles.exclude(handle="").values_list("platform", "handle_key"))
    return any(
        handle.handle and handle.platform in known and known[handle.platform] != matching.handle_key(handle.handle)
        for handle in handles
    )


def _add_handles(person: Person, handles: Iterable[FoundHandle]) -> list[Doubt]:
    doubts = []
    for handle in handles:
        try:
            if handle.platform == "website":
                _add_website(person, handle)
            else:
                person.add_handle(handle.platform, handle.handle or "")
        except HandleTakenError as error:
            doubts.append(Doubt("handle", str(error), handle.line))
    return doubts


def _add_website(person: Person, handle: FoundHandle) -> None:
    if handle.address and not person.website:
        person.website = handle.address
        person.save(update_fields=["website"])
