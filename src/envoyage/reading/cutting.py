"""A text cut into tokens, sentences and blocks, once, for every rule that follows."""

import re
from itertools import accumulate, compress
from operator import ne

from envoyage.reading.document import Document
from envoyage.reading.sentences import STOPS, Sentences

# Accents that no composed letter has: they stay with the letter they stand over.
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_WORD = rf"[^\W\d_][^\W_]*(?:[{_MARKS}]+[^\W_]*)*"
# One token: a word, whose inner hyphens and apostrophes stay ("Guinea-Bissau", "G-7") and which may be an
# acronym with dots ("U.S.", "p.m.", "EE.UU."); an English possessive; a number with its ordinal ending or its
# unit ("3.5bn", "1.º"); an ellipsis; or one mark. First comes what most tokens are, a plain word that a blank
# or a comma ends: with it the whole takes a third less.
_TOKEN = re.compile(
    rf"([A-Za-z]++(?=[ ,\n])|{_WORD}(?:['’-](?!s\b){_WORD}|-(?<=[A-Z]-)\d+)*"
    r"(?:(?=\.)(?:(?<=\b[A-Za-z])\.(?:[A-Za-z]\.)+|(?<=\b[A-Z][A-Z])\.(?:[A-Z]{1,2}\.)+))?"
    r"|['’]s\b"
    r"|\d+(?:[.,/:]\d+)*(?:\.?[ºª°]|[^\W\d_]+)?"
    r"|\.\.+|``|''|[^\w\s]|_)"
)
# What stands behind the last token of every text.
_ENDING = ["."] * 4
# Quotation marks as typewriters and old wires have them.
_TYPED = frozenset({"``", "''"})


def cut(
    text: str,
    *,
    abbreviations: frozenset[str],
    openers: frozenset[str] = frozenset(),
    bylines: frozenset[str] = frozenset(),
    kept: frozenset[str] = frozenset(),
    compounds: tuple[tuple[str, ...], ...] = (),
) -> Document:
    """Tokens, blocks and sentences of a normalised text.

    Args:
        abbreviations: words, in small letters, whose full stop ends no sentence.
        openers: small words that in capitals begin a sentence also behind an acronym: "in the U.S. The ...".
        bylines: words that open a byline, a caption or a date line.
        kept: words that mean something else in capitals and stay as they are: "HE Ana Ruiz" is not "he".
        compounds: words that together are one, in small letters: "as well as" is a conjunction.
    """
    doc = Document(text)
    pieces = _TOKEN.split(text)  # blanks and tokens in turns, beginning and ending with blanks
    doc.words = pieces[1::2]
    if not _TYPED.isdisjoint(doc.words):
        doc.words = ['"' if word in _TYPED else word for word in doc.words]
    bounds = list(accumulate(map(len, pieces)))
    doc.starts, doc.ends = bounds[:-1:2], bounds[1::2]
    if not doc.words:
        return doc
    doc.lower = (
        "\n".join(doc.words).lower().replace("’", "'").split("\n")
    )  # all at once: no token has a line end
    there = frozenset(doc.lower)
    for words in compounds:
        if there.issuperset(words):
            _join(doc, words)
    stops = [i for i, word in enumerate(doc.words) if word[-1] in STOPS]
    for i in stops:
        if doc.words[i][-1] == "." != doc.words[i][0]:
            doc.lower[i] = doc.lower[i][:-1]
    cased = compress(range(len(doc.words)), map(ne, doc.words, doc.lower))
    doc.capitals = [i for i in cased if doc.is_capital(i)]
    if not kept.isdisjoint(doc.words):
        _keep_capitals(doc, kept)
    doc.index()
    Sentences(doc, abbreviations, openers, bylines).fill(stops)
    _end(doc)
    return doc


def _end(doc: Document) -> None:
    """Sets full stops behind the last sentence, in none: a rule may look a few tokens on from any word."""
    doc.size = len(doc.words)
    doc.words += _ENDING
    doc.lower += _ENDING
    nowhere = [len(doc.text)] * len(_ENDING)
    doc.starts += nowhere
    doc.ends += nowhere
    doc.sentence_of += [doc.sentences[-1].index] * len(_ENDING)


def _join(doc: Document, compound: tuple[str, ...]) -> None:
    """Makes one token of words that stand together."""
    size = len(compound)
    for i in reversed(range(len(doc.lower) - size + 1)):
        if doc.lower[i] == compound[0] and tuple(doc.lower[i : i + size]) == compound:
            here = slice(i, i + size)
            doc.words[here] = [" ".join(doc.words[here])]
            doc.lower[here] = [" ".join(compound)]
            doc.starts[here], doc.ends[here] = [doc.starts[i]], [doc.ends[i + size - 1]]


def _keep_capitals(doc: Document, kept: frozenset[str]) -> None:
    """Leaves words that mean something else in capitals as they are.

    In a line all of capitals they mean what small letters do.
    """
    for i, word in enumerate(doc.words):
        if word in kept and any(not w.isupper() and w[0].isupper() for w in doc.words[i + 1 : i + 4]):
            doc.lower[i] = word
