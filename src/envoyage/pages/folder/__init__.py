"""The public site as a folder of files that any file host, any sub-path and a reader's own disk can serve.

Every file follows from its address and from what it shows; a second run writes what has changed, and no more.
"""

from envoyage.pages.folder.making import Made, make
from envoyage.pages.folder.ours import NotOurs

__all__ = ["Made", "NotOurs", "make"]
