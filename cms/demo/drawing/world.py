"""Scenes for World: an unfinished bridge, a ferry at night, bundles of newspapers."""

from math import sin


def bridge(canvas, inks):
    """Two halves that have not met, and the ferry that still goes between them."""
    canvas.rectangle((0, 0, 1600, 700), inks.pale, (inks.sun, 0, 0.75))
    canvas.circle((800, 560, 190), inks.warm, (inks.sun, 180, 0.8))
    for layer, (base, colour) in enumerate(((610, inks.soft), (650, inks.mid))):
        peaks = [(x, base - 130 * abs(sin(x / (260 + 90 * layer) + layer * 2)) ** 1.4) for x in range(0, 1640, 40)]
        canvas.polygon([*peaks, (1600, 720), (0, 720)], colour, (inks.deep, 0, 0.4))
    canvas.rectangle((0, 690, 1600, 1000), inks.deep, (inks.ink, 0, 0.9))
    for row in range(12):
        y, width = 706 + row * 24, 170 - row * 8
        x = 800 + canvas.random.randrange(-30, 30)
        canvas.rounded((x - width, y, x + width, y + 8), 4, inks.sun if row % 2 else inks.warm)
    for side in (-1, 1):
        _half_bridge(canvas, inks, side)
    canvas.polygon([(650, 800), (990, 800), (940, 876), (700, 876)], inks.ink)
    canvas.rectangle((700, 742, 930, 802), inks.pale, (inks.soft, 90, 0.8))
    canvas.rectangle((830, 700, 880, 744), inks.warm)
    canvas.rectangle((734, 690, 764, 744), inks.ink)
    for window in range(5):
        canvas.circle((730 + window * 42, 772, 12), inks.deep)
    canvas.rounded((560, 886, 1060, 894), 4, inks.soft)


def _half_bridge(canvas, inks, side):
    def x(distance):
        return 800 + side * distance

    tower, end = x(470), x(150)
    for step in range(1, 10):
        canvas.line([(tower, 150 + step * 14), (tower - side * step * 32, 520)], inks.ink, 4)
        canvas.line([(tower, 150 + step * 14), (tower + side * step * 36, 520)], inks.ink, 4)
    left, right = sorted((end, x(820)))
    canvas.rectangle((left, 516, right, 548), inks.ink)
    canvas.rectangle((left, 510, right, 518), inks.warm)
    left, right = sorted((x(440), x(500)))
    canvas.polygon(
        [(tower - 12, 120), (tower + 12, 120), (right + 8, 760), (left - 8, 760)], inks.deep, (inks.ink, 90, 0.9)
    )
    canvas.rectangle((left - 30, 740, right + 30, 780), inks.ink)
    canvas.line([(end, 532), (end - side * 26, 540)], inks.ink, 5)
    canvas.line([(end, 524), (end - side * 34, 522)], inks.ink, 5)


def ferry(canvas, inks):
    """The night boat, lit like a small town."""
    canvas.rectangle((0, 0, 1600, 660), inks.ink, (inks.mid, 0, 0.9))
    for _ in range(60):
        canvas.circle(
            (canvas.random.randrange(1600), canvas.random.randrange(420), canvas.random.choice((1.5, 2, 3))), inks.soft
        )
    canvas.slice((300, 250, 70), (0, 360), inks.pale)
    canvas.circle((330, 232, 62), inks.ink)
    canvas.rectangle((0, 640, 1600, 1000), inks.deep, (inks.ink, 0, 0.9))
    canvas.polygon([(260, 560), (1400, 560), (1300, 740), (370, 740)], inks.warm, (inks.ink, 0, 0.85))
    canvas.polygon([(260, 560), (1400, 560), (1386, 588), (278, 588)], inks.pale)
    canvas.rounded((380, 430, 1260, 562), 16, inks.pale, (inks.soft, 90, 0.9))
    canvas.rounded((480, 320, 1120, 432), 16, inks.pale, (inks.soft, 90, 0.9))
    canvas.polygon([(960, 330), (1090, 330), (1120, 250), (980, 250)], inks.soft)
    canvas.polygon([(620, 320), (760, 320), (730, 170), (610, 170)], inks.ink)
    canvas.polygon([(618, 250), (746, 250), (737, 205), (614, 205)], inks.warm)
    for window in range(15):
        canvas.rounded((416 + window * 56, 472, 448 + window * 56, 520), 8, inks.sun if window != 9 else inks.deep)
    for window in range(9):
        canvas.rounded((520 + window * 66, 356, 556 + window * 66, 396), 8, inks.sun)
    for puff, radius in enumerate((34, 48, 66, 86)):
        canvas.circle((620 - puff * 96, 130 - puff * 22, radius), inks.mid, (inks.deep, 0, 0.8))
    for row in range(9):
        x = 420 + row * 14 + canvas.random.randrange(-60, 60)
        canvas.rounded((x, 756 + row * 26, x + 760 - row * 40, 764 + row * 26), 4, inks.sun if row % 2 else inks.warm)


def newspapers(canvas, inks):
    """Bundles left at a shuttered kiosk, before anybody is up."""
    canvas.rectangle((0, 0, 1600, 790), inks.mid, (inks.deep, 180, 0.8))
    canvas.rectangle((230, 130, 1370, 800), inks.deep, (inks.ink, 90, 0.8))
    for slat in range(13):
        canvas.rectangle((300, 250 + slat * 40, 1300, 282 + slat * 40), inks.soft, (inks.mid, 0, 0.9))
    for stripe in range(10):
        x = 190 + stripe * 122
        canvas.rectangle((x, 100, x + 122, 200), inks.warm if stripe % 2 else inks.pale)
        canvas.slice((x + 61, 200, 61), (0, 180), inks.warm if stripe % 2 else inks.pale)
    canvas.rectangle((190, 100, 1410, 261), None, (inks.ink, 0, 0.4))
    canvas.rectangle((0, 780, 1600, 1000), inks.ink, (inks.deep, 180, 0.8))
    for x, y, papers in ((420, 880, 9), (1150, 870, 5), (800, 905, 14)):
        _bundle(canvas, inks, (x, y), papers)
    _cat(canvas, inks, 880, 578)


def _bundle(canvas, inks, at, papers):
    x, y = at
    canvas.ellipse((x - 40, y - 14, x + 380, y + 40), inks.ink)
    for paper in range(papers):
        top, slip = y - 23 * (paper + 1), canvas.random.randrange(-8, 9)
        canvas.rounded(
            (x + slip, top, x + 300 + slip, top + 21), 9, inks.pale if paper % 3 else inks.sun, (inks.soft, 90, 0.9)
        )
    top = y - 23 * papers
    canvas.polygon([(x, top), (x + 300, top), (x + 270, top - 26), (x + 34, top - 26)], inks.pale)
    canvas.rectangle((x + 140, top, x + 152, y - 2), inks.warm)
    canvas.polygon([(x + 140, top), (x + 152, top), (x + 158, top - 26), (x + 146, top - 26)], inks.warm)


def _cat(canvas, inks, x, y):
    canvas.ellipse((x, y - 150, x + 130, y), inks.ink)
    canvas.circle((x + 94, y - 165, 48), inks.ink)
    canvas.polygon([(x + 54, y - 190), (x + 58, y - 240), (x + 92, y - 208)], inks.ink)
    canvas.polygon([(x + 98, y - 208), (x + 130, y - 240), (x + 136, y - 190)], inks.ink)
    canvas.arc((x - 10, y - 50, 60), (20, 200), inks.ink, 20)
    canvas.ellipse((x + 76, y - 176, x + 90, y - 160), inks.sun)
    canvas.ellipse((x + 106, y - 176, x + 120, y - 160), inks.sun)
