"""Report to reading: rules over English, Spanish and Portuguese tables. No network, no model, no Django."""

from envoyage.reading.reader import make_ready, read, read_report
from envoyage.reading.remarks import Named, Remark, read_names, read_remark, read_stay

__all__ = ["Named", "Remark", "make_ready", "read", "read_names", "read_remark", "read_report", "read_stay"]
