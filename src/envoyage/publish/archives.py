"""An address in a web archive, told apart: the publication itself, and the copy that was kept of it.

Who adds a report by the address of its archived copy records both at once; nothing is asked of the archive.
"""

import re

_COPIES = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:ph|today|is|org/web)|arquivo\.pt/wayback|wayback\.archive-it\.org/\d+)"
    r"/\d{4,14}(?:[a-z]{2}_)?/(?P<itself>https?:/{1,2}[^/].*)",
    re.IGNORECASE,
)


def told_apart(address: str) -> tuple[str, str | None]:
    """The address of the publication, and that of its archived copy; None where the address is no copy's."""
    found = _COPIES.fullmatch(address)
    if found is None:
        return address, None
    # Some archives write the address within theirs with one slash.
    return re.sub(r"^(https?):/+", r"\1://", found["itself"], flags=re.IGNORECASE), address
