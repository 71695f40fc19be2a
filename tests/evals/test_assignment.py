"""The pairing is the best one: never worse than any other, one to one, and deaf to pairs of no weight."""

from itertools import permutations

from evals.assignment import best_pairs
from hypothesis import given
from hypothesis import strategies as st

WEIGHTS = st.integers(0, 4).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 9), min_size=columns, max_size=columns), max_size=4)
)


@given(WEIGHTS)
def test_no_pairing_weighs_more(weights: list[list[int]]) -> None:
    rows, columns = len(weights), len(weights[0]) if weights else 0
    pairs = best_pairs(range(rows), range(columns), lambda row, column: weights[row][column])
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(weights[row][column] > 0 for row, column in pairs)
    padded = [row + [0] * rows for row in weights]
    best = max(
        sum(padded[row][column] for row, column in enumerate(order))
        for order in permutations(range(columns + rows), rows)
    )
    assert sum(weights[row][column] for row, column in pairs) == best
