"""Scenes for Sport: a rider alone on a mountain road, a pitch from above, a line of riders."""

from math import cos, pi, sin

SKINS = ("#e8bd98", "#7a4c33", "#c99069", "#573626")
PLACES = (
    (110, 500),
    (330, 180),
    (400, 400),
    (385, 640),
    (340, 850),
    (620, 250),
    (560, 520),
    (640, 760),
    (900, 160),
    (960, 640),
    (880, 420),
    (1490, 500),
    (1270, 200),
    (1200, 430),
    (1235, 650),
    (1290, 850),
    (1050, 300),
    (1110, 530),
    (1010, 820),
    (720, 140),
    (700, 610),
    (745, 905),
)


def mountain_road(canvas, inks):
    """The race has gone over the top; one rider has not."""
    canvas.rectangle((0, 0, 1600, 1000), inks.sun, (inks.warm, 180, 0.6))
    canvas.circle((1180, 250, 150), inks.pale, (inks.sun, 0, 0.8))
    canvas.polygon(
        [(700, 560), (1010, 190), (1150, 330), (1290, 240), (1600, 520), (1600, 780), (600, 780)],
        inks.soft,
        (inks.mid, 90, 0.8),
    )
    canvas.polygon([(1010, 190), (1080, 262), (1010, 300), (950, 262)], inks.pale)
    canvas.polygon([(0, 420), (330, 90), (560, 330), (700, 260), (1120, 720), (0, 760)], inks.mid, (inks.deep, 90, 0.9))
    canvas.polygon([(330, 90), (418, 182), (350, 230), (300, 190), (250, 220), (238, 180)], inks.pale)
    road = [(560, 345), (640, 400), (430, 470), (760, 560), (480, 660), (900, 770)]
    for width, colour in ((15, inks.ink), (10, inks.pale)):
        canvas.line(road, colour, width)
    for dot in range(16):
        canvas.circle((566 + dot * 4.6, 338 + dot * 3.6 - (dot % 3) * 5, 5.5), (inks.warm, inks.ink, inks.sun)[dot % 3])
    canvas.polygon(
        [(0, 760), (500, 700), (1100, 740), (1600, 640), (1600, 1000), (0, 1000)], inks.deep, (inks.ink, 0, 0.8)
    )
    canvas.polygon([(0, 905), (1600, 845), (1600, 935), (0, 990)], inks.soft, (inks.mid, 0, 0.7))
    for post in range(9):
        x = 60 + post * 200
        canvas.rectangle((x, 846 - post * 7, x + 12, 902 - post * 7), inks.pale)
        canvas.rectangle((x, 856 - post * 7, x + 12, 868 - post * 7), inks.warm)
    rider(canvas, (1010, 880), 1.15, (inks.ink, inks.warm, SKINS[0]))


def rider(canvas, at, size, colours):
    """A racing cyclist, going to the left; `at` is where the wheels touch the road."""
    frame, jersey, skin = colours

    def place(x, y):
        return (at[0] + x * size, at[1] + y * size)

    for hub in (-105, 105):
        canvas.ring((*place(hub, -68), 68 * size), frame, 8 * size)
        for spoke in range(5):
            turn = pi * spoke / 5
            canvas.line(
                [place(hub + 62 * cos(turn), -68 + 62 * sin(turn)), place(hub - 62 * cos(turn), -68 - 62 * sin(turn))],
                frame,
                1.5,
            )
    saddle, crank, head = (62, -168), (10, -66), (-72, -166)
    for one, two in (
        ((105, -68), crank),
        (crank, saddle),
        (saddle, (105, -68)),
        (crank, head),
        (saddle, head),
        (head, (-105, -68)),
    ):
        canvas.line([place(*one), place(*two)], frame, 8 * size)
    canvas.line([place(38, -178), place(88, -178)], frame, 12 * size)
    canvas.line([place(*head), place(-82, -186), place(-112, -180), place(-106, -156)], frame, 8 * size)
    canvas.line([place(60, -190), place(14, -128), place(40, -40)], skin, 24 * size)
    canvas.line([place(60, -190), place(-16, -140), place(-6, -34)], frame, 30 * size)
    canvas.line([place(40, -36), place(14, -30)], frame, 16 * size)
    canvas.polygon(
        [place(86, -196), place(56, -236), place(-52, -286), place(-84, -252), place(-40, -226), place(40, -172)],
        jersey,
        (frame, 0, 0.5),
    )
    canvas.line([place(-60, -260), place(-84, -206), place(-106, -180)], skin, 20 * size)
    canvas.circle((*place(-98, -296), 30 * size), skin)
    canvas.slice((*place(-94, -304), 36 * size), (165, 365), jersey)


def pitch(canvas, inks):
    """Nil-nil from above: long shadows, twenty-two people, one ball that nobody has hurt."""
    for stripe in range(10):
        canvas.rectangle((stripe * 160, 0, stripe * 160 + 160, 1000), inks.mid if stripe % 2 else inks.deep)
    canvas.rectangle((0, 0, 1600, 1000), None, (inks.ink, 45, 0.6))
    canvas.rectangle((796, 0, 804, 1000), inks.pale)
    canvas.ring((800, 500, 190), inks.pale, 8)
    canvas.circle((800, 500, 14), inks.pale)
    for side in (0, 1):
        edge = 1600 * side
        left, right = sorted((edge, edge + (290 if side == 0 else -290)))
        canvas.rectangle((left, 200, right, 208), inks.pale)
        canvas.rectangle((left, 792, right, 800), inks.pale)
        inner = 290 if side == 0 else 1310
        canvas.rectangle((inner - 4, 200, inner + 4, 800), inks.pale)
        canvas.arc((inner + (-60 if side == 0 else 60), 500, 130), (-62, 62) if side == 0 else (118, 242), inks.pale, 8)
    for number, (x, y) in enumerate(PLACES):
        canvas.polygon([(x - 16, y + 12), (x + 12, y - 18), (x + 190, y + 92), (x + 172, y + 118)], inks.ink)
        colour = inks.warm if number < 11 else inks.pale
        canvas.ellipse((x - 34, y - 18, x + 34, y + 22), colour, (inks.ink, 45, 0.5))
        canvas.circle((x, y, 15), inks.ink if number % 3 else inks.sun)
    canvas.polygon([(838, 500), (856, 486), (930, 540), (918, 552)], inks.ink)
    canvas.circle((842, 494, 17), inks.sun, (inks.warm, 45, 0.6))


def line_of_riders(canvas, inks):
    canvas.rectangle((0, 0, 1600, 1000), inks.soft, (inks.pale, 180, 0.9))
    canvas.circle((360, 330, 210), inks.sun, (inks.warm, 0, 0.6))
    for layer, colour in enumerate((inks.mid, inks.deep)):
        hills = [(x, 560 + layer * 90 - 90 * sin(x / (330 - layer * 60) + layer * 2)) for x in range(0, 1640, 40)]
        canvas.polygon([*hills, (1600, 1000), (0, 1000)], colour, (inks.ink, 0, 0.6))
    canvas.rectangle((0, 840, 1600, 1000), inks.ink)
    canvas.rectangle((0, 850, 1600, 858), inks.pale)
    jerseys = (inks.warm, inks.sun, inks.pale, inks.warm, inks.sun, inks.pale)
    for number, jersey in reversed(list(enumerate(jerseys))):
        rider(canvas, (190 + number * 236, 900 + (number % 2) * 22), 1.25, (inks.ink, jersey, SKINS[number % 4]))
