"""An UPDATE that itself says how its row was and is, for PostgreSQL: one round trip instead of three. Pure."""


def is_of_one_row(write) -> bool:
    """Whether the Write, an UPDATE, picks its row by the primary key alone, as saving an instance does."""
    table = write.table
    return write.where in {f'WHERE "{table.name}"."{table.pk}" = %s', f'WHERE ("{table.name}"."{table.pk}" = %s)'}


def comparing(sql: str, write, whole, others) -> str:
    """The same UPDATE, which locks the row first and returns the columns `whole` (the key among them) as they were, the same as they
    are, and for each of the `others` whether it is another: a text stays where it is. Parameters of its condition come first.

    Bytes are compared (record_image_ne): JSON and numbers that are equal may be written differently, and so be printed differently.
    """
    name, pk = quoted(write.table.name), quoted(write.table.pk)
    kept = {column: f"kept.kept_{at}" for at, column in enumerate([*whole, *others])}
    columns = ", ".join(f"{quoted(column)} AS {alias.partition('.')[2]}" for column, alias in kept.items())
    returned = [*(kept[column] for column in whole), *(f"{name}.{quoted(column)}" for column in whole)]
    returned += [f"record_image_ne(ROW({kept[column]}), ROW({name}.{quoted(column)}))" for column in others]
    return (
        f"WITH kept AS (SELECT {columns} FROM {name} {write.where} FOR NO KEY UPDATE)"  # noqa: S608  names of our models
        f" {sql.removesuffix(write.where)} FROM kept WHERE {name}.{pk} = {kept[write.table.pk]} RETURNING {', '.join(returned)}"
    )


def quoted(name):
    return f'"{name}"'
