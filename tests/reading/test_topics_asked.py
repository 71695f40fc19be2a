"""Topics that somebody asks for, promises or worries about, and lists told behind "the focus"."""

from datetime import date

import pytest
from tests.reading.visits import topics_of

from envoyage.reading.reader import read

VISIT = {
    "en": "Norway's foreign minister, Ida Berg, visited Lima on Monday. ",
    "es": "La canciller noruega, Ida Berg, visitó Lima el lunes. ",
    "pt": "A chanceler norueguesa, Ida Berg, visitou Lima na segunda-feira. ",
}


def topics(code: str, text: str) -> list[str]:
    return topics_of(VISIT[code] + text, code)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "She called for free elections.", ["free elections"]),
        ("en", "She pledged aid for flood victims.", ["aid for flood victims"]),
        ("en", "Berg pressed for a ceasefire.", ["ceasefire"]),
        ("en", "She sought trade concessions.", ["trade concessions"]),
        ("en", "The opposition called for free elections.", []),
        ("en", "She expressed concern over the arms trade.", ["arms trade"]),
        ("en", "Both voiced support for peace talks.", ["peace talks"]),
        ("es", "Pidió elecciones libres.", ["elecciones libres"]),
        ("es", "Berg manifestó su preocupación por la crisis migratoria.", ["crisis migratoria"]),
        ("pt", "Berg pediu reformas económicas.", ["reformas económicas"]),
        ("pt", "Berg manifestou preocupação com a crise migratória.", ["crise migratória"]),
        # talk without a word for "about"
        (
            "en",
            "She was there to talk trade, aid and regional security.",
            ["trade", "aid", "regional security"],
        ),
        # a list that holds "cooperation on" is taken whole
        (
            "en",
            "Security, cooperation on drones and fishing quotas are all on the agenda.",
            ["Security", "cooperation on drones", "fishing quotas"],
        ),
        (
            "en",
            "The focus of the journey, Berg told reporters, will be security concerns, visas and fish.",
            ["security concerns", "visas", "fish"],
        ),
        # beside what they met
        ("en", "She spoke about the sidelines of the copper summit.", ["copper summit"]),
        # who is looking at an issue is none
        ("en", "The aviation authority was looking at the issue.", []),
        ("en", "She addressed faculty and students.", []),
    ],
)
def test_what_is_asked_for(code: str, text: str, expected: list[str]) -> None:
    assert topics(code, text) == expected


def test_a_headline_gives_the_topic_only_where_the_text_has_none() -> None:
    title = "Norwegian minister in Lima to discuss fishing quotas\n\n"
    bare = read(title + VISIT["en"], language="en", published=date(2025, 3, 26)).trips
    assert [topic.label for trip in bare for topic in trip.topics] == ["fishing quotas"]
    text = title + VISIT["en"] + "She discussed visas."
    told = read(text, language="en", published=date(2025, 3, 26)).trips
    assert [topic.label for trip in told for topic in trip.topics] == ["visas"]
