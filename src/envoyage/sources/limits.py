"""How much is read of one document, and how the sentence goes when it is more."""

from typing import BinaryIO

from envoyage.sources.errors import SourceError

# The longest report met in practice, a tracker page of four years, has 0.6 MB; archives come as JSON Lines.
LARGEST = 20_000_000  # bytes of one document, or of one line of JSON Lines


def whole(stream: BinaryIO, *, name: str) -> bytes:
    """Everything in `stream`.

    Raises:
        SourceError: there is more than `LARGEST`, or nothing.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise too_large(name)
    if not data.strip():
        raise empty(name)
    return data


def empty(name: str) -> SourceError:
    """The refusal of a document that says nothing."""
    return SourceError(f"{name} is empty; name a file or page that holds a report.")


def too_large(name: str) -> SourceError:
    """The refusal of a document over `LARGEST`."""
    return SourceError(
        f"{name} is larger than {LARGEST // 1_000_000} MB, the limit for one report; "
        "split it into reports, one JSON object a line (.jsonl)."
    )
