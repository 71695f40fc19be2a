"""Brings the site's catalogues up to date: `python -m tools.catalogues`; with `--check` it only looks.

Strings are taken out of the public rooms into `locale/*/LC_MESSAGES/django.po`; what translators wrote stays.
The compiled catalogues are committed, so that nobody needs gettext to run the site; to run this, somebody
does (Debian: apt-get install gettext).
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "src" / "envoyage"
ROOMS = ("tongue", "publish", "insight", "pages")
LANGUAGES = ("es", "pt")

# The history of the files knows when; a date inside them would change with every run.
_BLANK = re.compile(r"%\(\w+\)[sd]")
_ALWAYS = datetime(2026, 11, 30, tzinfo=UTC)


def main(words: list[str] | None = None) -> int:
    """Extracts, merges and compiles; 1 when something is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing; fail when something would change"
    )
    check = parser.parse_args(words).check
    found = extracted()
    faults = [fault for language in LANGUAGES for fault in _brought_up(language, found, check=check)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(found)} strings, {len(faults)} faults.")
    return 1 if faults else 0


def extracted() -> Catalog:
    """Every string of the public rooms, by Django's own extraction, which knows its templates."""
    import django
    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "envoyage.project.settings")
    django.setup()
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        try:
            for room in ROOMS:
                shutil.copytree(PACKAGE / room, Path(folder) / room, ignore=shutil.ignore_patterns("*.pyc"))
            _in_full(Path(folder))
            (Path(folder) / "locale").mkdir()
            os.chdir(folder)
            call_command("makemessages", locale=["es"], no_location=False, add_location="file", verbosity=0)
            with open("locale/es/LC_MESSAGES/django.po", "rb") as file:
                return read_po(file, locale="es")
        finally:
            os.chdir(here)


def _in_full(folder: Path) -> None:
    """Writes `gettext_lazy` where the code has its short name, which the extraction does not know."""
    for file in folder.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "gettext_lazy as lazy" in text:
            file.write_text(re.sub(r"\blazy\(", "gettext_lazy(", text), encoding="utf-8")


def _brought_up(language: str, found: Catalog, *, check: bool) -> list[str]:
    """Merges the strings into one language's catalogue; what is missing or old in it, a sentence each."""
    place = PACKAGE / "locale" / language / "LC_MESSAGES"
    known = _read(place / "django.po", language)
    merged = Catalog(
        locale=language,
        header_comment=f"# The public site of Envoyage: {language}.",
        project="Envoyage",
        copyright_holder="The Envoyage maintainers",
        last_translator="The Envoyage maintainers",
        language_team=language,
        creation_date=_ALWAYS,
        revision_date=_ALWAYS,
        charset="utf-8",
        fuzzy=False,
    )
    faults = []
    for message in sorted(_messages(found), key=lambda one: (str(one.context or ""), str(one.id))):
        before = known.get(message.id, context=message.context)
        words = before.string if before is not None and before.string else ""
        merged.add(
            message.id,
            words,
            locations=sorted({(file, None) for file, _ in message.locations}),
            flags=message.flags - {"fuzzy"},
            context=message.context,
        )
        if not words or (not isinstance(words, str) and not all(words)):
            faults.append(f"{language}: {message.id!r} is not translated.")
        elif _blanks(message.id) != _blanks(words):
            faults.append(f"{language}: {message.id!r} has other blanks than {words!r}.")
    old = {_key(one) for one in _messages(known)} - {_key(one) for one in _messages(merged)}
    if check:
        new = {_key(one) for one in _messages(merged)} - {_key(one) for one in _messages(known)}
        faults += [
            f"{language}: {key} is in the catalogue and nowhere else." for key in sorted(map(str, old))
        ]
        faults += [f"{language}: {key} is not in the catalogue." for key in sorted(map(str, new))]
        if _read_compiled(place / "django.mo") != _compiled(known):
            faults.append(
                f"{language}: django.mo is not what django.po says; run `python -m tools.catalogues`."
            )
        return faults
    place.mkdir(parents=True, exist_ok=True)
    with (place / "django.po").open("wb") as file:
        write_po(file, merged, width=110, omit_header=False, sort_output=False, include_lineno=False)
    (place / "django.mo").write_bytes(_compiled(merged))
    return faults


def _blanks(words: str | Sequence[str]) -> set[str]:
    """The blanks of a string, or of its plural: what stands there for a value."""
    return set(_BLANK.findall(words if isinstance(words, str) else words[-1]))


def _messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _key(message: Message) -> tuple[object, object]:
    return message.context, message.id


def _read(file: Path, language: str) -> Catalog:
    if not file.is_file():
        return Catalog(locale=language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def _read_compiled(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _compiled(catalog: Catalog) -> bytes:
    with tempfile.TemporaryFile() as file:
        write_mo(file, catalog)
        file.seek(0)
        return file.read()


if __name__ == "__main__":
    sys.exit(main())
