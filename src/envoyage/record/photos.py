"""Photos for trackers: made anew from what was uploaded, kept under the hash of it, never changed afterwards.

What is kept was written by this program from bare pixels. Where and with what a picture was taken, comments,
profiles and whatever else a file may carry stay behind.
"""

import hashlib
import re
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from envoyage.record.aside import aside

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 15_000_000  # bytes of an upload
MOST_PIXELS = 50_000_000  # 50 megapixels: more than cameras of newsrooms give, 150 MB once unpacked
WIDTHS = (800, 1600)  # pixels: a column on a small screen, and the full page on a dense one
_FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
_QUALITY = {"jpg": 82, "webp": 78}
_FILE = re.compile(r"(?P<photo>[0-9a-f]{32})-(?P<width>\d{1,4})\.(?P<kind>jpg|webp)")
TYPES = {"jpg": "image/jpeg", "webp": "image/webp"}


class NoPhoto(ValueError):  # noqa: N818 -- an answer to the person who uploads, not a failure of the program
    """A file that is not taken; the message is a sentence that says why and what to give instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo that is kept: its name, and its size at the largest width."""

    name: str
    width: int
    height: int


def take(data: bytes) -> Photo:
    """Makes a photo from an uploaded file and keeps it. The same file again is the same photo.

    Raises:
        NoPhoto: it is no picture of a kind that is taken, too large, or damaged.
    """
    if len(data) > LARGEST:
        raise NoPhoto(f"The photo has more than {LARGEST // 1_000_000} MB; save it smaller.")
    name = hashlib.sha256(data).hexdigest()[:32]
    picture = _opened(data)
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    sizes = [_at_width(picture, width) for width in widths(picture.width)]
    for sized in sizes:
        for kind, quality in _QUALITY.items():
            path = folder / f"{name}-{sized.width}.{kind}"
            if not path.exists():
                with aside(path) as file:
                    # `exif` and `icc_profile` are left out because nothing of the upload's own is passed on.
                    sized.save(
                        file, "JPEG" if kind == "jpg" else "WEBP", quality=quality, method=4, optimize=True
                    )
    return Photo(name=name, width=sizes[-1].width, height=sizes[-1].height)


def found(file: str) -> tuple[Path, str] | None:
    """A kept file and its media type, by the name that pages give it; None where there is none."""
    match = _FILE.fullmatch(file)
    if match is None:
        return None
    path = _folder() / file
    return (path, TYPES[match["kind"]]) if path.is_file() else None


def kept() -> Iterator[tuple[str, int]]:
    """The photos that are kept, by name, each with the bytes that its files take."""
    sizes: dict[str, int] = {}
    for path in sorted(_folder().glob("*")):
        if match := _FILE.fullmatch(path.name):
            sizes[match["photo"]] = sizes.get(match["photo"], 0) + path.stat().st_size
    yield from sizes.items()


def files() -> tuple[str, ...]:
    """The names of all kept files, in order."""
    return tuple(sorted(path.name for path in _folder().glob("*") if _FILE.fullmatch(path.name)))


def content(file: str) -> bytes:
    """What is in a kept file."""
    return (_folder() / file).read_bytes()


def put_back(file: str, data: bytes) -> None:
    """Keeps a file again as a backup has it; one of that name that is there stays as it is.

    Raises:
        ValueError: this is no name of a photo's file.
    """
    if not isinstance(file, str) or not _FILE.fullmatch(file):
        raise ValueError(f"{file!r} is no photo")
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    if not (path := folder / file).exists():
        with aside(path) as kept_file:
            kept_file.write(data)


def remove(name: str) -> None:
    """Removes the files of a photo."""
    for path in _folder().glob(f"{name}-*"):
        if _FILE.fullmatch(path.name):
            path.unlink()


def _folder() -> Path:
    return Path(settings.PHOTOS)


def widths(width: int) -> list[int]:
    """The widths at which a picture of this width is kept: never wider than it is."""
    return sorted({min(width, wanted) for wanted in WIDTHS})


def _at_width(picture: "Image", width: int) -> "Image":
    from PIL.Image import Resampling

    if width == picture.width:
        return picture
    return picture.resize((width, max(1, round(picture.height * width / picture.width))), Resampling.LANCZOS)


def _opened(data: bytes) -> "Image":
    """The pixels, upright and in sRGB. What kind of file it is, its bytes say, never its name."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
            if (
                picture.width * picture.height > MOST_PIXELS
            ):  # the head of the file says so; nothing is unpacked
                raise _too_many_pixels()
            picture.load()
            return _plain(ImageOps.exif_transpose(picture))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise NoPhoto("This is no JPEG, PNG, WebP or AVIF; save the photo as one of these.") from error
    except NoPhoto:
        raise
    except (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, struct.error) as error:
        raise NoPhoto("The photo is damaged and cannot be opened; export it anew.") from error


def _too_many_pixels() -> NoPhoto:
    return NoPhoto(f"The photo has more than {MOST_PIXELS // 1_000_000} megapixels; save it smaller.")


def _plain(picture: "Image") -> "Image":
    """In sRGB, on white where it was transparent, and with nothing but pixels."""
    from PIL import Image, ImageCms

    profile = picture.info.get("icc_profile")
    if picture.mode not in ("RGB", "CMYK", "L") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        below = Image.new("RGBA", layered.size, "white")
        picture = Image.alpha_composite(below, layered).convert("RGB")
    if profile:
        try:
            theirs = ImageCms.ImageCmsProfile(BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(picture, theirs, ours, outputMode="RGB")
            picture = turned if turned is not None else picture
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that fits no picture of this kind changes nothing
    bare = Image.new("RGB", picture.size)
    bare.paste(picture.convert("RGB"))
    return bare
