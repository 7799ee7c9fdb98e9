"""Scenes for Culture: a curtain, a crown, a typewriter, a moon over water."""

from math import cos, pi, sin


def curtain(canvas, inks):
    """A stage between two curtains: one chair, one spotlight, and the backs of the stalls."""
    canvas.rectangle((0, 0, 1600, 1000), inks.ink, (inks.deep, 0, 0.8))
    canvas.polygon([(740, 0), (860, 0), (1130, 800), (470, 800)], None, (inks.sun, 180, 0.8))
    canvas.polygon([(780, 0), (820, 0), (1010, 800), (590, 800)], None, (inks.pale, 180, 0.75))
    canvas.rectangle((0, 790, 1600, 1000), inks.deep, (inks.ink, 0, 0.9))
    canvas.ellipse((430, 755, 1170, 865), inks.sun, (inks.pale, 180, 0.7))
    _throne(canvas, inks)
    for fold in range(6):
        _fold(canvas, inks, fold * 84, 500 - fold * 62)
        _fold(canvas, inks, 1600 - fold * 84, 500 - fold * 62, mirror=True)
    for swag in range(8):
        canvas.slice((100 + swag * 200, -20, 150), (0, 180), inks.mid)
        canvas.circle((100 + swag * 200, -20, 150), None, (inks.ink, 180, 0.9))
        canvas.arc((100 + swag * 200, -20, 150), (0, 180), inks.sun, 12)
    for lamp in range(9):
        canvas.slice((240 + lamp * 140, 890, 30), (180, 360), inks.sun)
    canvas.rectangle((0, 888, 1600, 1000), inks.ink)
    for head in range(10):
        x, y = 60 + head * 165, 962 + canvas.random.randrange(-14, 20)
        canvas.circle((x, y - 30, 44), inks.deep, (inks.ink, 0, 0.8))
        canvas.rounded((x - 84, y + 10, x + 84, y + 200), 60, inks.deep, (inks.ink, 0, 0.9))


def _fold(canvas, inks, x, reach, mirror=False):
    width = -96 if mirror else 96
    tuck = width * 0.35
    points = [(x, 0), (x + width, 0), (x + width, 430), (x + width - tuck * (600 - reach) / 260, 900), (x - tuck, 900)]
    canvas.polygon(points, inks.mid if (abs(x) // 84) % 2 == 0 else inks.warm, (inks.ink, 270 if mirror else 90, 0.85))


def _throne(canvas, inks):
    canvas.rounded((712, 430, 888, 700), 40, inks.mid, (inks.ink, 90, 0.8))
    canvas.rounded((738, 458, 862, 640), 26, inks.warm, (inks.mid, 0, 0.8))
    canvas.rounded((690, 650, 910, 712), 18, inks.mid, (inks.ink, 0, 0.8))
    for leg in (700, 880):
        canvas.rectangle((leg, 700, leg + 20, 812), inks.ink)
    for knob in (712, 888):
        canvas.circle((knob, 424, 20), inks.sun)


def crown(canvas, inks):
    """A glass crown: one sees through it, which is the point of the play."""
    canvas.rectangle((0, 0, 1600, 1000), inks.mid, (inks.ink, 0, 0.9))
    canvas.circle((800, 470, 400), inks.warm, (inks.sun, 180, 0.8))
    canvas.ellipse((420, 770, 1180, 890), inks.ink)
    canvas.rounded((470, 740, 1130, 850), 50, inks.deep, (inks.ink, 0, 0.8))
    points = [(500, 740), (430, 330), (620, 540), (800, 240), (980, 540), (1170, 330), (1100, 740)]
    canvas.polygon(points, inks.soft, (inks.pale, 180, 0.95))
    canvas.polygon([(500, 740), (430, 330), (620, 540), (640, 740)], inks.pale, (inks.soft, 0, 0.9))
    canvas.polygon([(800, 240), (980, 540), (960, 740), (800, 740)], inks.soft, (inks.mid, 0, 0.7))
    canvas.polygon([(980, 540), (1170, 330), (1100, 740), (960, 740)], inks.pale, (inks.soft, 90, 0.9))
    for x, y in ((430, 322), (800, 228), (1170, 322)):
        canvas.circle((x, y, 34), inks.sun, (inks.warm, 0, 0.7))
    canvas.rounded((480, 700, 1120, 766), 20, inks.sun, (inks.warm, 90, 0.8))
    for gem in range(5):
        canvas.circle((560 + gem * 120, 733, 17), inks.mid if gem % 2 else inks.ink)


def typewriter(canvas, inks):
    canvas.rectangle((0, 0, 1600, 1000), inks.sun, (inks.warm, 180, 0.55))
    canvas.circle((800, 420, 380), inks.pale, (inks.sun, 0, 0.7))
    canvas.rectangle((0, 800, 1600, 1000), inks.deep, (inks.ink, 0, 0.9))
    canvas.ellipse((330, 870, 1270, 960), inks.ink)
    canvas.polygon([(600, 90), (1000, 90), (1000, 470), (600, 470)], inks.pale, (inks.soft, 90, 0.6))
    canvas.polygon([(1000, 90), (1000, 150), (940, 90)], inks.soft)
    for row, length in enumerate((300, 270, 310, 240, 300, 120)):
        canvas.rounded((648, 160 + row * 44, 648 + length, 172 + row * 44), 6, inks.ink if row != 3 else inks.warm)
    canvas.rounded((400, 420, 1200, 500), 40, inks.ink)
    for knob in (360, 1180):
        canvas.rounded((knob, 408, knob + 60, 512), 14, inks.warm, (inks.ink, 0, 0.6))
    canvas.line([(420, 420), (330, 340)], inks.ink, 12)
    canvas.circle((330, 340, 20), inks.warm)
    canvas.polygon([(440, 480), (1160, 480), (1250, 640), (350, 640)], inks.mid, (inks.deep, 90, 0.8))
    canvas.slice((800, 640, 190), (180, 360), inks.ink)
    for hammer in range(13):
        angle = pi * (hammer + 0.5) / 13
        canvas.line(
            [(800 - 60 * cos(angle), 632 - 60 * sin(angle)), (800 - 168 * cos(angle), 632 - 168 * sin(angle))],
            inks.soft,
            6,
        )
    canvas.polygon([(350, 636), (1250, 636), (1340, 920), (260, 920)], inks.mid, (inks.ink, 0, 0.75))
    for row in range(4):
        _keys(canvas, inks, row)
    canvas.rounded((560, 872, 1040, 904), 14, inks.pale, (inks.soft, 0, 0.8))


def _keys(canvas, inks, row):
    y, spread = 672 + row * 56, 74 + row * 4
    count = 10 + row % 2
    for key in range(count):
        x = 800 + (key - (count - 1) / 2) * spread
        canvas.circle((x, y + 8, 25), inks.ink)
        canvas.circle((x, y, 24), inks.warm if (row, key) == (2, 7) else inks.pale, (inks.soft, 0, 0.8))


def moon_over_water(canvas, inks):
    """An estuary at low tide: the novelist's window."""
    canvas.rectangle((0, 0, 1600, 640), inks.ink, (inks.mid, 0, 0.95))
    canvas.circle((1010, 330, 340), None, (inks.warm, 0, 0.5))
    canvas.circle((1010, 330, 235), inks.pale, (inks.sun, 0, 0.95))
    for x, y, radius in ((930, 270, 40), (1075, 380, 58), (1040, 220, 24), (920, 420, 28)):
        canvas.circle((x, y, radius), None, (inks.sun, 45, 0.8))
    for x, y, width in ((560, 250, 520), (1120, 410, 420), (200, 160, 300), (860, 470, 300)):
        canvas.rounded((x, y, x + width, y + 22), 11, inks.deep)
    hills = [(x, 600 - 70 * abs(sin(x / 330 + 0.6)) - 26 * sin(x / 90)) for x in range(0, 1640, 40)]
    canvas.polygon([*hills, (1600, 660), (0, 660)], inks.deep, (inks.ink, 0, 0.9))
    canvas.rectangle((0, 640, 1600, 1000), inks.deep, (inks.ink, 0, 0.95))
    for row in range(13):
        y, width = 660 + row * 25, 240 - row * 9 + canvas.random.randrange(-40, 40)
        x = 1010 + canvas.random.randrange(-26, 26)
        canvas.rounded((x - width, y, x + width, y + 9), 5, inks.sun if row % 3 else inks.pale)
    for row in range(9):
        x = canvas.random.randrange(0, 620)
        canvas.rounded((x, 690 + row * 34, x + canvas.random.randrange(80, 260), 695 + row * 34), 3, inks.mid)
    canvas.polygon([(380, 780), (660, 780), (610, 842), (430, 842)], inks.ink)
    canvas.polygon([(380, 780), (660, 780), (652, 794), (390, 794)], inks.warm)
    canvas.line([(520, 780), (520, 560)], inks.ink, 8)
    canvas.polygon([(532, 580), (532, 762), (640, 762)], inks.warm, (inks.mid, 0, 0.8))
    for reed in range(26):
        x = 30 + reed * 22 if reed < 10 else 1180 + (reed - 10) * 28
        top = 780 + canvas.random.randrange(-70, 90)
        canvas.line([(x, 1000), (x + 14, top)], inks.ink, 5)
        canvas.ellipse((x + 7, top - 50, x + 21, top + 8), inks.ink)
