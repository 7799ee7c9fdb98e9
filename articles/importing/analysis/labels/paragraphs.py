"""A paragraph of a file, as every format hands it to the analysis."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    text: str
    line: int  # of the file, counted from 1
    gap: bool = True  # a blank line stands before it (always, in a file that has none)
