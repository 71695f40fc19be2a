"""Strings made to hurt: read in time linear in their length, no more than a second per 100 KB."""

import gc
from collections.abc import Callable, Iterator
from itertools import islice, product
from string import ascii_lowercase
from time import process_time

import pytest

from envoyage.facts import Report
from envoyage.reading import read_report

# Opens the gate, so that the whole reader sees what follows.
LEDE = "President Juan Pérez of Peru visited Chile on March 3 and met Foreign Minister Ana Ruiz."
SECONDS_PER_100_KB = 1.0
# What `_loop` takes on the machine that the limit was set on; where it takes longer, so may the reader.
LOOP = 0.05
# How often a time is measured at most.
MEASURED = 5
# Ten times the length takes ten times as long; a quadratic spot takes a hundred. The rest is noise.
TEN_TIMES = 25


def _filled(piece: str) -> Callable[[int], str]:
    return lambda size: f"{LEDE} " + (piece * (size // len(piece) + 1))[:size]


def _names() -> Iterator[str]:
    return ("".join(letters).title() for letters in product(ascii_lowercase, repeat=4))


def _of_people(sentence: str) -> Callable[[int], str]:
    """`sentence` for ever other people: each has two names of their own."""
    length = len(sentence.format("Aaaa", "Aaaa"))

    def text(size: int) -> str:
        names = _names()
        told = (sentence.format(name, f"{name[::-1].title()}") for name in names)
        return f"{LEDE} " + "".join(islice(told, size // length))

    return text


STRINGS: dict[str, Callable[[int], str]] = {
    "names in one sentence": _of_people("{0} {1}, "),
    "people met": _of_people("He met {0} {1}. "),
    "titles": _of_people("Minister {0} {1} of Peru spoke. The president left. "),
    "travellers": _of_people("Foreign Minister {0} {1} of Peru visited Chile. "),
    "line ends": _filled("\n"),
    "blanks": _filled(" "),
    "blank lines": _filled(" \n \n"),
    "no blank": _filled("a1b-c_d.E,"),
    "one word": _filled("a"),
    "capitals": _filled("Ab"),
    "hyphens": _filled("a-"),
    "digits": _filled("1.2,3/4"),
    "acronym": _filled("U.S."),
    "full stops": _filled("."),
    "apart full stops": _filled(". "),
    "quotation marks": _filled('"'),
    "open quotations": _filled("“ « "),
    "quotations": _filled("“We will do it all,” he said. "),
    "quotations without a stop": _filled("“we will do it all” he said "),
    "brackets": _filled("(["),
    "nested titles": _filled("President of the "),
    "nested titles in capitals": _filled("President Of The Minister Of "),
    "possessives": _filled("Peru's president's "),
    "countries": _filled("Peru, Chile, and "),
    "demonyms": _filled("Chilean "),
    "particles": _filled("Juan de la de la "),
    "verbs": _filled("visited and met and "),
    "dates": _filled("March 26 to "),
    "days": _filled("1, 2 and "),
    "saints": _filled("St. Dr. "),
    "papers": _filled("signed an agreement on trade with Peru and "),
    "topics": _filled("discussed trade, energy, water and "),
    "trips": _filled("Foreign Minister Juan Pérez of Peru visited Chile on March 3. "),
    "headings": _filled(
        "\n\nForeign Minister Juan Pérez\n\nMarch 26 to 27: Peru, Chile\n\nHe met Ana Ruiz.\n\n"
    ),
    "headlines": _filled("\nPresident Juan Pérez visited Chile"),
    "control characters": _filled("\x00\x1b\u200f\u202e a"),
    "combining marks": _filled("e\u0301\u0331"),
    "emoji": _filled("👩\u200d🚀🇵🇪"),
    "scripts": _filled("東京مرحبا "),
}


def _seconds(text: str) -> float:
    report = Report.of(text, language="en")
    start = process_time()
    read_report(report)
    return process_time() - start


def _loop() -> float:
    """Seconds of plain look-ups, to know a slow or busy machine by."""
    start = process_time()
    counts: dict[str, int] = {}
    for i in range(200_000):
        counts[str(i % 1000)] = counts.get(str(i % 1000), 0) + 1
    return process_time() - start


def _least(measured: Callable[[], float], enough: float) -> float:
    """The least of some measurements, up to the first that is enough: what is more is others' work."""
    least = measured()
    for _ in range(MEASURED - 1):
        if least < enough:
            break
        least = min(least, measured())
    return least


def _of_limit(text: str) -> float:
    """What part of the time that it may take here a text takes."""
    before, took, after = _loop(), _seconds(text), _loop()
    slower = max(1.0, min(before, after) / LOOP)
    return took / slower / (SECONDS_PER_100_KB * len(text) / 100_000)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> Iterator[None]:
    """A reader that has read, and no objects of other tests for the collector to go through."""
    _seconds(LEDE)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("name", STRINGS)
def test_time_grows_with_length_and_no_faster(name: str) -> None:
    short, long = STRINGS[name](5_000), STRINGS[name](50_000)
    assert _least(lambda: _of_limit(long), 1.0) < 1.0
    assert _least(lambda: _seconds(long) / max(_seconds(short), 0.002), TEN_TIMES) < TEN_TIMES


@pytest.mark.slow
@pytest.mark.measured
@pytest.mark.parametrize("name", STRINGS)
def test_a_long_text_is_read(name: str) -> None:
    text = STRINGS[name](200_000)
    assert _least(lambda: _of_limit(text), 1.0) < 1.0


@pytest.mark.slow
@pytest.mark.measured
def test_a_megabyte_of_all_of_them_is_read() -> None:
    text = "\n\n".join(made(1_000_000 // len(STRINGS)) for made in STRINGS.values())
    assert len(text) > 1_000_000
    assert _least(lambda: _of_limit(text), 1.0) < 1.0


def test_the_strings_pass_the_gate_and_are_read() -> None:
    for name, text in STRINGS.items():
        assert read_report(Report.of(text(2_000), language="en")).trips, name
