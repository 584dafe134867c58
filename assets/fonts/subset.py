"""Cuts the fonts that Mailport draws with out of the complete ones.

Called by make.sh with three folders: the complete text fonts, the unpacked icon package, and where to write.
The text fonts keep the letters that mail servers and their owners' names are likely to use; the icon fonts keep
the icons listed in ICONS, each at its own code point.
"""

import json
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TEXT_RANGES = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A
    (0x0192, 0x0192),
    (0x0218, 0x021B),  # Romanian letters with comma below
    (0x02B0, 0x02DD),  # spacing accents
    (0x0300, 0x0338),  # combining accents, for names that arrive decomposed
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E80, 0x1E85),  # Welsh
    (0x1E9E, 0x1E9E),  # capital sharp s
    (0x1EF2, 0x1EF3),
    (0x2000, 0x206F),  # punctuation: dashes, quotes, bullet, ellipsis
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letterlike
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2318, 0x2318),  # the Mac's command key
    (0x2325, 0x2325),
    (0x21E7, 0x21E7),
    (0x2380, 0x238B),
    (0x23CE, 0x23CE),
    (0x2400, 0x2426),  # pictures of control characters
    (0x2500, 0x259F),  # boxes and blocks
    (0x25A0, 0x25FF),  # geometric shapes
    (0x2605, 0x2606),
    (0x2713, 0x2718),  # check marks and crosses
    (0xFFFD, 0xFFFD),  # what stands for an unreadable byte
]

ICONS = """
check x warning magnifying-glass gear copy export paper-plane-tilt floppy-disk lock-simple lock-simple-open
envelope clock minus paperclip user folder-open info caret-down caret-right caret-up arrow-clockwise question eye
eye-slash shield-check shield-warning stop trash sun moon dots-three plug certificate list x-circle check-circle
arrow-right globe
""".split()

# An icon font's private-use code points can also carry ligatures that spell the icon's name; those are left out.
NO_FEATURES: list[str] = []
# Where accents sit and how pairs of letters are spaced. Programming ligatures (calt) would falsify a conversation.
TEXT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def options(features: list[str], hinting: bool) -> Options:
    chosen = Options()
    chosen.layout_features = features
    chosen.hinting = hinting
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    chosen.name_languages = [0x409]
    chosen.notdef_outline = True
    chosen.glyph_names = False
    chosen.recalc_timestamp = False
    return chosen


def cut(font: TTFont, code_points: set[int], chosen: Options, to: Path) -> None:
    present = set(font.getBestCmap())
    subsetter = Subsetter(chosen)
    subsetter.populate(unicodes=code_points & present)
    subsetter.subset(font)
    font.recalcTimestamp = False
    font.save(to)
    print(f"{to.name:28} {to.stat().st_size:>8} bytes, {len(code_points & present)} characters")


def bake_tabular_figures(font: TTFont) -> None:
    """Points the digits at the glyphs that the feature tnum would choose: the window's text engine can't ask for it."""
    table = font["GSUB"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps: dict[str, str] = {}
    for index in wanted:
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            swaps.update(subtable.mapping)
    digits = range(ord("0"), ord("9") + 1)
    best = font.getBestCmap()
    glyphs = {code: swaps[best[code]] for code in digits}
    for cmap in font["cmap"].tables:
        for code, glyph in glyphs.items():
            if code in cmap.cmap:
                cmap.cmap[code] = glyph
    # Between two drawn weights the widths are rounded one by one and can differ by a thousandth of an em.
    metrics = font["hmtx"]
    widths = {metrics[glyph][0] for glyph in glyphs.values()}
    if max(widths) - min(widths) > font["head"].unitsPerEm // 500:
        sys.exit(f"the tabular figures differ in width: {sorted(widths)}")
    for glyph in glyphs.values():
        metrics[glyph] = (max(widths), metrics[glyph][1])


def rename(font: TTFont, family: str, style: str) -> None:
    names = font["name"]
    for name_id in (16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    for name_id, text in ((1, f"{family} {style}" if style != "Regular" else family), (2, "Regular"),
                          (4, f"{family} {style}"), (6, f"{family.replace(' ', '')}-{style}")):
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)


def text_fonts(complete: Path, out: Path) -> None:
    code_points = {code for first, last in TEXT_RANGES for code in range(first, last + 1)}
    variable = next(complete.rglob("Inter-roman.var.ttf"))
    for style, weight in (("Regular", 400), ("Medium", 500), ("SemiBold", 600)):
        font = instancer.instantiateVariableFont(TTFont(variable), {"wght": weight})
        bake_tabular_figures(font)
        rename(font, "Inter", style)
        font["OS/2"].usWeightClass = weight
        cut(font, code_points, options(TEXT_FEATURES, hinting=False), out / f"Inter-{style}.ttf")
    for style in ("Regular", "SemiBold"):
        font = TTFont(next(complete.rglob(f"JetBrainsMono-{style}.ttf")))
        cut(font, code_points, options(TEXT_FEATURES, hinting=True), out / f"JetBrainsMono-{style}.ttf")


def icon_fonts(package: Path, out: Path) -> None:
    code_of: dict[str, int] = {}
    for weight, suffix, name in (("regular", "", "Phosphor"), ("bold", "-bold", "Phosphor-Bold")):
        folder = package / "src" / weight
        selection = json.loads((folder / "selection.json").read_text())
        known = {
            alias.strip(): icon["properties"]["code"]
            for icon in selection["icons"]
            for alias in icon["properties"]["name"].split(",")
        }
        chosen = {icon: known[icon + suffix] for icon in ICONS}
        if code_of and chosen != code_of:
            sys.exit("the two weights of the icons disagree about code points")
        code_of = chosen
        cut(TTFont(folder / f"{name}.ttf"), set(chosen.values()), options(NO_FEATURES, hinting=False), out / f"{name}.ttf")
    lines = [f"{icon} U+{code:04X}\n" for icon, code in sorted(code_of.items())]
    (out / "icons.txt").write_text("".join(lines))


def main() -> None:
    complete, package, out = (Path(argument) for argument in sys.argv[1:4])
    text_fonts(complete, out)
    icon_fonts(package, out)


main()
