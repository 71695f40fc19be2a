"""Noun phrases and lists of them, without a parser."""
