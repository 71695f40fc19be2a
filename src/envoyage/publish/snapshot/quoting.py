"""Which quote a snapshot carries, and how it is set into a sentence. Its words are never changed."""

from collections.abc import Sequence

from envoyage.facts import Quote
from envoyage.gazetteer.grammar import Grammar
from envoyage.publish.snapshot.pieces import Pieces
from envoyage.publish.snapshot.plan import Keyed
from envoyage.publish.snapshot.values import Clause

LONGEST = 240  # characters; a longer quote is in the list beside the snapshot
WHOLE_SENTENCE = 5  # words; fewer without a full stop, or a small first letter, are set as a fragment
_MARKS = '“”"«»'


def chosen(quotes: Sequence[Keyed[Quote]], traveller: str) -> tuple[str, Quote] | None:
    """The quote to show: the traveller's before others', sentences before fragments, by reports."""
    possible = [each for each in quotes if each[1].fact.speaker and len(each[1].fact.text) <= LONGEST]
    if not possible:
        return None

    def rank(each: Keyed[Quote]) -> tuple[bool, bool, int]:
        quote, support = each[1].fact, each[1].support
        return (quote.speaker != traveller, is_fragment(quote), -len({said.report for said in support}))

    key, quote = min(possible, key=rank)
    return key, quote.fact


def is_fragment(quote: Quote) -> bool:
    """True for a few words out of a sentence: `bold economic reforms`; not for `Do not come.`"""
    text = quote.text.strip().strip(_MARKS)
    whole = text.endswith((".", "!", "?")) or len(text.split()) >= WHOLE_SENTENCE
    return text[:1].islower() or not whole


def quoted(key: str, quote: Quote, who: str, grammar: Grammar) -> Pieces:
    """The quote with its speaker, as one clause."""
    text = quote.text.strip().strip(_MARKS).rstrip(",;")
    if is_fragment(quote):
        pattern = grammar.table["quote_fragment"]
        return [Clause(text=pattern.format(quote=text.rstrip("."), who=who), facts=(key,))]
    pattern = grammar.table["quote"]
    if text.endswith("."):
        text = text[:-1]
    if grammar.table.get("comma_in_quote"):
        text = text if text.endswith(("?", "!")) else f"{text},"
    return [Clause(text=pattern.format(quote=text, who=who), facts=(key,))]
