"""Report to reading: rules over tables of English, Spanish and Portuguese. Pure; no network, no model, no Django."""

from envoyage.reading.reader import read, read_report

__all__ = ["read", "read_report"]
