"""The whole book as one file, and back again, also into another kind of database; verified by digest.

The file is JSON Lines, zipped: a header that says what is in it, then every row of what was said and decided.
What is shown is not in it. It follows from the rest, and the header has its digest.
"""

from envoyage.record.backup.file import Backup, Shown
from envoyage.record.backup.putting_back import Restored, restore
from envoyage.record.backup.taking import backup

__all__ = ["Backup", "Restored", "Shown", "backup", "restore"]
