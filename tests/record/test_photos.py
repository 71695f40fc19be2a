"""Photos: taken by what they are, made anew, and with nothing of the upload but its pixels."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from envoyage.record import photos
from envoyage.record.photos import NoPhoto, found, kept, remove, take


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.PHOTOS = tmp_path / "media"
    return tmp_path / "media"


def picture(kind: str = "JPEG", size: tuple[int, int] = (2000, 1000), mode: str = "RGB", **how: Any) -> bytes:
    """A picture, red on the left and blue on the right."""
    made = Image.new("RGB", size, "red")
    made.paste("blue", (size[0] // 2, 0, *size))
    file = BytesIO()
    made = made.convert("L").convert(mode) if mode == "I;16" else made.convert(mode)
    made.save(file, kind, **how)
    return file.getvalue()


def files(folder: Path) -> list[str]:
    return sorted(path.name[32:] for path in folder.iterdir())


TAKEN: dict[str, dict[str, str]] = {
    "JPEG": {},
    "JPEG in CMYK": {"mode": "CMYK"},
    "JPEG in greys": {"mode": "L"},
    "PNG": {"kind": "PNG"},
    "PNG with a palette": {"kind": "PNG", "mode": "P"},
    "PNG of sixteen bits": {"kind": "PNG", "mode": "I;16"},
    "WebP": {"kind": "WEBP"},
    "AVIF": {"kind": "AVIF"},
}


@pytest.mark.parametrize("how", TAKEN.values(), ids=TAKEN)
def test_what_a_newsroom_has_is_taken_in_two_widths_and_two_formats(
    folder: Path, how: dict[str, Any]
) -> None:
    photo = take(picture(**how))
    assert (photo.width, photo.height) == (1600, 800)
    assert files(folder) == ["-1600.jpg", "-1600.webp", "-800.jpg", "-800.webp"]
    for name in folder.iterdir():
        with Image.open(name) as made:
            assert made.format == {"jpg": "JPEG", "webp": "WEBP"}[name.suffix[1:]]
            assert made.mode == "RGB"


def test_a_small_one_is_not_made_larger(folder: Path) -> None:
    assert take(picture(size=(320, 200))).width == 320
    assert files(folder) == ["-320.jpg", "-320.webp"]
    assert take(picture(size=(1000, 10_000))).height == 10_000


def test_the_same_photo_again_is_the_same_one(folder: Path) -> None:
    first = take(picture())
    times = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert take(picture()) == first
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == times


def test_place_time_comments_and_profiles_stay_behind_and_it_stands_upright(folder: Path) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET camera"
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = picture(exif=exif, comment=b"SECRET comment", icc_profile=profile, xmp=b"<x>SECRET xmp</x>")
    assert data.count(b"SECRET") == 3
    photo = take(data)
    assert (photo.width, photo.height) == (1000, 2000)
    for path in folder.iterdir():
        assert b"SECRET" not in path.read_bytes()
        with Image.open(path) as made:
            assert not made.getexif()
            assert "icc_profile" not in made.info
            red, _, blue = made.convert("RGB").getpixel((made.width // 2, 10))  # type: ignore[misc]
            assert red > blue  # the left edge is on top now


def test_what_was_transparent_is_white(folder: Path) -> None:
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    file = BytesIO()
    clear.save(file, "PNG")
    take(file.getvalue())
    with Image.open(next(folder.glob("*.jpg"))) as made:
        assert made.getpixel((25, 25)) == (255, 255, 255)


def huge_png(width: int, height: int) -> bytes:
    """A head that promises more pixels than any machine should unpack."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 9))
        + chunk(b"IEND", b"")
    )


HOSTILE = {
    "nothing": (b"", "This is no JPEG, PNG, WebP or AVIF"),
    "a text": (b"hello", "This is no JPEG, PNG, WebP or AVIF"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "This is no JPEG"),
    "GIF": (picture("GIF", mode="P"), "This is no JPEG"),
    "a page under a picture's name": (b"<html><body>GIF89a</body></html>", "This is no JPEG"),
    "TIFF": (picture("TIFF"), "This is no JPEG"),
    "a JPEG cut short": (picture()[:4000], "The photo is damaged"),
    "a PNG cut short": (picture("PNG")[:1000], "The photo is damaged"),
    "only the mark of a JPEG": (b"\xff\xd8\xff\xe0", "This is no JPEG"),
    "fifty-one megapixels": (huge_png(10_000, 5_100), "more than 50 megapixels"),
    "a bomb": (huge_png(100_000, 100_000), "more than 50 megapixels"),
    "no width": (huge_png(0, 10), "photo"),
    "too many bytes": (b"\xff\xd8" + bytes(photos.LARGEST), "more than 15 MB"),
}


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_photo_gets_one_sentence_and_leaves_nothing(folder: Path, data: bytes, said: str) -> None:
    with pytest.raises(NoPhoto) as refused:
        take(data)
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")
    assert not folder.exists() or not list(folder.iterdir())


def test_two_files_in_one_leave_only_the_picture(folder: Path) -> None:
    page = b"<html><script>alert('SECRET')</script></html>"
    take(picture() + page)
    assert not any(b"SECRET" in path.read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize(
    "file", ["../../etc/passwd", "secret_key", "0" * 32 + "-800.svg", "0" * 32 + "-800.jpg", "x-800.jpg", ""]
)
def test_only_photos_are_found(file: str) -> None:
    take(picture())
    assert found(file) is None


def test_a_photo_is_found_listed_and_removed(folder: Path) -> None:
    photo = take(picture())
    path, content_type = found(f"{photo.name}-800.webp") or (Path(), "")
    assert (path.parent, content_type) == (folder, "image/webp")
    assert [name for name, size in kept() if size > 1000] == [photo.name]
    remove(photo.name)
    assert list(kept()) == []
