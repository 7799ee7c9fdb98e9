"""Appends what a run has measured to the table of results in docs/benchmarks.md, so that nobody types a figure. Pure but for `record`."""

import shlex
from pathlib import Path

from bench.figures import number
from bench.servers import ROOT

TABLE = ROOT / "docs" / "benchmarks.md"
HEADER = "| release | commit | date | section | measured (what is asked) | machine | command |"


def record(report: dict, words: list[str], release: str, file: Path = TABLE) -> int:
    """Append a row for each section of the report, as `bench.__main__` writes it, and return how many these are.

    `words` are the arguments of the command. Raises ValueError when the file has no table with HEADER.
    """
    rows = rows_of(report, words, release)
    file.write_text(with_rows(file.read_text(encoding="utf-8"), rows), encoding="utf-8")
    return len(rows)


def rows_of(report: dict, words: list[str], release: str) -> list[str]:
    machine = report["machine"]
    python = f"Python {machine['python']}, pace {number(machine['pace_ms'])} ms"
    where = f"{machine['system']}, {machine['cores']} cores, {python}, load {machine['load'][0]}"
    command = f'`make bench ARGS="{shlex.join(words)}"`' if words else "`make bench`"
    return [
        row(release, machine["commit"], report["at"][:10], name, figures_of(section), where, command)
        for name, section in report["sections"].items()
    ]


def figures_of(section: dict) -> str:
    """The figures of which something is asked; of a section without them all rows."""
    targets = [f"{each['words']}: {measured(each)}" for each in section["targets"]]
    return "; ".join(
        targets or [", ".join(f"{name} {number(cell)}" for name, cell in row.items()) for row in section["rows"]]
    )


def measured(target: dict) -> str:
    if target["measured"] is None:
        return "not measured"
    bounds = [(target["at_least"], "at least"), (target["at_most"], "at most")]
    asked = " and ".join(f"{word} {number(bound)}" for bound, word in bounds if bound is not None)
    return f"{number(target['measured'])} ({asked})"


def row(*cells: str) -> str:
    return f"| {' | '.join(str(cell).replace('|', '∣') for cell in cells)} |"


def with_rows(text: str, rows: list[str]) -> str:
    """The text with these rows at the end of the table of results."""
    lines = text.split("\n")
    if HEADER not in lines:
        raise ValueError(f"There is no table of results, whose first line is {HEADER}")
    end = lines.index(HEADER)
    while end < len(lines) and lines[end].startswith("|"):
        end += 1
    return "\n".join([*lines[:end], *rows, *lines[end:]])
