"""Portraits: flat busts lit from one side, each described by a handful of words."""

from typing import NamedTuple

from cms.demo.drawing.canvas import Canvas

SIZE = (480, 480)
SKINS = {  # light, shadow
    "fair": ("#f0c9a8", "#c98a68"),
    "olive": ("#d9a57c", "#a86d4a"),
    "tan": ("#bd8258", "#84512f"),
    "brown": ("#8d5837", "#5b3520"),
    "dark": ("#5f3a28", "#3a2118"),
}
HAIRS = {
    "black": "#1d1a22",
    "brown": "#4a2c1e",
    "auburn": "#8f3d22",
    "grey": "#9b9a98",
    "white": "#e6e0d4",
    "sand": "#b98a4b",
}


class Face(NamedTuple):
    skin: str
    hair: str
    cut: str
    ground: str
    disc: str
    coat: str
    shirt: str
    collar: str = "shirt"
    beard: str = ""
    glasses: str = ""
    extra: str = ""


def draw_portrait(face, seed):
    """A bust of 480 by 480 that looks at the reader; `face` is a Face."""
    canvas = Canvas(SIZE, face.ground, seed)
    canvas.circle((240, 232, 190), face.disc, (face.ground, 0, 0.5))
    hair = HAIRS[face.hair]
    if face.cut in BEHIND:
        BEHIND[face.cut](canvas, hair)
    _shoulders(canvas, face)
    _head(canvas, face)
    CUTS[face.cut](canvas, hair)
    if face.beard:
        _beard(canvas, HAIRS[face.beard])
    _features(canvas, face)
    if face.glasses:
        _glasses(canvas, face.glasses)
    if face.extra:
        EXTRAS[face.extra](canvas, face)
    return canvas.finish()


def _shoulders(canvas, face):
    canvas.rounded((62, 376, 418, 620), 96, face.coat, ("#14141c", 90, 0.6))
    light, shadow = SKINS[face.skin]
    if face.collar == "roll":
        canvas.rounded((180, 326, 300, 410), 26, face.shirt, ("#14141c", 90, 0.4))
        return
    canvas.polygon([(176, 372), (304, 372), (240, 490)], face.shirt)
    canvas.rounded((198, 300, 282, 404), 40, light, (shadow, 45, 0.9))
    canvas.polygon([(196, 378), (284, 378), (240, 448)], light, (shadow, 90, 0.8))
    if face.collar == "shirt":
        canvas.polygon([(196, 356), (240, 424), (188, 446), (164, 380)], face.shirt)
        canvas.polygon([(284, 356), (240, 424), (292, 446), (316, 380)], face.shirt, ("#14141c", 90, 0.3))
    if face.collar == "scarf":
        canvas.rounded((168, 346, 312, 402), 26, face.shirt, ("#14141c", 90, 0.4))
        canvas.polygon([(268, 388), (316, 392), (330, 500), (276, 500)], face.shirt, ("#14141c", 0, 0.5))


def _head(canvas, face):
    light, shadow = SKINS[face.skin]
    for ear in (142, 338):
        canvas.ellipse((ear - 17, 208, ear + 17, 262), shadow if ear > 240 else light)
    canvas.rounded((148, 108, 332, 346), 88, light, (shadow, 90, 0.95))
    canvas.polygon([(240, 200), (240, 284), (270, 284)], shadow)


def _features(canvas, face):
    light, shadow = SKINS[face.skin]
    ink = "#1d1a22"
    brow = ink if face.hair in ("grey", "white") else HAIRS[face.hair]
    for x in (200, 282):
        canvas.ellipse((x - 9, 217, x + 9, 236), ink)
        canvas.circle((x - 3, 223, 2.6), light)
        canvas.arc((x, 224, 28), (225, 315), brow if face.hair != "white" else shadow, 7)
    mouth = "#9c3b34" if face.skin in ("fair", "olive", "tan") else "#c26a5c"
    if not face.beard:
        canvas.arc((240, 282, 32), (42, 138), mouth, 7)


def _beard(canvas, hair):
    canvas.slice((240, 268, 96), (8, 172), hair)
    canvas.rounded((148, 250, 172, 300), 10, hair)
    canvas.rounded((308, 250, 332, 300), 10, hair)
    canvas.ellipse((214, 290, 266, 322), "#8a4a3e")
    canvas.rounded((192, 276, 288, 304), 14, hair)


def _glasses(canvas, kind):
    for x in (199, 283):
        if kind == "round":
            canvas.ring((x, 227, 33), "#1d1a22", 6)
        else:
            canvas.pen.rounded_rectangle([2 * n for n in (x - 35, 202, x + 35, 252)], 18, outline="#1d1a22", width=12)
    canvas.line([(232, 222), (250, 222)], "#1d1a22", 6)
    canvas.line([(166, 222), (146, 216)], "#1d1a22", 5)
    canvas.line([(316, 222), (336, 216)], "#1d1a22", 5)


def _crop(canvas, hair):
    canvas.slice((240, 196, 98), (180, 360), hair)
    canvas.polygon([(142, 194), (172, 194), (160, 236), (144, 236)], hair)
    canvas.polygon([(338, 194), (308, 194), (320, 236), (336, 236)], hair)


def _parting(canvas, hair):
    canvas.slice((232, 180, 100), (170, 335), hair)
    canvas.slice((292, 172, 58), (200, 380), hair)
    canvas.rounded((132, 166, 164, 246), 14, hair)
    canvas.rounded((318, 160, 346, 236), 14, hair)


def _bob(canvas, hair):
    canvas.slice((240, 190, 112), (180, 360), hair)
    canvas.polygon([(128, 186), (352, 186), (352, 192), (250, 160), (150, 214)], hair)
    canvas.rounded((122, 180, 168, 322), 22, hair, ("#000000", 0, 0.3))
    canvas.rounded((314, 180, 360, 322), 22, hair, ("#000000", 0, 0.3))


def _curls(canvas, hair):
    for x, y, radius in (
        (150, 186, 40),
        (166, 136, 46),
        (214, 104, 48),
        (268, 102, 48),
        (314, 134, 46),
        (332, 186, 40),
        (240, 132, 50),
        (188, 150, 34),
        (292, 150, 34),
    ):
        canvas.circle((x, y, radius), hair, ("#6a5a50", 225, 0.35))


def _bun(canvas, hair):
    canvas.circle((240, 74, 50), hair, ("#000000", 0, 0.35))
    canvas.slice((240, 190, 104), (180, 360), hair)
    canvas.polygon([(136, 188), (240, 150), (344, 188), (338, 214), (240, 164), (142, 214)], hair)


def _long(canvas, hair):
    canvas.slice((240, 188, 110), (180, 360), hair)
    canvas.polygon([(130, 186), (240, 120), (206, 176), (160, 226), (150, 330), (118, 330)], hair)
    canvas.polygon([(350, 186), (240, 120), (282, 176), (324, 226), (332, 330), (362, 330)], hair)


def _long_behind(canvas, hair):
    canvas.rounded((112, 120, 368, 430), 90, hair, ("#000000", 0, 0.4))


def _bald(canvas, hair):
    canvas.rounded((132, 196, 160, 262), 12, hair)
    canvas.rounded((320, 196, 348, 262), 12, hair)


def _quiff(canvas, hair):
    canvas.slice((240, 186, 98), (180, 360), hair)
    canvas.ellipse((150, 66, 330, 166), hair)
    canvas.circle((316, 122, 36), hair)
    canvas.rounded((140, 170, 162, 232), 10, hair)
    canvas.rounded((318, 170, 340, 232), 10, hair)


def _wrap(canvas, hair):
    canvas.slice((240, 184, 112), (176, 364), "#d98a2b")
    canvas.circle((300, 84, 48), "#d98a2b", ("#8f3d22", 0, 0.6))
    canvas.circle((236, 70, 42), "#c8432d", ("#8f3d22", 0, 0.6))
    for offset in (0, 34, 68):
        canvas.arc((240, 232 + offset, 150), (222, 318), "#c8432d", 8)


def _afro(canvas, hair):
    canvas.slice((240, 190, 110), (180, 360), hair)
    canvas.polygon([(134, 190), (346, 190), (330, 206), (240, 172), (150, 206)], hair)


def _afro_behind(canvas, hair):
    canvas.circle((240, 178, 152), hair, ("#6a5a50", 225, 0.4))


def _earrings(canvas, face):
    for x in (138, 342):
        canvas.circle((x, 276, 11), face.shirt)


def _flat_cap(canvas, face):
    canvas.slice((236, 170, 118), (180, 360), face.coat)
    canvas.ellipse((100, 146, 300, 192), face.coat, ("#14141c", 0, 0.6))


def _bow_tie(canvas, face):
    canvas.polygon([(240, 414), (188, 388), (188, 444)], face.ground, ("#14141c", 90, 0.4))
    canvas.polygon([(240, 414), (292, 388), (292, 444)], face.ground, ("#14141c", 90, 0.4))
    canvas.circle((240, 415, 12), face.ground)


BEHIND = {"long": _long_behind, "afro": _afro_behind}
CUTS = {
    "crop": _crop,
    "parting": _parting,
    "bob": _bob,
    "curls": _curls,
    "bun": _bun,
    "long": _long,
    "bald": _bald,
    "quiff": _quiff,
    "wrap": _wrap,
    "afro": _afro,
}
EXTRAS = {"earrings": _earrings, "flat cap": _flat_cap, "bow tie": _bow_tie}
