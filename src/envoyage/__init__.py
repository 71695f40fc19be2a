"""Envoyage: reports of official travel become trips, every fact with its sentence, and a tracker."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from envoyage.reading import read as read

__version__ = "0.4.0"
__all__ = ["__version__", "read"]


def __getattr__(name: str) -> Any:
    """Gives `envoyage.read` on first use, so that importing one room does not load another."""
    if name == "read":
        from envoyage.reading import read

        return read
    raise AttributeError(f"module 'envoyage' has no attribute {name!r}")
