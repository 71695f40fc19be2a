"""The gold corpus keeps its rules: quoted words are there, parts are dealt fairly, gold grounds itself."""

from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest
from evals.__main__ import main
from evals.annotation import BadGold, load
from evals.corpus import corpus, digest, fresh
from evals.exact import perfect
from evals.figures import figures, run
from evals.grounding import ungrounded
from evals.split import DEALT, GIVEN, Part, deal, recorded

from envoyage.facts import AgreementKind

# Facts that a person reads without a word that the gazetteer knows: the Pentagon is in the United States,
# Việt Nam is written as at home, a framework of understanding is a memorandum by another name, and a country
# may stand before a province of its own. Names, offices and towns of the last entries are told in other
# sentences than those that state the fact: "the kings", "his colleagues", the palace of a capital.
UNSAID = {
    ("en04", "stop", "US"),
    ("en66", "stop", "VN"),
    ("en107", "agreement kind", AgreementKind.MOU),
    ("en130", "city", "Djakarta"),
    ("en135", "stop", "NZ"),
    ("en139", "office", "mediator"),
    ("en144", "agreement kind", AgreementKind.AGREEMENT),
    ("en169", "stop", "CN"),
    ("en215", "agreement kind", AgreementKind.AGREEMENT),
    ("en223", "topic", "grave humanitarian situation in the Horn of Africa"),
    ("en225", "office", "Foreign Minister"),
    ("en228", "stop", "NP"),
    ("es159", "role", "Rey"),
    ("es173", "role", "Reyes"),
    ("es174", "city", "París"),
    ("es185", "role", "jefe del Estado Mayor Conjunto"),
    ("pt153", "meeting", "Vladimir Putin"),
    ("pt153", "role", "homólogos"),
    ("pt154", "office", "presidente"),
    ("pt161", "stop", "RO"),
    ("pt164", "meeting", "Filipe Nyusi"),
}


def test_every_fact_has_the_words_that_state_it() -> None:
    for report in (*corpus(), *fresh()):
        for trip in report.trips:
            items = [
                item
                for field in fields(trip)
                if isinstance(value := getattr(trip, field.name), tuple)
                for item in value
                if hasattr(item, "passages")
            ]
            assert all(item.passages for item in items), report.id
            assert trip.passages, report.id
            assert trip.status_passages, report.id


def test_gold_grounds_itself() -> None:
    faults = {
        (fault.report, fault.field, fault.value)
        for report in (*corpus(), *fresh())
        for fault in ungrounded(report.report, perfect(report), report.language)
    }
    assert faults <= UNSAID


def test_both_parts_are_recorded_and_a_third_is_kept() -> None:
    parts = recorded()
    assert {report.id for report in corpus()} == parts.keys()
    assert all(parts[name] is part for name, part in GIVEN.items())
    strata = Counter(
        (report.language, report.empty, parts[report.id]) for report in corpus() if report.id not in GIVEN
    )
    for language in ("en", "es", "pt"):
        for empty in (True, False):
            kept, all_of_it = (
                strata[language, empty, Part.LAST_THIRD],
                sum(strata[language, empty, part] for part in Part),
            )
            assert abs(kept - all_of_it / 3) <= 1, (language, empty)


def test_fresh_reports_are_told_nowhere_else(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = {report.id for report in fresh()}
    assert ids.isdisjoint(recorded())
    known = {report.report.restated_from for report in corpus()}
    assert known.isdisjoint(report.report.restated_from for report in fresh())
    strata = Counter((report.language, report.empty) for report in fresh())
    assert min(strata[language, empty] for language in ("en", "es", "pt") for empty in (True, False)) >= 3
    for name in sorted(ids):
        monkeypatch.setattr("sys.argv", ["evals", "--diff", name])
        assert main() == 2
    assert capsys.readouterr().err.count("is a fresh report, which nobody looks at") == len(ids)


def test_floors_are_set_on_the_dealt_parts_alone() -> None:
    assert set(figures(run(lambda report: ()))["f1"]) == {part.value for part in DEALT}


def test_dealing_again_changes_no_part() -> None:
    parts = recorded()
    assert deal(corpus(), parts) == parts
    few = dict(list(parts.items())[::2])
    assert deal(corpus(), few) == deal(corpus(), few)
    assert few.items() <= deal(corpus(), few).items()


GOOD = """url = "https://example.org/1"
language = "en"
published = 2025-01-02
form = "wire"

[[trips]]
name = "Ana Diaz"
office = "President"
country = "PE"
said = ["President Ana Diaz"]
role = "subject"
status = ["completed", "underway"]
status_said = ["visited"]
start = 2025-01-01
dates_said = ["yesterday"]
stops = [{ country = "CL", said = ["visited Chile"] }]
"""
TEXT = "President Ana Diaz of Peru visited Chile yesterday."
FAULTS = [
    (GOOD.replace("visited Chile", "flew to Chile"), "does not say 'flew to Chile'"),
    (GOOD.replace('dates_said = ["yesterday"]\n', ""), "have no dates_said"),
    (GOOD.replace("stops =", "places_seen ="), "does not know places_seen"),
    (GOOD.replace('"wire"', '"negative"'), "a negative has no trip"),
    (GOOD.replace('"wire"', '"telegram"'), "is none of"),
    (GOOD.replace('said = ["President Ana Diaz"]\n', ""), "has no words that state it"),
]


def _write(folder: Path, annotation: str) -> Path:
    (folder / "x1.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "x1.toml"
    path.write_text(annotation, encoding="utf-8")
    return path


def test_an_annotation_becomes_values(tmp_path: Path) -> None:
    report = load(_write(tmp_path, GOOD))
    (trip,) = report.trips
    assert [status and status.value for status in trip.status] == ["completed", "underway"]
    assert trip.stops[0].passages[0].of(report.report.text) == "visited Chile"
    assert (trip.end, trip.stops[0].city) == ((None,), (None,))


@pytest.mark.parametrize(("annotation", "complaint"), FAULTS)
def test_a_bad_annotation_says_what_is_wrong(tmp_path: Path, annotation: str, complaint: str) -> None:
    with pytest.raises(BadGold, match=complaint):
        load(_write(tmp_path, annotation))


def test_the_digest_changes_with_a_text(tmp_path: Path) -> None:
    _write(tmp_path, GOOD)
    before = digest(tmp_path)
    (tmp_path / "x1.txt").write_text(TEXT + " ", encoding="utf-8")
    assert digest(tmp_path) != before
