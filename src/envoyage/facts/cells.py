"""Tables as files: cells that no spreadsheet program runs, and what names a set of tables."""

import hashlib
import re
from collections.abc import Mapping

# What a spreadsheet program takes for a formula. A cell that begins so gets an apostrophe, and one that has
# apostrophes before that gets one more, so that taking one away gives the cell back.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
RISKY = frozenset("'=+-@\t\r")


def neutral(cell: str) -> str:
    """The cell with an apostrophe where a spreadsheet program would run it."""
    return f"'{cell}" if cell[:1] in RISKY and _FORMULA.match(cell) else cell


def given_back(cell: str) -> str:
    """What `neutral` was given."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def digest(self) -> str:
        return str(self.description.get("digest", ""))

    @property
    def version(self) -> str:
        return str(self.description.get("version", ""))

    @classmethod
    def open(cls, path: Path) -> "DataPackage":
        """Opens a folder, its `datapackage.json`, or a ZIP archive.

        Raises:
            Unusable: it is none, or lacks a table.
        """
        try:
            if path.is_file() and path.name != DESCRIPTION:
                archive = zipfile.ZipFile(path)
                opener: Callable[[str], IO[bytes]] = archive.open
            else:
                folder = path if path.is_dir() else path.parent
                opener = lambda name: (folder / name).open("rb")  # noqa: E731 -- the archive's own is a method
            with opener(DESCRIPTION) as file:
                description = json.load(file)
            package = cls(path=path, description=description, opener=opener)
            for name in _NEEDED:
                package._resource(name)
        except (OSError, KeyError, ValueError, zipfile.BadZipFile, AttributeError, TypeError) as error:
            if isinstance(error, Unusable):
                raise
            raise Unusable(
                f"{path} is no data package of Envoyage ({error}); one is made by `envoyage export`."
            ) from error
        return package

    def check(self, tell: Callable[[int], None] = lambda rows: None) -> None:
        """Reads all of it once.

        Raises:
            Unusable: a file is not as it was written, or rows are not as they should be; they are listed.
        """
        if altered := [name for name in _NEEDED if not self._whole(name)]:
            raise Unusable(
                f"{self.path} is not as it was written: {', '.join(altered)} differ from their checksums."
            )
        if self.digest and self.digest != digest({one["name"]: one["hash"] for one in self.description["resources"]}):
            raise Unusable(f"{self.path} is not as it was written: its digest is not that of its tables.")
        faults = _Faults()
        ids: dict[str, set[str]] = {name: set() for name in _KEYS}
        for name in ("persons", "trips", "sources", "meetings", "tellings", "claims", "passages"):
            for number, row in enumerate(self._rows(name, faults), start=1):
                if key := _KEYS.get(name):
                    if row[key] in ids[name]:
                        faults.add(name, number, f"has the id {row[key]!r} that another row has")
                    ids[name].add(row[key])
                for column, other in _LEANS.get(name, ()):
                    if row[column] is not None and row[column] not in ids[other]:
                        faults.add(
                            name,
                            number,
                            f"names {row[column]!r} as its {column}, which {other} does not have",
                        )
                if number % 1000 == 0:
                    tell(1000)
        faults.raise_any(self.path)

    def rows(self, name: str) -> Iterator[Json]:
        """The rows of a table, which was checked."""
        return self._rows(name, _Faults())

    def _rows(self, name: str, faults: "_Faults") -> Iterator[Json]:
        columns = _NEEDED[name]
        with self.opener(self._resource(name)["path"]) as file:
            reader = csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))
            if missing := set(columns) - set(reader.fieldnames or ()):
                raise Unusable(f"The table {name} lacks the columns {', '.join(sorted(missing))}.")
            for number, row in enumerate(reader, start=1):
                cells: Json = {}
                for column, kind in columns.items():
                    try:
                        cells[column] = _READ[kind](given_back(row[column] or ""))
                    except ValueError:
                        faults.add(
                            name,
                            number,
                            f"has {str(row[column])[:60]!r} as its {column}; expected was {_EXPECTED[kind]}",
                        )
                        break
                else:
                    yield cells

    def _resource(self, name: str) -> Json:
        for one in self.description["resources"]:
            if one["name"] == name:
                return dict(one)
        raise Unusable(f"{self.path} has no table {name}; without it no book can be made of it.")

    def _whole(self, name: str) -> bool:
        resource = self._resource(name)
        if not str(resource.get("hash", "")).startswith("sha256:"):
            return True  # made by another program, which gave no checksum
        total = hashlib.sha256()
        with self.opener(resource["path"]) as file:
            while part := file.read(_PART):
                total.update(part)
        return bool(f"sha256:{total.hexdigest()}" == resource["hash"])


def digest(hashes: Mapping[str, str]) -> str:
    """What names the record in a package: a hash of the tables' checksums, in the order of their names."""
    lines = "".join(f"{name} {hashes[name]}\n" for name in sorted(hashes))
    return f"sha256:{hashlib.sha256(lines.encode()).hexdigest()}"
