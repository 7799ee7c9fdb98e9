"""The shapes and widths in which pictures are drawn smaller than they are kept: plain arithmetic."""

from typing import NamedTuple

# From step to step half as much again at most, so that a browser never has to load much more than it draws.
LADDER = (160, 240, 360, 540, 800, 1_200, 1_800, 2_400)
# Steps between them for the format that nearly all browsers take: where screens are dense, half as much again is many bytes. The sheet of
# phones is 656, 661 and 686 pixels wide, or 984 to 991.
BETWEEN = (690, 1_000)
# A step that is so near the largest width is not worth a file.
NEARLY = 0.9
# Nor is a cut that takes away so little.
HARDLY = 0.01


class Focus(NamedTuple):
    """What matters most in a picture, in percent of its width and height from the upper left corner."""

    across: int = 50
    down: int = 50

    @classmethod
    def at(cls, x: float, y: float) -> "Focus":
        """From shares of the width and height, 0 to 1."""
        return cls(round(x * 100), round(y * 100))

    def __str__(self):
        return f"{self.across}-{self.down}"

    @property
    def place(self) -> str:
        """The nearest of nine named places, which a style sheet can express as a class: "top-left"."""
        column = "left" if self.across <= 33 else "right" if self.across >= 67 else "centre"
        row = "top" if self.down <= 33 else "bottom" if self.down >= 67 else "middle"
        return f"{row}-{column}"


class Shape(NamedTuple):
    """A form in which a picture is drawn: whole, or cut to a ratio of width to height.

    name    of its files
    ratio   width and height, (3, 2); None leaves the picture whole
    ladder  widths in pixels, growing
    between  more widths, of files that are drawn later
    """

    name: str
    ratio: tuple[int, int] | None = None
    ladder: tuple[int, ...] = LADDER
    between: tuple[int, ...] = ()

    def size_within(self, width: int, height: int) -> tuple[int, int]:
        """Width and height, in pixels, of the largest part of this shape in a picture of that size."""
        if self.ratio is None:
            return width, height
        across, down = self.ratio
        if self.leaves_whole(width, height):
            return width, height
        return min(width, max(1, round(height * across / down))), min(height, max(1, round(width * down / across)))

    def leaves_whole(self, width: int, height: int) -> bool:
        """Whether there is nothing to cut off: the files of the whole picture are those of this shape, too."""
        return self.ratio is None or abs(width * self.ratio[1] / (height * self.ratio[0]) - 1) < HARDLY

    def box(self, width: int, height: int, focus: Focus) -> tuple[int, int, int, int]:
        """That part around the focus: its left, upper, right and lower edge."""
        across, down = self.size_within(width, height)
        left = min(max(round(width * focus.across / 100 - across / 2), 0), width - across)
        upper = min(max(round(height * focus.down / 100 - down / 2), 0), height - down)
        return left, upper, left + across, upper + down

    def widths(self, width: int, height: int, *, is_fine: bool = False) -> list[int]:
        """The widths in which a picture of that size is drawn, growing; never more than it has. `is_fine`: with those between."""
        largest = min(self.size_within(width, height)[0], self.ladder[-1])
        steps = sorted((*self.ladder, *self.between)) if is_fine else self.ladder
        return [*(each for each in steps if each < largest * NEARLY), largest]

    def drawn_sizes(self, width: int, height: int, *, is_fine: bool = False) -> list[tuple[int, int]]:
        """These widths, each with its height."""
        across, down = self.size_within(width, height)
        return [(each, max(1, round(down * each / across))) for each in self.widths(width, height, is_fine=is_fine)]


WHOLE = Shape("whole", between=BETWEEN)
CARD = Shape("3x2", (3, 2), between=BETWEEN)
# Portraits are drawn in these widths and twice and three times as many pixels: 52, 56, 72 and 208.
PORTRAIT = Shape("1x1", (1, 1), (72, 104, 156, 216, 320, 480, 640))
# What networks and search engines are given, cards and portraits apart: one size, since they keep copies of their own.
SHARED = {name: Shape(name, ratio, (1_200,)) for name, ratio in {"16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1)}.items()}
