"""What lies between two tokens, of things kept in the order of the text."""

from bisect import bisect_left

_NOTHING = slice(0, 0)


def between(tokens: list[int], first: int, last: int) -> slice:
    """The part of a sorted list that lies from `first` to before `last`; mostly there is none."""
    low = bisect_left(tokens, first)
    if low == len(tokens) or tokens[low] >= last:
        return _NOTHING
    return slice(low, bisect_left(tokens, last, low))
