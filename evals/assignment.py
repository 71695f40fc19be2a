"""The best one-to-one pairing of two lists by weight: Hungarian method, O(n³)."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def best_pairs(
    left: Sequence[Left], right: Sequence[Right], weight: Callable[[Left, Right], float]
) -> list[tuple[int, int]]:
    """Indexes of the pairing with the greatest total weight, without the pairs whose weight is 0 or less."""
    if not left or not right:
        return []
    gains = [[max(0.0, weight(a, b)) for b in right] for a in left]
    flipped = len(left) > len(right)
    if flipped:
        gains = [list(column) for column in zip(*gains, strict=True)]
    pairs = [(row, column) for row, column in _assign(gains) if gains[row][column] > 0]
    return sorted((column, row) for row, column in pairs) if flipped else pairs


def _assign(gains: list[list[float]]) -> list[tuple[int, int]]:
    """A column for each row (no more rows than columns), by shortest augmenting paths with potentials."""
    rows, columns = len(gains), len(gains[0])
    row_price = [0.0] * (rows + 1)
    column_price = [0.0] * (columns + 1)
    taken_by = [0] * (columns + 1)  # rows count from 1; 0 is free
    for row in range(1, rows + 1):
        taken_by[0] = row
        column = 0
        slack = [float("inf")] * (columns + 1)
        came_from = [0] * (columns + 1)
        seen = [False] * (columns + 1)
        while taken_by[column]:
            seen[column] = True
            at, step, nearest = taken_by[column], float("inf"), 0
            for other in range(1, columns + 1):
                if seen[other]:
                    continue
                cost = -gains[at - 1][other - 1] - row_price[at] - column_price[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < step:
                    step, nearest = slack[other], other
            for other in range(columns + 1):
                if seen[other]:
                    row_price[taken_by[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            taken_by[column] = taken_by[came_from[column]]
            column = came_from[column]
    return sorted((taken_by[column] - 1, column - 1) for column in range(1, columns + 1) if taken_by[column])
