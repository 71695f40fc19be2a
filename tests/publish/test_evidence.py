"""The sentence behind a fact: where it begins and ends, what is marked, where its link leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from envoyage.facts import Passage, Report, passages
from envoyage.publish.evidence import hear
from envoyage.publish.listing import report_lines
from envoyage.publish.sentences import marked_sentences, sentence_around

SENTENCES = [
    # text with the fact in brackets, the sentence that is shown
    ("He left. He met [Mia Mottley] there. He flew on.", "He met Mia Mottley there."),
    ("He saw [Gov. J. Smith] of the U.S. Isles. He left.", "He saw Gov. J. Smith of the U.S. Isles."),
    ("On Feb. 3 he met [Bukele]. It rained.", "On Feb. 3 he met Bukele."),
    ("A headline without a stop\n\nHe met [Ali] in Georgetown.", "He met Ali in Georgetown."),
    ("It is wrapped, and he\nmet [Ali] on\nline two. The end.", "It is wrapped, and he met Ali on line two."),
    ("Met with:\n- [Irfaan Ali]\n- Hugh Todd", "- Irfaan Ali"),
    ("“It was good.” [Rubio] said so. More.", "Rubio said so."),
    ("¿Quién fue? [Mulino] lo recibió. Fin.", "Mulino lo recibió."),
]  # fmt: skip


def bracketed(text: str) -> tuple[str, Passage]:
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), Passage(start, end)


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_the_sentence_around_a_passage(text: str, sentence: str) -> None:
    text, passage = bracketed(text)
    pieces = marked_sentences(text, (passage,))
    assert "".join(piece.text for piece in pieces) == sentence
    assert [piece.text for piece in pieces if piece.marked] == [passage.of(text)]


def test_distant_passages_are_parted_by_an_ellipsis() -> None:
    text = "Rubio went to Panama. It rained all day. He met Mulino."
    where = passages((14, 20), (49, 55))
    assert "".join(piece.text for piece in marked_sentences(text, where)) == (
        "Rubio went to Panama. … He met Mulino."
    )


def test_a_sentence_longer_than_a_card_keeps_its_fact() -> None:
    text = "word " * 300 + "Mottley " + "word " * 300
    at = text.index("Mottley")
    shown = "".join(piece.text for piece in marked_sentences(text, passages((at, at + 7))))
    assert "Mottley" in shown
    assert len(shown) < 350
    assert shown.startswith("… word")
    assert shown.endswith("word …")


@given(st.text(alphabet="aB.?! \n“”’é-•", min_size=1, max_size=120), st.data())
def test_the_sentence_holds_its_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Passage(start, data.draw(st.integers(start + 1, len(text))))
    low, high = sentence_around(text, passage)
    assert 0 <= low <= passage.start < passage.end <= high <= len(text)


LINKS = [
    (
        {"url": "https://a.example/x"},
        "https://a.example/x#:~:text=met%20Mulino%2C%20Jos%C3%A9%2DRa%C3%BAl",
        False,
    ),
    ({"url": "https://a.example/x", "restated_from": "https://b.example/y"}, "https://b.example/y", True),
    (
        {"url": "https://a.example/x#row-7"},
        "https://a.example/x#row-7:~:text=met%20Mulino%2C%20Jos%C3%A9%2DRa%C3%BAl",
        False,
    ),
    ({"url": "file:///etc/passwd"}, None, False),
    ({"url": "javascript:alert(1)"}, None, False),
    ({}, None, False),
]


ARCHIVED = [
    ("https://web.archive.org/web/20250328101500/https://a.example/x?y=1", "https://a.example/x?y=1"),
    ("http://web.archive.org/web/2025id_/http://a.example/", "http://a.example/"),
    ("https://archive.ph/20250328/https:/a.example/x", "https://a.example/x"),
    ("https://arquivo.pt/wayback/20250328101500/https://a.example/x", "https://a.example/x"),
    ("https://web.archive.org/details/something", None),
    ("https://a.example/web/20250328/https://b.example/", None),
    ("https://web.archive.org/web/2025/javascript:alert(1)", None),
]


@pytest.mark.parametrize(("address", "itself"), ARCHIVED)
def test_an_address_in_an_archive_leads_to_both(address: str, itself: str | None) -> None:
    report = Report.of("Rubio met Mulino. The end.", restated_from=address)
    said = hear(report, passages((0, 5)))
    assert (said.link, said.archived) == ((itself, address) if itself else (address, None))
    (line,) = report_lines([report])
    assert (line.link, line.archived) == (said.link, said.archived)


NAMED = [
    ("https://archive.example/1", "https://archive.example/1"),
    ("javascript:alert(1)", None),
    (None, None),
]


@pytest.mark.parametrize(("archived", "shown"), NAMED)
def test_a_report_may_name_the_copy_of_its_publication(archived: str | None, shown: str | None) -> None:
    report = Report.of("Rubio met Mulino. The end.", url="https://a.example/x", archived=archived)
    assert report_lines([report])[0].archived == hear(report, passages((0, 5))).archived == shown


@pytest.mark.parametrize(("where", "link", "restated"), LINKS)
def test_where_a_report_can_be_read(where: dict[str, str], link: str | None, restated: bool) -> None:
    text = "Rubio met Mulino, José-Raúl. The end."
    said = hear(Report.of(text, **where), passages((6, 27)))  # type: ignore[arg-type]
    assert (said.link, said.restated) == (link, restated)
