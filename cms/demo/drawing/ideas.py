"""Scenes for Ideas: a chessboard, a committee, an eel."""

from math import cos, pi, sin


def chessboard(canvas, inks):
    """Two kings left on a board: a draw, and nobody the worse for it."""
    canvas.rectangle((0, 0, 1600, 1000), inks.sun, (inks.warm, 180, 0.75))
    canvas.circle((800, 300, 250), inks.pale, (inks.sun, 0, 0.8))
    for row in range(7):
        for column in range(-6, 6):
            near, far = _edge(row + 1), _edge(row)
            colour = inks.deep if (row + column) % 2 else inks.pale
            corners = [_square(column, far), _square(column + 1, far), _square(column + 1, near), _square(column, near)]
            canvas.polygon(corners, colour)
    canvas.polygon([(0, 480), (1600, 480), (1600, 1000), (0, 1000)], None, (inks.ink, 0, 0.5))
    for x, y, size in ((470, 830, 1.35), (1130, 700, 1.1)):
        canvas.polygon([(x - 60, y), (x + 60, y), (x + 60 + 420 * size, y + 130), (x + 190 * size, y + 130)], inks.ink)
    _king(canvas, (470, 840), 1.35, (inks.warm, inks.ink))
    _king(canvas, (1130, 710), 1.1, (inks.pale, inks.mid))
    _pawn(canvas, (770, 590), 0.72, (inks.pale, inks.mid))


def _edge(row):
    return 480 + 520 * (row / 7) ** 1.55


def _square(column, y):
    return (800 + column * (110 + (y - 480) * 0.42), y)


def _king(canvas, at, size, colours):
    x, y = at
    colour, shadow = colours
    shade = (shadow, 90, 0.8)

    def place(left, top, right, bottom):
        return (x + left * size, y + top * size, x + right * size, y + bottom * size)

    canvas.rounded(place(-92, -40, 92, 6), 14 * size, colour, shade)
    canvas.rounded(place(-74, -78, 74, -40), 14 * size, colour, shade)
    canvas.polygon(
        [
            (x - 58 * size, y - 78 * size),
            (x - 30 * size, y - 300 * size),
            (x + 30 * size, y - 300 * size),
            (x + 58 * size, y - 78 * size),
        ],
        colour,
        shade,
    )
    canvas.rounded(place(-62, -326, 62, -296), 12 * size, colour, shade)
    canvas.polygon(
        [
            (x - 44 * size, y - 326 * size),
            (x - 68 * size, y - 440 * size),
            (x + 68 * size, y - 440 * size),
            (x + 44 * size, y - 326 * size),
        ],
        colour,
        shade,
    )
    canvas.ellipse(place(-68, -462, 68, -418), colour, shade)
    canvas.rectangle(place(-9, -540, 9, -440), colour)
    canvas.rectangle(place(-36, -512, 36, -492), colour)


def _pawn(canvas, at, size, colours):
    x, y = at
    colour, shadow = colours
    shade = (shadow, 90, 0.8)
    canvas.polygon([(x - 40, y), (x + 40, y), (x + 250, y + 52), (x + 130, y + 52)], shadow)
    canvas.rounded((x - 80 * size, y - 36 * size, x + 80 * size, y + 6 * size), 14 * size, colour, shade)
    canvas.polygon(
        [
            (x - 54 * size, y - 36 * size),
            (x - 22 * size, y - 190 * size),
            (x + 22 * size, y - 190 * size),
            (x + 54 * size, y - 36 * size),
        ],
        colour,
        shade,
    )
    canvas.circle((x, y - 226 * size, 56 * size), colour, shade)


def committee(canvas, inks):
    """A round table seen from the ceiling; in the middle of it a smaller committee, and in that one a smaller."""
    canvas.rectangle((0, 0, 1600, 1000), inks.mid, (inks.deep, 0, 0.85))
    for x in range(-40, 1640, 120):
        canvas.line([(x, 0), (x, 1000)], inks.deep, 2)
    canvas.circle((836, 545, 430), inks.deep)
    sitters = (inks.warm, inks.pale, inks.sun, inks.ink, inks.soft)
    _table(canvas, inks, 400, 18, sitters)
    _table(canvas, inks, 205, 11, sitters[1:])
    _table(canvas, inks, 92, 6, sitters)
    canvas.circle((800, 500, 16), inks.warm)


def _table(canvas, inks, radius, seats, sitters):
    size = radius * 0.115 + 8
    top = inks.sun if radius > 300 else inks.pale if radius > 150 else inks.soft
    canvas.circle((800, 500, radius), top, (inks.warm if radius > 300 else inks.soft, 60, 0.55))
    for seat in range(seats):
        turn = 2 * pi * seat / seats + radius
        x, y = 800 + (radius + size * 0.35) * cos(turn), 500 + (radius + size * 0.35) * sin(turn)
        across = (-sin(turn) * size * 0.95, cos(turn) * size * 0.95)
        canvas.line([(x - across[0], y - across[1]), (x + across[0], y + across[1])], inks.ink, size * 1.25)
        canvas.line(
            [(x - across[0], y - across[1]), (x + across[0], y + across[1])], sitters[seat % len(sitters)], size
        )
        canvas.circle((x, y, size * 0.72), sitters[(seat + 2) % len(sitters)], (inks.ink, 45, 0.7))
        paper = (800 + (radius - size * 1.9) * cos(turn), 500 + (radius - size * 1.9) * sin(turn))
        _sheet(canvas, inks, paper, turn, size)


def _sheet(canvas, inks, at, turn, size):
    corners = [(-0.6, -0.5), (0.6, -0.5), (0.6, 0.5), (-0.6, 0.5)]
    points = [
        (at[0] + size * (x * cos(turn) - y * sin(turn)), at[1] + size * (x * sin(turn) + y * cos(turn)))
        for x, y in corners
    ]
    canvas.polygon([(x + 3, y + 4) for x, y in points], inks.deep)
    canvas.polygon(points, inks.pale)


def eel(canvas, inks):
    """Down through the bands of the sea, from a small boat to where no light goes."""
    canvas.rectangle((0, 0, 1600, 230), inks.sun, (inks.warm, 0, 0.5))
    canvas.slice((1180, 230, 120), (180, 360), inks.pale)
    bands = (inks.soft, inks.mid, inks.deep, inks.ink)
    for depth, colour in enumerate(bands):
        top = 226 + depth * 175
        points = [(x, top + 10 * sin(x / 70 + depth * 1.7)) for x in range(0, 1620, 20)]
        deeper = bands[min(depth + 1, 3)]
        canvas.polygon([*points, (1600, top + 215), (0, top + 215)], colour, (deeper, 0, 0.7))
    canvas.rectangle((0, 930, 1600, 1000), inks.ink)
    canvas.polygon([(330, 205), (560, 205), (530, 256), (360, 256)], inks.ink)
    canvas.rectangle((400, 160, 480, 206), inks.warm)
    canvas.line([(500, 205), (500, 96)], inks.ink, 6)
    canvas.polygon([(504, 98), (504, 134), (560, 116)], inks.warm)
    canvas.line([(372, 250), (372, 640)], inks.pale, 2)
    canvas.circle((372, 650, 14), inks.sun)
    _body(canvas, inks)
    for _ in range(26):
        x, y = canvas.random.randrange(60, 1560), canvas.random.randrange(420, 960)
        canvas.ring((x, y, canvas.random.choice((4, 7, 11))), inks.soft, 2)


def _body(canvas, inks):
    spine = []
    for step in range(321):
        t = step / 320
        spine.append((250 + 1130 * t, 700 + 135 * sin(t * 3.1 * pi + 0.4) - 150 * t))
    for step, (x, y) in enumerate(spine):
        girth = 6 + 44 * sin(min(1, step / 210) * pi / 2)
        canvas.pen.ellipse(
            [round(2 * n) for n in (x - girth, y - girth + 10, x + girth, y + girth + 10)], fill=inks.ink
        )
    for tone, share, lift in ((inks.warm, 1, 0), (inks.sun, 0.5, -0.3)):
        for step, (x, y) in enumerate(spine):
            girth = (6 + 44 * sin(min(1, step / 210) * pi / 2)) * share
            middle = y + girth * lift
            canvas.pen.ellipse(
                [round(2 * n) for n in (x - girth, middle - girth, x + girth, middle + girth)], fill=tone
            )
    x, y = spine[-1]
    canvas.ellipse((x - 60, y - 50, x + 104, y + 46), inks.warm)
    canvas.circle((x + 46, y - 14, 13), inks.pale)
    canvas.circle((x + 49, y - 14, 7), inks.ink)
    canvas.line([(x + 98, y + 8), (x + 52, y + 22)], inks.ink, 4)
