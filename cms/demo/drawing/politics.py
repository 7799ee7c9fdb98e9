"""Scenes for Politics: a ballot box, a hall of chairs, a lighthouse, a weathercock."""

from math import cos, pi, sin


def ballot_box(canvas, inks):
    """Four papers drift past the box: the margin by which a vote was lost."""
    canvas.rectangle((0, 0, 1600, 760), inks.warm, (inks.ink, 180, 0.35))
    canvas.circle((800, 430, 330), inks.sun, (inks.warm, 0, 0.7))
    canvas.rectangle((0, 760, 1600, 1000), inks.deep, (inks.ink, 0, 0.9))
    canvas.polygon([(1080, 900), (1600, 1000), (1600, 840), (1080, 760)], inks.ink)
    canvas.polygon([(520, 480), (1080, 480), (1080, 900), (520, 900)], inks.pale, (inks.soft, 90, 0.9))
    canvas.polygon([(1080, 480), (1180, 420), (1180, 840), (1080, 900)], inks.mid, (inks.ink, 0, 0.7))
    canvas.polygon([(520, 480), (620, 420), (1180, 420), (1080, 480)], inks.soft)
    canvas.polygon([(700, 462), (728, 444), (1010, 444), (982, 462)], inks.ink)
    canvas.polygon([(735, 455), (690, 230), (925, 190), (972, 455)], inks.pale, (inks.sun, 0, 0.35))
    canvas.polygon([(925, 190), (972, 455), (992, 452), (950, 205)], inks.soft)
    canvas.line([(770, 330), (800, 370), (880, 268)], inks.warm, 20)
    canvas.circle((800, 690, 96), inks.deep, (inks.ink, 0, 0.8))
    canvas.circle((800, 690, 66), inks.pale)
    canvas.polygon(_star(800, 690, 54), inks.warm)
    for x, y, turn in ((210, 250, 0.35), (370, 610, -0.5), (1330, 300, 0.7), (1420, 620, -0.25)):
        _paper(canvas, inks, (x, y), turn)


def _star(x, y, radius):
    reach = [radius if point % 2 == 0 else radius * 0.4 for point in range(10)]
    return [(x + r * sin(i * pi / 5), y - r * cos(i * pi / 5)) for i, r in enumerate(reach)]


def _paper(canvas, inks, at, turn):
    corners = [(-75, -95), (75, -95), (75, 95), (-75, 95)]
    turned = [(at[0] + x * cos(turn) - y * sin(turn), at[1] + x * sin(turn) + y * cos(turn)) for x, y in corners]
    canvas.polygon([(x + 26, y + 34) for x, y in turned], inks.ink)
    canvas.polygon(turned, inks.pale, (inks.soft, 0, 0.8))
    canvas.polygon([turned[1], turned[2], at], inks.soft)
    canvas.polygon([turned[0], turned[1], at], inks.pale)


def hall_of_chairs(canvas, inks):
    """Rows of empty chairs in window light; somebody has left a coat."""
    canvas.rectangle((0, 0, 1600, 620), inks.mid, (inks.deep, 180, 0.9))
    for x in (130, 490, 850, 1210):
        canvas.rectangle((x, 150, x + 260, 520), inks.pale, (inks.sun, 0, 0.55))
        canvas.slice((x + 130, 150, 130), (180, 360), inks.pale)
        canvas.rectangle((x + 124, 20, x + 136, 520), inks.deep)
        canvas.rectangle((x, 300, x + 260, 310), inks.deep)
        canvas.rectangle((x, 145, x + 260, 155), inks.deep)
    canvas.rectangle((0, 560, 1600, 1000), inks.sun, (inks.warm, 0, 0.8))
    for x in (130, 490, 850, 1210):
        canvas.polygon([(x + 60, 600), (x + 270, 600), (x + 60, 820), (x - 190, 820)], inks.pale, (inks.sun, 0, 0.9))
    for row, (y, size, count) in enumerate(((575, 0.6, 11), (700, 0.9, 8), (870, 1.3, 5))):
        step = 1720 / count
        for seat in range(count + 1):
            _chair(canvas, inks, (seat * step - 46 * row, y), size, coat=(row, seat) == (1, 5))


def _chair(canvas, inks, at, size, coat):
    """A chair seen from behind, with its shadow falling towards us."""
    x, y = at

    def place(left, top, right, bottom):
        return (x + left * size, y + top * size, x + right * size, y + bottom * size)

    canvas.polygon(
        [
            (x - 40 * size, y + 150 * size),
            (x + 80 * size, y + 150 * size),
            (x + 106 * size, y + 118 * size),
            (x, y + 118 * size),
        ],
        inks.warm,
    )
    for leg in (0, 98):
        canvas.rectangle(place(leg, -150, leg + 9, 124), inks.ink)
        canvas.rectangle(place(leg * 0.76 + 12, 20, leg * 0.76 + 18, 104), inks.ink)
    canvas.rounded(place(-8, -6, 115, 26), 8 * size, inks.deep, (inks.ink, 0, 0.9))
    canvas.rounded(place(-3, -158, 110, -112), 12 * size, inks.deep, (inks.mid, 180, 0.8))
    canvas.rounded(place(4, -84, 104, -56), 6 * size, inks.deep)
    if coat:
        canvas.rounded(place(-20, -168, 127, 20), 34 * size, inks.warm, (inks.ink, 90, 0.5))
        hem = [
            (x - 20 * size, y - 20),
            (x + 127 * size, y - 20),
            (x + 120 * size, y + 78 * size),
            (x - 34, y + 60 * size),
        ]
        canvas.polygon(hem, inks.warm, (inks.ink, 90, 0.5))
        canvas.line([(x + 52 * size, y - 120 * size), (x + 50 * size, y + 62 * size)], inks.ink, 3)


def lighthouse(canvas, inks):
    canvas.rectangle((0, 0, 1600, 1000), inks.ink, (inks.mid, 0, 0.85))
    for _ in range(70):
        x, y = canvas.random.randrange(1600), canvas.random.randrange(520)
        canvas.circle((x, y, canvas.random.choice((1.5, 2, 3))), inks.soft)
    canvas.polygon([(640, 288), (1600, 60), (1600, 420), (640, 318)], None, (inks.sun, 270, 0.75))
    canvas.polygon([(640, 288), (0, 190), (0, 440), (640, 318)], None, (inks.sun, 90, 0.6))
    canvas.polygon([(640, 294), (1600, 170), (1600, 330), (640, 312)], None, (inks.pale, 270, 0.9))
    for step, (y, colour) in enumerate(((700, inks.mid), (770, inks.deep), (860, inks.ink))):
        _swell(canvas, y, colour, step)
    canvas.polygon(
        [(330, 1000), (420, 830), (520, 800), (560, 740), (740, 735), (800, 800), (900, 840), (1010, 1000)],
        inks.deep,
        (inks.ink, 90, 0.95),
    )
    sides = [(640 - 92, 745), (640 - 60, 360), (640 + 60, 360), (640 + 92, 745)]
    canvas.polygon(sides, inks.pale)
    for top in (400, 520, 640):
        left, right = 640 - 60 - (top - 360) * 0.083, 640 + 60 + (top - 360) * 0.083
        canvas.polygon([(left, top), (right, top), (right + 5, top + 60), (left - 5, top + 60)], inks.warm)
    canvas.polygon(sides, None, (inks.ink, 90, 0.8))
    canvas.rectangle((560, 340, 720, 360), inks.ink)
    canvas.rectangle((592, 262, 688, 340), inks.sun, (inks.warm, 0, 0.4))
    for bar in (592, 622, 654, 684):
        canvas.rectangle((bar, 262, bar + 5, 340), inks.ink)
    canvas.slice((640, 264, 62), (180, 360), inks.warm)
    canvas.line([(640, 204), (640, 160)], inks.warm, 6)
    canvas.rounded((622, 690, 658, 745), 16, inks.ink)


def _swell(canvas, top, colour, step):
    points = [(x, top + 12 * sin(x / (90 + 25 * step) + step * 2)) for x in range(0, 1620, 20)]
    canvas.polygon([*points, (1600, 1000), (0, 1000)], colour)


def weathercock(canvas, inks):
    """It points every way at once, as a reshuffle does."""
    canvas.rectangle((0, 0, 1600, 1000), inks.pale, (inks.soft, 180, 0.9))
    canvas.circle((1120, 380, 260), inks.sun, (inks.warm, 0, 0.5))
    for x, y, width in ((180, 250, 420), (60, 300, 380), (1010, 520, 520), (1180, 565, 400), (300, 640, 300)):
        canvas.rounded((x, y, x + width, y + 34), 17, inks.soft)
    canvas.polygon([(420, 1000), (800, 770), (1180, 1000)], inks.deep, (inks.ink, 90, 0.8))
    canvas.polygon([(380, 1010), (800, 745), (1220, 1010), (1180, 1010), (800, 778), (420, 1010)], inks.ink)
    canvas.rectangle((793, 430, 807, 780), inks.ink)
    canvas.circle((800, 640, 26), inks.warm, (inks.ink, 90, 0.6))
    canvas.rectangle((560, 566, 1040, 576), inks.ink)
    canvas.polygon([(1040, 542), (1100, 571), (1040, 600)], inks.ink)
    for tail in (560, 590, 620):
        canvas.line([(tail, 571), (tail - 34, 545)], inks.ink, 8)
        canvas.line([(tail, 571), (tail - 34, 597)], inks.ink, 8)
    _cockerel(canvas, inks)


def _cockerel(canvas, inks):
    for turn, colour in enumerate((inks.warm, inks.mid, inks.sun, inks.deep)):
        canvas.circle((590 + turn * 26, 300 + turn * 30, 150 - turn * 24), colour, (inks.ink, 0, 0.35))
    canvas.slice((790, 330, 190), (0, 180), inks.ink)
    canvas.polygon([(600, 332), (740, 352), (860, 320), (905, 170), (1020, 180), (985, 360), (920, 440)], inks.ink)
    canvas.circle((962, 190, 62), inks.ink)
    for x, y, radius in ((918, 128, 26), (958, 108, 32), (1000, 122, 26)):
        canvas.circle((x, y, radius), inks.warm)
    canvas.polygon([(1012, 166), (1090, 196), (1012, 216)], inks.pale)
    canvas.ellipse((990, 212, 1024, 268), inks.warm)
    canvas.circle((972, 182, 12), inks.pale)
    canvas.slice((760, 335, 105), (0, 180), inks.deep)
    canvas.slice((760, 335, 62), (0, 180), inks.mid)
    for leg in (760, 830):
        canvas.line([(leg, 500), (leg + 6, 566)], inks.ink, 12)
