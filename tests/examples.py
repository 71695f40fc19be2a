"""How many examples a property is tried on: all by `make test-all` and CI, a quarter where somebody waits."""

import os


def examples(many: int) -> int:
    """As many as `many`, or a quarter of them, but ten at least."""
    return many if os.environ.get("ENVOYAGE_TEST_EXAMPLES") == "all" else max(10, many // 4)
