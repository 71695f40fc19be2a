"""Answers as plain values for JSON: what programs get from `envoyage ask --json` and the API."""

from typing import Any

from envoyage.insight.answer import Alternative, Answer, Edge, Proof
from envoyage.insight.checking import Checked
from envoyage.insight.counting import Counting

Shape = dict[str, Any]


def answer_to_json(answer: Answer) -> Shape:
    """The answer with its question, rule, proof, other answers and edge; days as ISO dates."""
    return {
        "question": answer.question.params,
        "answer": answer.value,
        "sentence": answer.sentence,
        "holds": answer.holds,
        "rule": rule_to_json(answer.question.counting, answer.rule),
        "countries": list(answer.countries),
        "proof": [_proof(line) for line in answer.proof],
        "alternatives": [_alternative(other) for other in answer.alternatives],
        "edge": _edge(answer.edge),
    }


def checked_to_json(found: Checked) -> Shape:
    """The verdict on a claim, with the answer that it rests on."""
    return {
        "verdict": found.verdict.value,
        "holds_under": [rule_to_json(counting) for counting in found.under],
        "fails_under": [rule_to_json(counting) for counting in found.against],
    } | answer_to_json(found.answer)


def _alternative(other: Alternative) -> Shape:
    return {
        "rule": rule_to_json(other.counting, " ".join(option.sentence for option in other.switched)),
        "answer": other.value,
        "sentence": other.sentence,
        "holds": other.holds,
        "countries": list(other.countries),
        "proof": [_proof(line) for line in other.proof],
    }


def rule_to_json(counting: Counting, sentence: str | None = None) -> Shape:
    """The rule: every switch by its name, what is not as usual as a query, and the whole as sentences."""
    said = counting.rule() if sentence is None else sentence
    return {"switches": dict(counting.items()), "query": counting.query, "sentence": said}


def _proof(line: Proof) -> Shape:
    return {
        "trip": line.trip,
        "link": line.link,
        "official": line.official,
        "name": line.name,
        "first": line.first.isoformat(),
        "last": line.last.isoformat(),
        "country": line.country,
        "country_name": line.country_name,
        "city": line.city,
        "nature": line.nature,
        "occasion": line.occasion,
        "beside": line.beside,
        "answers": line.hit,
        "why": line.why,
    }


def _edge(edge: Edge) -> Shape:
    return {
        "who": edge.who,
        "first": edge.first.isoformat() if edge.first else None,
        "last": edge.last.isoformat() if edge.last else None,
        "stops": edge.stops,
        "undated": edge.undated,
        "sentence": edge.sentence,
    }
