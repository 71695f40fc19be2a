"""A report's own words fitted into a sentence: topics, what an agreement is about, names of places."""

from envoyage.facts import Topic
from envoyage.gazetteer import key, phrases
from envoyage.gazetteer.grammar import Grammar
from envoyage.reconcile.values import Merged

# What is longer is no topic but a sentence; the list beside the snapshot has it in full.
LONGEST_LABEL = 9  # words
MOST_TOPICS = 4
SHORT_LABEL = 4  # words; of two labels that as many reports name, the short one reads better


def fitted(label: str, grammar: Grammar) -> str:
    """The label as it stands within a sentence: without its own quotation marks, stops and preposition.

    A capital goes when only the first word has one, unless that word is a name or an abbreviation.
    """
    words = label.strip(" \n.,;:“”\"'«»").split()
    while len(words) > 1 and words[0].lower() in grammar.table["dropped_before_topic"]:
        words = words[1:]
    if words and _only_opens_a_sentence(words, grammar):
        words[0] = words[0].lower()
    return " ".join(words)


def telling_topics(topics: list[tuple[str, Merged[Topic]]], grammar: Grammar) -> list[tuple[str, str]]:
    """Key and fitted label of the topics worth a sentence, those that most reports name, in their order.

    Left out: what is too long, and what a longer label already says.
    """
    said = [(at, each[0], fitted(each[1].fact.label, grammar), each[1]) for at, each in enumerate(topics)]
    said = [each for each in said if each[2] and len(each[2].split()) <= LONGEST_LABEL]
    labels = [key(label) for _, _, label, _ in said]
    kept = [each for n, each in enumerate(said) if not _said_by_another(n, labels)]
    kept.sort(key=lambda each: (-_reports(each[3]), len(each[2].split()) > SHORT_LABEL, each[0]))
    return [(fact, label) for _, fact, label, _ in sorted(kept[:MOST_TOPICS], key=lambda each: each[0])]


def about(label: str, grammar: Grammar) -> str:
    """`on security cooperation`, `to share biometric data`: what an agreement is about, joined to it."""
    bare = label.strip(" \n.,;:“”\"'«»")
    if bare.split()[0].lower() in grammar.table["about_joins"]:
        return bare
    pattern: str = grammar.table["about"]
    return pattern.format(topic=fitted(bare, grammar))


def _said_by_another(at: int, labels: list[str]) -> bool:
    mine = f" {labels[at]} "
    return any(
        mine in f" {other} " and (len(other) > len(labels[at]) or n < at)
        for n, other in enumerate(labels)
        if n != at
    )


def _reports(topic: Merged[Topic]) -> int:
    return len({support.report for support in topic.support})


def _only_opens_a_sentence(words: list[str], grammar: Grammar) -> bool:
    """True for `Energy security` and `Migration`, not for `Venezuela` or `NATO`, nor for `Balboa`.

    A word alone may be a name that no table has, so it must look like a common noun of the language.
    """
    first = words[0]
    if not first[:1].isupper() or first[1:] != first[1:].lower() or any(w[:1].isupper() for w in words[1:]):
        return False
    if len(words) == 1 and first.lower() not in grammar.table["common_words"]:
        return first.lower().endswith(tuple(grammar.table["common_endings"]))
    return not phrases(grammar.language).entries.get(key(first).removesuffix("'s"))
