"""The typefaces of what is painted: letters that the first file of a face lacks come from its second."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

_FONTS = Path(__file__).parent / "static" / "envoyage" / "fonts"


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface in one size: western Europe's letters, and the rest of Latin's."""

    western: ImageFont.FreeTypeFont
    further: ImageFont.FreeTypeFont

    def width(self, draw: ImageDraw.ImageDraw, text: str) -> float:
        return sum(draw.textlength(some, font) for some, font in self._pieces(text))

    def write(self, draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, fill: str) -> None:
        left, top = at
        for some, font in self._pieces(text):
            draw.text((left, top), some, font=font, fill=fill)
            left += draw.textlength(some, font)

    def _pieces(self, text: str) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
        for further, letters in groupby(text, _is_further):
            yield "".join(letters), self.further if further else self.western


def _is_further(letter: str) -> bool:
    """True for the letters that style.css takes from the second file: ă, ğ, š, but not ı and œ."""
    code = ord(letter)
    return (0x100 <= code <= 0x2BA and letter not in "ıŒœ") or 0x1E00 <= code <= 0x1EFF


@cache
def serif(size: int, weight: int = 600) -> Face:
    return _face("source-serif-4", size, (weight, min(size, 60)))


@cache
def sans(size: int, weight: int) -> Face:
    return _face("public-sans", size, (weight,))


def _face(name: str, size: int, axes: tuple[int, ...]) -> Face:
    western, further = (ImageFont.truetype(_FONTS / f"{file}.woff2", size) for file in (name, f"{name}-ext"))
    for font in (western, further):
        font.set_variation_by_axes(list(axes))
    return Face(western, further)
