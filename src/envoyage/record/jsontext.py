"""What `json.dumps` writes, for small values by the million: an encoder set up once and not for each value.

Setting one up takes `json` longer than most claims take to be written. Where Python has no encoder in C, its
own does the same, slowly.
"""

import hashlib
import json
from collections.abc import Callable
from typing import Any

try:
    from _json import encode_basestring, encode_basestring_ascii, make_encoder
except ImportError:
    make_encoder = None  # type: ignore[assignment, misc]

Writer = Callable[[Any], str]


class Written(str):
    """JSON that is written already: a column of JSON takes it as it is."""

    __slots__ = ()


def writer(*, sort_keys: bool = False, ensure_ascii: bool = True) -> Writer:
    """Writes values as `json.dumps` does with these settings; they must be plain, and not hold themselves."""
    plain = json.JSONEncoder(sort_keys=sort_keys, ensure_ascii=ensure_ascii)
    if make_encoder is None:
        return plain.encode
    quoted = encode_basestring_ascii if ensure_ascii else encode_basestring
    encoded = make_encoder(None, plain.default, quoted, None, ": ", ", ", sort_keys, False, True)

    def write(value: Any) -> str:
        return "".join(encoded(value, 0))

    return write


_as_columns = writer()

in_order = writer(sort_keys=True, ensure_ascii=False)


def written(value: Any) -> Written:
    """JSON as the columns have it; what is written already stays as it is."""
    return value if type(value) is Written else Written(_as_columns(value))


def digest(parts: Any) -> str:
    """The name that something has by what it says, in every book: 16 digits of a hash of its values."""
    return hashlib.sha256(in_order(parts).encode()).hexdigest()[:16]
