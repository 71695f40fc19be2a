"""What a fuzzing run begins with: gold reports as bytes, the same as pages, and words that open rules."""

from html import escape

from evals.corpus import corpus
from tests.sources.documents import html_page, json_ld

_LANGUAGES = ("en", "es", "pt")
_EVERY = 6  # of the gold reports: enough to reach every rule, few enough to be mutated often

DICTIONARY = (
    *(
        "President ",
        "visited ",
        " met with ",
        "said",
        "March 26",
        " to ",
        "signed an agreement on ",
        "tour of ",
    ),
    *(
        "canciller ",
        "viajó a ",
        "se reunió con ",
        "dijo",
        "26 de marzo",
        "firmó un acuerdo sobre ",
        "gira por ",
    ),
    *(
        "ministro ",
        "viajou a ",
        "reuniu-se com ",
        "disse",
        "26 de março",
        "assinou um acordo sobre ",
        "visita a ",
    ),
    *("“", "”", "«", "»", "—", "’s", "\n\n", "\u00a0", "\u0301", "\u200f", "(", ")", ";", "EE. UU.", "U.S."),
    *(
        "<p>",
        "</p>",
        "<time datetime=",
        "<meta property=",
        "<script type=",
        "<h1>",
        "&#x",
        "<!--",
        "<article>",
    ),
)


def texts() -> list[bytes]:
    """Reports with a byte before them that names their language."""
    return [
        bytes([_LANGUAGES.index(gold.language)]) + gold.report.text.encode() for gold in corpus()[::_EVERY]
    ]


def pages() -> list[bytes]:
    """The same reports as web pages that say when and where they were published."""
    made = []
    for number, gold in enumerate(corpus()[::_EVERY]):
        body = "".join(f"<p>{escape(line)}</p>" for line in gold.report.text.split("\n\n"))
        head = json_ld('{"@type": "NewsArticle", "datePublished": "2025-02-06", "headline": "A"}')
        head += f"<title>{number}</title><meta property='article:published_time' content='2025-02-07'>"
        made.append(html_page(head, body=f"<article>{body}</article>", attributes=" lang='es'").encode())
    return made


def escaped(word: str) -> str:
    """A word as a line of libFuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'
