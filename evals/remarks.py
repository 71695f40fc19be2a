"""Counterparts in the Historian's remarks: a hand-judged sample, and how many of them the reader finds.

The Office of the Historian (U.S. Department of State) says of each journey of a president or secretary of
state whom the traveller met: "Met with Chancellor Kohl." Its data are in the public domain. Two samples hold
200 of the 4,271 remarks each, drawn by `draw`, with the counterparts that a person found: remarks.jsonl, by
which rules were mended, and remarks_unseen.jsonl, drawn from the rest when that was done, which only reports.
"""

import argparse
import json
import random
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from envoyage import gazetteer
from envoyage.facts import Meeting
from envoyage.reading import read_remark
from evals.assignment import best_pairs
from evals.folding import same_name
from evals.offices import same_office

TRAVELS = Path(__file__).parents[2] / "shared/data/history-at-state/travels"
SIZE = 200
# The numbers of remarks and of visits in the Historian's tables, so that nobody chose them.
_SEEDS = (4271, 3264)
# The table's own names of countries that the gazetteer does not know in that form.
_NAMED = {"West Bank": "PS", "Serbia-Montenegro (Kosovo)": "RS"}


class Sample(Enum):
    """The judged samples, by their files; each is drawn from what the one before left."""

    TUNED_ON = "remarks.jsonl"
    UNSEEN = "remarks_unseen.jsonl"

    @property
    def path(self) -> Path:
        return Path(__file__).parent / self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the Historian says of one stay: `country` is the country of the stay, `day` its first day."""

    id: str
    traveller: str
    day: date
    country: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Someone met, as the remark names them; `countries` are all that are right, None for none."""

    name: str
    role: str | None
    countries: tuple[str | None, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A remark with its counterparts and what the reader made of it."""

    remark: Remark
    met: tuple[Counterpart, ...]
    read: tuple[Meeting, ...]

    @property
    def pairs(self) -> list[tuple[Counterpart, Meeting]]:
        """Counterparts found, required before optional ones."""
        return [(self.met[i], self.read[j]) for i, j in best_pairs(self.met, self.read, _likeness)]

    @property
    def missed(self) -> list[Counterpart]:
        found = [ours for ours, _ in self.pairs]
        return [one for one in self.met if not one.optional and one not in found]

    @property
    def false(self) -> list[Meeting]:
        found = [theirs for _, theirs in self.pairs]
        return [one for one in self.read if one not in found]


def draw(sample: Sample, folder: Path = TRAVELS) -> list[Remark]:
    """A sample, always the same: every remark by office and number, then a seeded draw."""
    left = sorted(_all(folder), key=lambda remark: (remark.id.split("-")[0], int(remark.id.split("-")[1])))
    for each, seed in zip(Sample, _SEEDS, strict=True):
        drawn = sorted(random.Random(seed).sample(left, SIZE), key=left.index)
        if each is sample:
            break
        left = [remark for remark in left if remark not in drawn]
    return drawn


def judged(sample: Sample) -> list[Judged]:
    """The judged sample, each remark read."""
    return [judge(json.loads(line)) for line in sample.path.read_text(encoding="utf-8").splitlines()]


def main() -> int:
    """Prints the figures; with --diff what is wrong, remark by remark; with --draw the bare sample."""
    parser = argparse.ArgumentParser(prog="python -m evals.remarks", description=__doc__)
    parser.add_argument("--unseen", action="store_true", help="the sample that no rule was mended by")
    parser.add_argument("--diff", action="store_true", help="show every remark that is not read rightly")
    parser.add_argument("--draw", action="store_true", help="print the sample, without its counterparts")
    options = parser.parse_args()
    sample = Sample.UNSEEN if options.unseen else Sample.TUNED_ON
    if options.draw:
        for remark in draw(sample):
            print(json.dumps(_shape(remark), ensure_ascii=False))
        return 0
    found = judged(sample)
    if options.diff:
        print("\n".join(_differences(found)), end="\n\n")
    print("\n".join(figures(found)))
    return 0


def precision_and_recall(sample: Sequence[Judged]) -> tuple[float, float]:
    """Of all counterparts; optional ones count neither for nor against."""
    right = len(_found(sample))
    false, missed = sum(len(one.false) for one in sample), sum(len(one.missed) for one in sample)
    return _share(right, right + false), _share(right, right + missed)


def figures(sample: Sequence[Judged]) -> list[str]:
    """Precision and recall of the counterparts, and how many found ones have the right role and country."""
    found = _found(sample)
    false, missed = sum(len(one.false) for one in sample), sum(len(one.missed) for one in sample)
    precision, recall = precision_and_recall(sample)
    roles = sum(_same_role(*pair) for pair in found)
    countries = sum(theirs.country in ours.countries for ours, theirs in found)
    return [
        f"{len(sample)} remarks, {len(found) + missed} counterparts",
        f"precision {precision:.3f}, {false} false",
        f"recall {recall:.3f}, {missed} missed",
        f"role right for {_share(roles, len(found)):.3f} of those found",
        f"country right for {_share(countries, len(found)):.3f} of those found",
    ]


def _found(sample: Sequence[Judged]) -> list[tuple[Counterpart, Meeting]]:
    return [pair for one in sample for pair in one.pairs if not pair[0].optional]


def _differences(sample: Iterable[Judged]) -> Iterable[str]:
    for one in sample:
        wrong = [f"  missed {met.role or '-'} {met.name}" for met in one.missed]
        wrong += [f"  false {met.role or '-'} {met.name} ({met.country})" for met in one.false]
        for ours, theirs in one.pairs:
            if not _same_role(ours, theirs):
                wrong.append(f"  role of {ours.name}: {theirs.role or '-'}, not {ours.role or '-'}")
            if theirs.country not in ours.countries:
                wrong.append(f"  country of {ours.name}: {theirs.country}, not {ours.countries[0]}")
        if wrong:
            yield f"{one.remark.id} {one.remark.traveller}, {one.remark.country}: {one.remark.text}"
            yield from wrong


def _likeness(ours: Counterpart, theirs: Meeting) -> float:
    return 1.0 + (not ours.optional) if same_name(ours.name, theirs.name) else 0.0


def _same_role(ours: Counterpart, theirs: Meeting) -> bool:
    if ours.role is None or theirs.role is None:
        return ours.role == theirs.role
    return same_office(ours.role, ours.countries, theirs.role, theirs.role_id, "en")


def _share(right: int, of: int) -> float:
    return right / of if of else 1.0


def judge(line: dict[str, Any]) -> Judged:
    """One line of the judged sample, read."""
    remark = Remark(
        id=line["id"],
        traveller=line["traveller"],
        day=date.fromisoformat(line["day"]),
        country=line["country"],
        text=line["text"],
    )
    met = tuple(
        Counterpart(
            name=one["name"],
            role=one.get("role"),
            countries=tuple(
                None if code == "none" else code for code in one.get("country", remark.country).split("/")
            ),
            optional=one.get("optional", False),
        )
        for one in line["met"]
    )
    read = read_remark(
        remark.text,
        country=remark.country,
        traveller=remark.traveller,
        language="en",
        home="US",
        day=remark.day,
    )
    return Judged(remark=remark, met=met, read=read)


def _shape(remark: Remark) -> dict[str, str]:
    return {
        "id": remark.id,
        "traveller": remark.traveller,
        "day": remark.day.isoformat(),
        "country": remark.country,
        "text": remark.text,
    }


def _all(folder: Path) -> Iterable[Remark]:
    for path in sorted(folder.glob("*-travels/*.xml")):
        for trip in ET.parse(path).getroot().iter("trip"):
            if words := " ".join((trip.findtext("remarks") or "").split()):
                yield Remark(
                    id=f"{trip.findtext('role')}-{trip.findtext('id')}",
                    traveller=trip.findtext("name") or "",
                    day=date.fromisoformat(trip.findtext("start-date") or ""),
                    country=_code(trip.findtext("country") or ""),
                    text=words,
                )


def _code(name: str) -> str:
    """The code of a country as the tables name it: "Korea, Republic of", "Burma (Myanmar)"."""
    if name in _NAMED:
        return _NAMED[name]
    head, _, tail = name.partition(",")
    for wording in (name, f"{tail.strip()} {head}", name.split("(")[0].strip(), head):
        for entry in gazetteer.phrases("en").entries.get(gazetteer.key(wording), ()):
            if entry.kind == "country":
                return entry.code
    raise LookupError(f"The gazetteer knows no country {name!r}; add it to _NAMED in evals/remarks.py.")


if __name__ == "__main__":
    sys.exit(main())
