"""Remarks: what one line of a table of journeys tells of a stay: "Met with King Hussein; attended talks."

A remark is a fragment: its subject is the traveller, who is not named in it.
"""

from envoyage.reading.remarks.met import read_remark
from envoyage.reading.remarks.named import Named, read_names
from envoyage.reading.remarks.remark import Remark, read_stay

__all__ = ["Named", "Remark", "read_names", "read_remark", "read_stay"]
