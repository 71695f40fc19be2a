"""Everything that one remark tells of a stay, each with its words."""

from dataclasses import dataclass
from datetime import date

from envoyage.facts import Agreement, Meeting, Nature, Passages, passages
from envoyage.reading.phrases.nounphrases import Span
from envoyage.reading.remarks.beside import beside_of
from envoyage.reading.remarks.deals import agreements
from envoyage.reading.remarks.line import remark_scene
from envoyage.reading.remarks.met import meetings
from envoyage.reading.remarks.occasions import occasion_of
from envoyage.reading.remarks.stays import nature_of
from envoyage.reading.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a remark tells; passages count in the remark's own text.

    Attributes:
        nature, occasion, beside: as of `facts.Stop`.
        stay_at: where the remark says these three.
    """

    meetings: tuple[Meeting, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    nature: Nature | None = None
    occasion: str | None = None
    beside: str | None = None
    stay_at: Passages = ()


def read_stay(
    text: str,
    *,
    country: str,
    traveller: str,
    language: str = "en",
    home: str | None = None,
    day: date | None = None,
) -> Remark:
    """Reads a remark on a stay. Arguments as of `read_remark`.

    Raises:
        LookupError: when there are no tables for the language.
    """
    if not text.strip():
        return Remark()
    scene = remark_scene(text, language, day)
    nature, occasion, beside = nature_of(scene), occasion_of(scene), beside_of(scene, home)
    at = [span for span in (nature[1] if nature else None, occasion, beside) if span is not None]
    return Remark(
        meetings=meetings(scene, country=country, traveller=traveller, home=home),
        agreements=agreements(scene, stay=country, home=home),
        nature=nature[0] if nature else None,
        occasion=_words(scene, occasion),
        beside=_words(scene, beside),
        stay_at=passages(*(scene.doc.span(*span) for span in sorted(at))) if at else (),
    )


def _words(scene: Scene, span: Span | None) -> str | None:
    return scene.doc.slice(*span) if span is not None else None
