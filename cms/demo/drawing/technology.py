"""Scenes for Technology: a mast over roofs, a parrot on a speaker, a door with an eye."""


def mast(canvas, inks):
    """A mast speaks over the roofs; one window is awake."""
    canvas.rectangle((0, 0, 1600, 1000), inks.deep, (inks.ink, 180, 0.95))
    for reach, colour in ((430, inks.deep), (330, inks.mid), (235, inks.soft), (145, inks.sun)):
        canvas.circle((800, 250, reach), colour if reach != 430 else None, (inks.mid, 0, 0.5))
        canvas.ring((800, 250, reach), inks.ink, 4)
    canvas.circle((800, 250, 70), inks.warm)
    for side in (-1, 1):
        canvas.line([(800 + side * 14, 250), (800 + side * 120, 900)], inks.ink, 12)
    for step in range(9):
        y, half, lower = 310 + step * 66, 24 + step * 10.7, 35 + step * 10.7
        canvas.line([(800 - half, y), (800 + lower, y + 66)], inks.ink, 6)
        canvas.line([(800 + half, y), (800 - lower, y + 66)], inks.ink, 6)
        canvas.line([(800 - half, y), (800 + half, y)], inks.ink, 6)
    canvas.line([(800, 90), (800, 260)], inks.ink, 10)
    for x in (752, 830):
        canvas.rounded((x, 200, x + 20, 300), 8, inks.pale)
    roofs = (
        (-60, 760, 330, inks.warm),
        (230, 820, 300, inks.mid),
        (1010, 800, 340, inks.sun),
        (1300, 740, 380, inks.warm),
        (480, 860, 300, inks.pale),
        (740, 880, 330, inks.mid),
    )
    for number, (x, y, width, colour) in enumerate(roofs):
        _house(canvas, inks, (x, y, width), colour, lit=number == 4)


def _house(canvas, inks, place, colour, lit):
    x, y, width = place
    canvas.rectangle((x + 24, y + 60, x + width - 24, 1000), inks.ink)
    canvas.polygon([(x, y + 84), (x + width / 2, y - 60), (x + width, y + 84)], colour, (inks.ink, 90, 0.75))
    canvas.rectangle((x + width * 0.68, y - 60, x + width * 0.68 + 36, y + 10), inks.ink)
    for window in range(2):
        left = x + 60 + window * (width - 180)
        canvas.rectangle((left, y + 106, left + 56, y + 170), inks.sun if lit and window else inks.deep)


def parrot(canvas, inks):
    """It agrees with everything, and sits on the thing that taught it to."""
    canvas.rectangle((0, 0, 1600, 1000), inks.mid, (inks.deep, 0, 0.9))
    canvas.circle((800, 420, 400), inks.soft, (inks.pale, 180, 0.8))
    canvas.rectangle((0, 850, 1600, 1000), inks.ink)
    canvas.rounded((610, 640, 990, 930), 40, inks.deep, (inks.ink, 90, 0.9))
    for row in range(5):
        for column in range(9):
            canvas.circle((650 + column * 37.5, 720 + row * 38, 9), inks.ink)
    canvas.ellipse((610, 606, 990, 676), inks.ink)
    canvas.ellipse((630, 612, 970, 664), inks.sun, (inks.warm, 90, 0.7))
    _plumage(canvas, inks)
    _beak(canvas, inks)
    for foot in (740, 830):
        canvas.rounded((foot, 608, foot + 56, 640), 14, inks.ink)
    for bubble, (x, y, radius) in enumerate(((1180, 330, 26), (1250, 270, 40), (1360, 190, 70))):
        canvas.circle((x, y, radius), inks.pale if bubble != 1 else inks.sun, (inks.soft, 0, 0.6))


def _plumage(canvas, inks):
    for turn, colour in enumerate((inks.warm, inks.sun, inks.deep)):
        canvas.polygon(
            [
                (650 + turn * 34, 560),
                (720 + turn * 26, 560),
                (560 + turn * 46, 905 - turn * 44),
                (522 + turn * 46, 880 - turn * 44),
            ],
            colour,
            (inks.ink, 0, 0.5),
        )
    canvas.ellipse((640, 230, 930, 640), inks.warm, (inks.ink, 0, 0.3))
    canvas.circle((830, 280, 160), inks.warm, (inks.sun, 180, 0.4))
    canvas.polygon([(690, 300), (620, 640), (760, 600), (860, 430)], inks.deep, (inks.ink, 0, 0.6))
    for feather, colour in enumerate((inks.mid, inks.sun, inks.soft)):
        canvas.polygon(
            [
                (700 + feather * 32, 330 + feather * 26),
                (640 + feather * 34, 560 - feather * 10),
                (724 + feather * 26, 532 - feather * 12),
            ],
            colour,
            (inks.ink, 0, 0.4),
        )


def _beak(canvas, inks):
    canvas.circle((850, 258, 74), inks.pale)
    canvas.circle((862, 254, 32), inks.sun)
    canvas.circle((866, 252, 17), inks.ink)
    canvas.slice((990, 300, 94), (180, 360), inks.ink)
    canvas.polygon([(974, 296), (1084, 298), (1078, 350), (1056, 424), (1034, 352)], inks.ink)
    canvas.slice((952, 312, 54), (0, 180), inks.deep)


def doorbell(canvas, inks):
    """A front door that looks back."""
    canvas.rectangle((0, 0, 1600, 1000), inks.soft, (inks.mid, 0, 0.8))
    for row in range(11):
        for brick in range(-1, 9):
            x = brick * 200 + (row % 2) * 100
            canvas.rounded((x + 5, row * 92 + 5, x + 195, row * 92 + 87), 4, inks.mid, (inks.deep, 0, 0.75))
    canvas.rectangle((470, 60, 1130, 1000), inks.pale, (inks.soft, 90, 0.9))
    canvas.rectangle((530, 120, 1070, 1000), inks.warm, (inks.ink, 90, 0.6))
    for left in (575, 825):
        for top in (460, 720):
            canvas.rectangle((left, top, left + 200, top + 220), inks.warm, (inks.ink, 180, 0.7))
    canvas.slice((800, 420, 225), (180, 360), inks.deep)
    for turn in range(6):
        canvas.slice((800, 420, 212), (182 + turn * 30, 206 + turn * 30), inks.sun if turn % 2 else inks.pale)
    canvas.slice((800, 420, 70), (180, 360), inks.deep)
    canvas.circle((1020, 700, 26), inks.sun, (inks.ink, 45, 0.5))
    canvas.rounded((1185, 400, 1345, 760), 70, inks.ink)
    canvas.rounded((1195, 410, 1335, 750), 62, inks.deep, (inks.ink, 0, 0.9))
    canvas.ellipse((1205, 460, 1325, 560), inks.pale)
    canvas.circle((1258, 510, 40), inks.mid)
    canvas.circle((1254, 510, 20), inks.ink)
    canvas.circle((1246, 500, 7), inks.pale)
    canvas.ring((1265, 660, 46), inks.sun, 10)
    canvas.circle((1265, 660, 26), inks.warm)
    canvas.polygon([(430, 960), (1170, 960), (1240, 1000), (360, 1000)], inks.ink)
    for x, height in ((250, 330), (330, 250), (180, 230)):
        canvas.polygon([(x, 960), (x + 26, 960), (x + 70, 960 - height), (x + 6, 1000 - height)], inks.deep)
    canvas.polygon([(150, 880), (400, 880), (370, 1000), (180, 1000)], inks.sun, (inks.warm, 90, 0.7))
