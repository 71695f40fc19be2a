"""Offsets are right in any text: tokens, sentences, and the passages of every fact that is read."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.examples import examples

from envoyage.facts import Fact, Reading
from envoyage.facts.report import normalise
from envoyage.reading import read
from envoyage.reading.cutting import cut

DAY = date(2025, 3, 28)
# Quotation marks of typewriters, which are known as what they stand for.
TYPED = ("``", "''")

TOLD = {
    "en": (
        "President Nayib Bukele of El Salvador arrived in Lima, Peru, on March 26 for a two-day visit.",
        "He met Foreign Minister Elmer Schialer and signed an agreement on trade with Peru.",
        "“We will work together for the region,” Bukele said.",
        "He toured the Cathedral of Lima.",
    ),
    "es": (
        "El presidente de El Salvador, Nayib Bukele, llegó el 26 de marzo a Lima, Perú, en visita oficial.",
        "Bukele se reunió con el canciller peruano, Elmer Schialer, y firmó un acuerdo sobre comercio.",
        "«Vamos a trabajar juntos por la región», dijo Bukele.",
        "También visitó la Catedral de Lima.",
    ),
    "pt": (
        "O presidente de El Salvador, Nayib Bukele, chegou em 26 de março a Lima, Peru, em visita oficial.",
        "Bukele reuniu-se com o chanceler peruano, Elmer Schialer, e assinou um acordo sobre comércio.",
        "“Vamos trabalhar juntos pela região”, disse Bukele.",
        "Também visitou a Catedral de Lima.",
    ),
}

# Pieces of every script and sort that the reader is not made for.
ODD = st.sampled_from(
    [
        "\u0301",
        "e\u0331",
        "🇵🇪",
        "👩\u200d🚀",
        "مرحبا",
        "\u200f",
        "\u202e",
        "東京で",
        "Ångström",
        "ﬁn",
        "İ",
        "\u00ad",
    ]
) | st.sampled_from(
    [
        "“",
        "”",
        "«",
        "»",
        '"',
        "'",
        "’",
        "—",
        "…",
        "...",
        ".",
        "(",
        "]",
        "1.º",
        "3/4",
        "26",
        "U.S.",
        "President",
        "in",
    ]
)
WORDS = st.lists(ODD | st.text(max_size=6), max_size=12).map(" ".join)
NOISE = st.lists(WORDS | st.text(max_size=30), max_size=3).map("\n".join)
ANY = st.text() | NOISE
# What says the same once a report is normalised.
BLANKS = st.sampled_from([" ", "\u00a0", "\u202f", "\u2009", "\t", "\u200b \u200f"])
BREAKS = st.sampled_from(["\n\n", "\r\n\r\n", "\r\r", "\u2029\u2029", "\n \u00a0\n"])


@given(text=ANY)
@example(text="``typed''")
@example(text="U.S. e\u0301\u0301 İ ﬁ ½ \u0301")
@example(text="a\n\n\n.\n\u0301")
def test_tokens_slice_to_their_words_and_sentences_tile_them(text: str) -> None:
    for written in (text, normalise(text)):
        doc = cut(written, abbreviations=frozenset({"mr"}), openers=frozenset({"the"}))
        own = slice(doc.size)
        tokens = [written[a:b] for a, b in zip(doc.starts[own], doc.ends[own], strict=True)]
        assert ['"' if token in TYPED else token for token in tokens] == doc.words[: doc.size]
        assert "".join(tokens) == "".join(written.split())
        assert len(doc.lower) == len(doc.words) == len(doc.sentence_of)
        ends = [0, *(sentence.last for sentence in doc.sentences)]
        assert [sentence.first for sentence in doc.sentences] == ends[:-1]
        assert ends[-1] == doc.size
        for sentence in doc.sentences:
            inside = written[doc.starts[sentence.first] : doc.ends[sentence.last - 1]]
            assert "\n\n" not in inside
            assert set(doc.sentence_of[sentence.first : sentence.last]) == {sentence.index}


@st.composite
def told_amid_noise(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and its four sentences with paragraphs of noise around each."""
    code = draw(st.sampled_from(sorted(TOLD)))
    paragraphs = [piece for sentence in TOLD[code] for piece in (draw(NOISE), sentence)]
    return code, draw(BREAKS).join([*paragraphs, draw(NOISE)])


@settings(max_examples=examples(150), deadline=None)
@given(told=told_amid_noise())
def test_every_passage_lies_in_the_text_and_says_its_fact(told: tuple[str, str]) -> None:
    code, text = told
    reading = read(text, published=DAY, language=code)
    assert list(_faults(reading)) == []


@settings(max_examples=examples(100), deadline=None)
@given(text=ANY, code=st.sampled_from(sorted(TOLD)))
def test_any_text_is_read(text: str, code: str) -> None:
    assert list(_faults(read(text, published=DAY, language=code))) == []


@settings(max_examples=examples(100), deadline=None)
@given(data=st.data(), code=st.sampled_from(sorted(TOLD)))
def test_blanks_and_marks_that_nobody_sees_change_nothing(data: st.DataObject, code: str) -> None:
    plain = "\n\n".join(TOLD[code])
    words = plain.replace("\n\n", " \n\n ").split(" ")
    dressed = "".join(data.draw(BREAKS) if word == "\n\n" else word + data.draw(BLANKS) for word in words)
    reading = read(unicodedata.normalize("NFD", dressed), published=DAY, language=code)
    assert [_words(fact, reading) for fact in _facts(reading)] == _plainly_read(code)


def test_the_sentences_do_hold_facts() -> None:
    for code in TOLD:
        facts = [name for name, _ in _plainly_read(code)]
        assert {"Traveller", "Stop", "Meeting", "Agreement", "Quote", "Toured"} <= set(facts), code


def _plainly_read(code: str) -> list[tuple[str, list[str]]]:
    reading = read("\n\n".join(TOLD[code]), published=DAY, language=code)
    return [_words(fact, reading) for fact in _facts(reading)]


def _facts(reading: Reading) -> Iterator[Fact]:
    for trip in reading.trips:
        yield trip.traveller
        for facts in (trip.stops, trip.meetings, trip.topics, trip.agreements, trip.quotes, trip.places):
            yield from facts


def _words(fact: Fact, reading: Reading) -> tuple[str, list[str]]:
    return type(fact).__name__, [" ".join(p.of(reading.report.text).split()) for p in fact.passages]


def _faults(reading: Reading) -> Iterator[str]:
    """What is wrong with the offsets of a reading, by looking at its text alone."""
    text = reading.report.text
    for trip in reading.trips:
        where = [*trip.date_passages, *trip.status_passages]
        for fact in (trip.traveller, *trip.stops, *trip.meetings, *trip.topics, *trip.quotes, *trip.places):
            where += fact.passages
            said = " … ".join(passage.of(text) for passage in fact.passages).replace("\n", " ")
            for field in ("name", "office", "role", "label", "city", "text"):
                words = getattr(fact, field, None)
                if words is not None and words not in said:
                    yield f"{field} {words!r} is not in {said!r}"
        for passage in where:
            if passage.end > len(text):
                yield f"{passage} lies behind the text"
            elif not passage.of(text).strip():
                yield f"{passage} is blank"
