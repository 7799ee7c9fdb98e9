"""Prints results for people: tables that line up, targets, notes. Pure."""

from collections.abc import Iterable, Sequence

from bench.figures import Result, Target, number


def text_of(result: Result) -> str:
    """The whole of a result, ready to print."""
    parts = [f"## {result.title}", *table(result.rows)]
    parts += target_lines(result.targets)
    parts += [f"  {note}" for note in result.notes]
    return "\n".join(parts)


def table(rows: Sequence[dict]) -> list[str]:
    """Lines; the first column to the left, the others to the right. Columns in the order in which they first come."""
    if not rows:
        return []
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [columns, *([number(row.get(column)) for column in columns] for row in rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(columns))]
    return [line_of(line, widths) for line in cells]


def line_of(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(["  " + first, *others]).rstrip()


def target_lines(targets: Iterable[Target]) -> list[str]:
    return [
        f"  {target.verdict:>12}: {target.words}: "
        f"{number(target.measured) if target.measured is not None else '-'} (asked: {target.asked})"
        for target in targets
    ]
