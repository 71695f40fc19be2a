"""In which order a report says that stops were made, as far as it says so.

News begins with the newest: a report from the last capital of a tour names the first one in its last
paragraph, and means no other order. What one sentence lists, or what has days, does have an order.
"""

import re
from collections.abc import Sequence

from envoyage.facts import Stop
from envoyage.reconcile.fields.folding import Said

# The end of a sentence: behind a word of three letters or more, so that initials and "St." end none.
_END = re.compile(r"[^\W\d_]{3}[.!?…][\"”»’)]*\s|\n")


def runs(told: Sequence[Said[Stop]]) -> list[list[Said[Stop]]]:
    """One telling's stops, parted where it leaves open which of two neighbours came first."""
    parts: list[list[Said[Stop]]] = []
    for item in told:
        if parts and _in_order(parts[-1][-1], item):
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts


def _in_order(one: Said[Stop], other: Said[Stop]) -> bool:
    before, after = one.fact.when.earliest, other.fact.when.earliest
    if before and after and before != after:
        return before < after
    end, start = one.fact.passages[0].end, other.fact.passages[0].start
    # A reader that turns the order of the text round has understood which came first.
    return start < end or not _END.search(one.standing.telling.report.text, end, start)
