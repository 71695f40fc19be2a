"""The grammar of a language, by the name under which the sentences of this room ask for it."""

from envoyage.gazetteer.grammar import Grammar, grammar

__all__ = ["Grammar", "grammar"]
