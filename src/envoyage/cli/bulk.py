"""What verbs share that bring much into the book: faults named and counted, and the collector spared."""

import gc
from dataclasses import dataclass

from envoyage.cli.readings import tell


@dataclass(slots=True)
class Faults:
    """Names what cannot be taken in, on standard error, and counts it."""

    many: int = 0

    def __call__(self, where: str, sentence: str) -> None:
        self.many += 1
        tell(f"Error: {where} {sentence}.")


def spare_the_collector() -> None:
    """Millions of values come and go, hardly any in circles: looking for those takes a tenth of the time."""
    gc.set_threshold(100_000, 50, 50)
