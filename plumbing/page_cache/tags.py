"""The names by which pages and changes meet: what a page depends on, and what a change of a row changes.

    table            held by all who read the table; stamped when it is not known what changed in it
    table*           held by readers that were not understood; stamped at every change
    table:7          the row 7 as it is shown
    table!           which rows there are          (in "?", those that are not public: see declaration.gates)
    table!/column    a column that chooses, orders or computes
    table!column=7   which rows have this value there, with all that chooses and orders among them

`of_reads` is one side and `of_change` the other: whatever changes an answer must be stamped under a tag that its reader holds.
"""

from plumbing.page_cache.sql.references import FromRow

# Beyond this many rows or values, one coarse tag costs less than it saves.
MANY = 300


def of_reads(reads, params, seen):
    """The tags of an executed statement. `seen` maps places in its rows to the values that came there; None: not known."""
    if reads.references is None:
        return {tag for table in reads.tables for tag in (table, f"{table}*")}
    return {tag for reference in reads.references for tag in of_reference(reference, params, seen)}


def of_reference(reference, params, seen):
    table, name = reference.table, reference.table.name
    scopes = scopes_of(reference, params)
    decides = reference.decides
    yield name
    column, values = key_of(reference, params, seen)
    if reference.is_implied:
        yield from rows_shown(reference, seen)
        decides = decides - {table.pk}
    elif column == table.pk:
        yield from (f"{name}:{value}" for value in values)
        decides = decides & table.hidden
        if not values <= rows_seen(reference, seen):
            yield from (f"{name}{scope}" for scope in scopes)
    elif column and decides - {table.pk} <= table.deciding | table.hidden:
        yield from (f"{name}{scope}{column}={value}" for scope in scopes for value in values)
        yield from () if table.is_decided_by_all else rows_shown(reference, seen)
        decides = decides & table.hidden
    else:
        yield from rows_shown(reference, seen)
        yield from (f"{name}{scope}" for scope in scopes)
    yield from (f"{name}{scope}/{column}" for scope in scopes for column in decides)


def scopes_of(reference, params):
    table = reference.table
    if table.gate and reference.gate and {plain(source, params) for source in reference.gate} <= table.gate[1]:
        return "!"
    return table.scopes


def key_of(reference, params, seen):
    """The column whose values pick the rows, and these values; (None, empty) when there are none or too many."""
    if reference.key is None:
        return None, set()
    column, sources = reference.key
    values = set()
    for source in sources:
        if not isinstance(source, FromRow):
            values.add(plain(source, params))
        elif seen is None:
            return None, set()
        else:
            values |= seen[source.position] - {None}
    if len(values) > MANY or not all(isinstance(value, str | int) for value in values):
        return None, set()
    return column, {str(value) for value in values}


def plain(source, params):
    return params[source] if isinstance(source, int) else source


def rows_seen(reference, seen):
    return {str(value) for value in seen[reference.row_at]} if seen and reference.row_at in seen else set()


def rows_shown(reference, seen):
    if not reference.shows - reference.table.hidden:
        return
    name = reference.table.name
    if seen is None or len(seen[reference.row_at]) > MANY:
        yield f"{name}*"
        return
    yield from (f"{name}:{pk}" for pk in seen[reference.row_at] if pk is not None)


def of_unknown_change(table):
    return {table.name, f"{table.name}*"}


def of_change(table, before, after, changed=frozenset()):
    """The tags of one row's change; an image maps columns to values, None stands for a row that was or is not there.

    Images hold the primary key where it is known, all keys and the gate; `changed` names the columns that differ.
    """
    name = table.name
    yield f"{name}*"
    images = [image for image in (before, after) if image is not None]
    scopes = {table.scope(image) for image in images}
    moves = len(images) == 1 or len(scopes) == 2
    pk = next((image[table.pk] for image in images if table.pk in image), None)
    if pk is not None and (moves or changed - table.hidden):
        yield f"{name}:{pk}"
    if moves:
        yield from (f"{name}{scope}" for scope in scopes)
    yield from (f"{name}{scope}/{column}" for scope in scopes for column in changed)
    if moves or changed & table.deciding - table.hidden:
        for image in images:
            yield from (
                f"{name}{scope}{column}={image[column]}"
                for scope in scopes
                for column in table.keys
                if image.get(column) is not None
            )


def of_exchange(table, image):
    """The tags of a row that was deleted and written again in the same words: only its number is new."""
    name, scope = table.name, table.scope(image)
    yield from (f"{name}*", f"{name}:{image[table.pk]}", f"{name}{scope}/{table.pk}")
    yield from (f"{name}{scope}{column}={image[column]}" for column in table.keys if image.get(column) is not None)
