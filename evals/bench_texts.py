"""What the bench reads: reports of 600 words made of gold texts, long texts, and strings made to hurt."""

from evals.corpus import corpus

WORDS = 600
LANGUAGES = ("en", "es", "pt")
_TRIP = "President Ana Diaz of Peru visited Chile on May 3 and met President Juan Soto.\n\n"


def reports(*, with_trip: bool, languages: tuple[str, ...] = LANGUAGES) -> list[str]:
    """A report of 600 words from each gold text with (or without) a trip, filled up from its language."""
    made = []
    for language in languages:
        texts = [
            gold.report.text for gold in corpus() if gold.language == language and gold.empty is not with_trip
        ]
        made += [_cut("\n\n".join(texts[index:] + texts[:index])) for index in range(len(texts))]
    return made


def general_news(language: str) -> list[str]:
    """A report of 600 words from each of general news, repeated: what most of an archive is."""
    return [
        _cut("\n\n".join([gold.report.text] * (WORDS // 20)))
        for gold in corpus()
        if gold.language == language and gold.general_news
    ]


def long_text(size: int) -> str:
    """Gold texts of one language after one another, `size` characters long."""
    whole = "\n\n".join(gold.report.text for gold in corpus() if gold.language == "en")
    return _fill(whole + "\n\n", size)


def hurting(size: int) -> dict[str, str]:
    """Strings of about `size` characters on which careless patterns take quadratic time or worse.

    Each begins with a trip, so that the reader does not pass it over.
    """
    strings = {
        "one word": "a" * size,
        "no space, capitals": "Ab" * (size // 2),
        "blanks": " " * size,
        "line ends": "\n" * size,
        "names in one sentence": _fill("President Juan Pérez, ", size),
        "titles without a name": _fill("President of the Minister of ", size),
        "commas": _fill("Peru, Chile, and ", size),
        "open quotation marks": _fill('“ " « ', size),
        "dates": _fill("March 26 to ", size),
        "digits": "1" * size,
        "visits": _fill("he will visit Peru and visited ", size),
        "combining marks": "e\u0301\u0301" * (size // 3),
    }
    return {name: _TRIP + string for name, string in strings.items()}


def _fill(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _cut(text: str) -> str:
    """The first 600 words, paragraphs kept, ended as reports end."""
    kept: list[str] = []
    left = WORDS
    for paragraph in text.split("\n"):
        words = paragraph.split()[:left]
        kept.append(" ".join(words))
        left -= len(words)
    return "\n".join(kept).rstrip(" .,;:\n") + "."
