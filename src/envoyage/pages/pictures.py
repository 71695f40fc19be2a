"""Pictures of pages for those who share them: title, figures and map, painted by the server as PNG."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from envoyage.pages.faces import Face, sans, serif
from envoyage.publish.maps.strokes import Strokes

WIDTH, HEIGHT = 1200, 630
_FINER = 2  # painted so many times larger and then made smaller, for smooth edges
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
    sans(26, 600).write(draw, (_MARGIN, 58), kicker, ACCENT)
    top = 108
    size, lines = _set(draw, title, room, most=4 if figures else 6)
    for line in lines:
        serif(size).write(draw, (_MARGIN, top), line, INK)
        top += round(size * 1.12)
    left = _MARGIN
    for number, name in figures[:4]:
        serif(60, 500).write(draw, (left, 440), number, INK)
        sans(24, 400).write(draw, (left, 512), name, SECOND)
        left += round(max(serif(60, 500).width(draw, number), sans(24, 400).width(draw, name))) + 40
    serif(28).write(draw, (_MARGIN, 566), "Envoyage", SECOND)
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _set(draw: ImageDraw.ImageDraw, title: str, room: int, *, most: int) -> tuple[int, list[str]]:
    """The largest size at which a title stands in few enough lines, and these lines."""
    for size in (72, 64, 56, 48, 42, 36):
        lines = list(_lines(draw, title, serif(size), room))
        if len(lines) <= most and len(lines) * size * 1.12 < 320:
            return size, lines
    return 36, [*lines[: most - 1], f"{lines[most - 1]} …"]


def _lines(draw: ImageDraw.ImageDraw, title: str, face: Face, room: int) -> Iterable[str]:
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if line and face.width(draw, longer) > room:
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
