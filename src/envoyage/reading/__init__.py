"""Report to reading: rules over English, Spanish and Portuguese tables. No network, no model, no Django."""

from envoyage.reading.reader import read, read_report
from envoyage.reading.remarks import read_remark

__all__ = ["read", "read_remark", "read_report"]
