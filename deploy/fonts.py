"""Cuts the faces of static/fonts/ out of Fontsource's packages (decision 213). Nothing of the site needs it; for a new version of a face:

npm pack @fontsource-variable/newsreader@5.3.0 @fontsource-variable/public-sans@5.3.0, each unpacked to FOLDER/<its name>
pip install fonttools brotli
python deploy/fonts.py FOLDER
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

FONTS = Path(__file__).parent.parent / "static" / "fonts"
# What nearly every page in English needs. Signs that few pages have (< > = + * { } ~) are in `latin`: in `basic` they would
# take a twelfth of it.
BASIC = (
    "U+20-29,U+2C-3B,U+3F-5B,U+5D,U+5F,U+61-7A,U+7C,U+A0,U+A3,U+A9,"
    "U+B7,U+2009,U+202F,U+2013-2014,U+2018-2019,U+201C-201D,U+2026,U+2039-203A,U+20AC"
)
# What names and the other languages of Western Europe need beside it.
WESTERN = "U+A1,U+A7,U+AA-AB,U+B0,U+BA-BB,U+BF-D6,U+D8-F6,U+F8-FF,U+152-153,U+201A,U+201E"
LETTERS, ACCENTED = (set(subset.parse_unicodes(part)) for part in (BASIC, WESTERN))
FEATURES = ["kern", "liga", "pnum", "tnum", "mark", "ccmp", "locl", "rvrn"]
# What the letters of the basic files need: text kerns, tables have figures of one width.
OF_BASIC = {
    "newsreader": ["kern", "liga", "rvrn"],
    "newsreader-italic": ["kern", "liga", "rvrn"],
    "public-sans": ["liga", "tnum"],
}
# Kerning holds within a file: accented letters seldom stand beside each other.
OF_WESTERN = ["ccmp", "locl", "rvrn"]
UNWANTED = ["STAT", "DSIG", "gasp", "MVAR", "vhea", "vmtx", "VVAR"]
UNITS = 1_000  # an em: half of what the packages have, of which a third of a pixel in the largest headline is left
LEAST, STEP = 0.012, 0.008  # em: kerning below the first is left out, the rest rounded to the second

# The name of what is made, the files that it is made of, and the weights that it keeps.
FACES = [
    ("newsreader", "newsreader-{}-wght-normal", (400, 700)),
    ("newsreader-italic", "newsreader-{}-wght-italic", 400),
    ("public-sans", "public-sans-{}-wght-normal", (400, 700)),
]


def cut(path, weights, wanted, features):
    """The font at `path` with these weights and features, and those of its letters that `wanted` takes."""
    font = reread(instancer.instantiateVariableFont(TTFont(path), {"wght": weights}))
    thin_out_kerning(font)
    options = subset.Options(layout_features=features, hinting=False, notdef_outline=False, glyph_names=False)
    # Who made it, and its name. The licences lie beside the files.
    options.name_IDs = [0, 1, 2]
    options.drop_tables += UNWANTED
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[letter for letter in font.getBestCmap() if wanted(letter)])
    subsetter.subset(font)
    if "fvar" in font:
        font["fvar"].instances = []
    font = reread(font)
    scale_upem(font, UNITS)
    return font


def reread(font):
    """The same font as read from a file: what has been cut so far leaves tables half loaded."""
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    return TTFont(buffer)


def thin_out_kerning(font):
    """Kerning is a third of a file. It stays as it is at one weight, without what nobody sees."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in (getattr(each, "ExtSubTable", each) for each in lookup.SubTable):
            if type(table).__name__ == "PairPos":
                table.ValueFormat1 &= 0x0F
                table.ValueFormat2 &= 0x0F
                for value in values(table):
                    thin_out(value, font["head"].unitsPerEm)


def values(table):
    """Every value of a table of kerning pairs."""
    if table.Format == 1:
        records = [record for pairs in table.PairSet for record in pairs.PairValueRecord]
    else:
        records = [record for first in table.Class1Record for record in first.Class2Record]
    return [value for record in records for value in (record.Value1, record.Value2) if value]


def thin_out(value, em):
    for name in ("XPlaDevice", "YPlaDevice", "XAdvDevice", "YAdvDevice"):
        if getattr(value, name, None) is not None:
            delattr(value, name)
    advance, step = getattr(value, "XAdvance", 0), round(STEP * em)
    if hasattr(value, "XAdvance"):
        value.XAdvance = 0 if abs(advance) < LEAST * em else round(advance / step) * step


def write(folder):
    for name, files, weights in FACES:
        package = folder / name.removesuffix("-italic") / "package" / "files"
        parts = [
            ("basic", "latin", LETTERS.__contains__),
            ("western", "latin", ACCENTED.__contains__),
            ("latin", "latin", lambda letter: letter not in LETTERS | ACCENTED),
            ("latin-ext", "latin-ext", lambda letter: True),
            ("vietnamese", "vietnamese", lambda letter: True),
        ]
        for part, source, wanted in parts:
            features = {"basic": OF_BASIC[name], "western": OF_WESTERN}.get(part, FEATURES)
            font = cut(package / f"{files.format(source)}.woff2", weights, wanted, features)
            font.flavor = "woff2"
            font.save(FONTS / f"{name}-{part}.woff2")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
