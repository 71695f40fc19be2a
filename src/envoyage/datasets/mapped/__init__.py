"""Any table of journeys as CSV, read into trips by a mapping file that says which column is what.

`docs/import-csv.md` has the mapping's parts and an example, which a test runs.
"""

from envoyage.datasets.mapped.mapping import FIELDS, Mapping, Unusable
from envoyage.datasets.mapped.readings import readings
from envoyage.datasets.mapped.rows import Fault, Row, rows_of

__all__ = ["FIELDS", "Fault", "Mapping", "Row", "Unusable", "readings", "rows_of"]
