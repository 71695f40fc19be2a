"""Pictures of pages for those who share them: title, figures and map, painted by the server as PNG."""

from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from envoyage.publish.maps.strokes import Strokes

WIDTH, HEIGHT = 1200, 630
_FINER = 2  # painted so many times larger and then made smaller, for smooth edges
_FONTS = Path(__file__).parent / "static" / "envoyage" / "fonts"
_MARGIN, _TEXT, _MAP = 64, 520, 640  # pixels: the margin, and how wide the text and the map may be

PAPER, INK, SECOND, ACCENT = "#fdfdfc", "#14191a", "#4a5456", "#0a5e59"
_SHADES = {-1: PAPER, 0: "#e7e5de", 1: "#d6e9e6", 2: "#94c5be", 3: "#4f928c", 4: ACCENT}

Figure = tuple[str, str]
"""A number and what it counts, both as they are written."""


def picture(kicker: str, title: str, figures: Sequence[Figure], map_: Strokes | None = None) -> bytes:
    """The PNG of a page.

    Args:
        kicker: the line above the title.
        figures: at most four; the others are left out.
        map_: painted to the right; without it the text has the whole width.
    """
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    if map_ is not None:
        ground = _map(map_)
        image.paste(ground, (WIDTH - ground.width, 10 + (HEIGHT - 10 - ground.height) // 2))
    draw = ImageDraw.Draw(image)
    room = _TEXT if map_ is not None else WIDTH - 2 * _MARGIN
    draw.rectangle((0, 0, WIDTH, 10), fill=ACCENT)
    draw.text((_MARGIN, 58), kicker, font=_sans(26, 600), fill=ACCENT)
    top = 108
    size, lines = _set(draw, title, room, most=4 if figures else 6)
    for line in lines:
        draw.text((_MARGIN, top), line, font=_serif(size), fill=INK)
        top += round(size * 1.12)
    left = _MARGIN
    for number, name in figures[:4]:
        draw.text((left, 440), number, font=_serif(60, 500), fill=INK)
        draw.text((left, 512), name, font=_sans(24, 400), fill=SECOND)
        left += (
            round(max(draw.textlength(number, _serif(60, 500)), draw.textlength(name, _sans(24, 400)))) + 40
        )
    draw.text((_MARGIN, 566), "Envoyage", font=_serif(28), fill=SECOND)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _set(draw: ImageDraw.ImageDraw, title: str, room: int, *, most: int) -> tuple[int, list[str]]:
    """The largest size at which a title stands in few enough lines, and these lines."""
    for size in (72, 64, 56, 48, 42, 36):
        lines = list(_lines(draw, title, _serif(size), room))
        if len(lines) <= most and len(lines) * size * 1.12 < 320:
            return size, lines
    return 36, [*lines[: most - 1], f"{lines[most - 1]} …"]


def _lines(draw: ImageDraw.ImageDraw, title: str, font: ImageFont.FreeTypeFont, room: int) -> Iterable[str]:
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if line and draw.textlength(longer, font) > room:
            yield line
            line = word
        else:
            line = longer
    yield line


def _map(strokes: Strokes) -> Image.Image:
    """The whole map, as large as it may be beside the text; it fades into the paper."""
    scale = min((HEIGHT - 10) / strokes.height, _MAP / strokes.width) * _FINER
    size = (round(strokes.width * scale), round(strokes.height * scale))
    image = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(image)

    def placed(line: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x * scale, y * scale) for x, y in line]

    for line, shade in strokes.areas:
        draw.polygon(placed(line), fill=_SHADES[shade], outline=PAPER if shade >= 0 else None)
    for point, shade in strokes.isles:
        _dot(draw, placed([point])[0], 4 * _FINER, _SHADES[max(shade, 2)])
    for line in strokes.legs:
        draw.line(placed(line), fill=ACCENT, width=3 * _FINER, joint="curve")
    for point in strokes.stops:
        _dot(draw, placed([point])[0], 7 * _FINER, ACCENT)
    for point in strokes.origins:
        (x, y), half = placed([point])[0], 6 * _FINER
        draw.rectangle((x - half, y - half, x + half, y + half), fill=INK)
    small = image.resize((size[0] // _FINER, size[1] // _FINER), Image.Resampling.LANCZOS)
    mask = Image.new("L", small.size, 255)
    for x in range(60):
        mask.paste(round(255 * x / 60), (x, 0, x + 1, small.height))
    return Image.composite(small, Image.new("RGB", small.size, PAPER), mask)


def _dot(draw: ImageDraw.ImageDraw, at: tuple[float, float], radius: float, fill: str) -> None:
    (x, y), rim = at, radius + 2 * _FINER
    draw.ellipse((x - rim, y - rim, x + rim, y + rim), fill=PAPER)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


@cache
def _serif(size: int, weight: int = 600) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(_FONTS / "source-serif-4.woff2", size)
    font.set_variation_by_axes([weight, min(size, 60)])
    return font


@cache
def _sans(size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(_FONTS / "public-sans.woff2", size)
    font.set_variation_by_axes([weight])
    return font
