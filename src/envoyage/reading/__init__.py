"""Report to reading: rules over tables of English, Spanish and Portuguese. No network, no model, no Django."""

from envoyage.reading.reader import read, read_report
from envoyage.reading.remarks import read_remark

__all__ = ["read", "read_remark", "read_report"]
