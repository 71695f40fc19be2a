"""The few words that a map has of its own, in each language: seas, visits, where legs lead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words; `{}` stands for a city, or for a number."""

    visit: str
    visits: str
    coming: str
    going: str
    months: str  # twelve, a blank between them
    seas: tuple[str, ...]


# Where the names in `Words.seas` may stand, in their order: latitude and longitude in degrees.
SEAS = (
    ((-18, -101), (24, -130), (-10, -140), (8, -155), (22, 160), (-28, -150)),
    ((30, -46), (-22, -18), (14, -35), (44, -30), (-38, -35)),
    ((-18, 78), (-32, 85), (-6, 72)),
    ((14.6, -75), (15.2, -67), (12.8, -72)),
    ((34.6, 18), (38.6, 6), (33.8, 29)),
    ((14, 114), (17.5, 116)),
    ((15, 63), (11, 60)),
    ((14, 88), (9, 87)),
)

WORDS = {
    "en": Words(
        visit="{} visit",
        visits="{} visits",
        coming="from {}",
        going="to {}",
        months="Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
        seas=(
            "Pacific Ocean",
            "Atlantic Ocean",
            "Indian Ocean",
            "Caribbean Sea",
            "Mediterranean Sea",
            "South China Sea",
            "Arabian Sea",
            "Bay of Bengal",
        ),
    ),
    "es": Words(
        visit="{} visita",
        visits="{} visitas",
        coming="desde {}",
        going="hacia {}",
        months="enero febrero marzo abril mayo junio julio agosto sept. oct. nov. dic.",
        seas=(
            "Océano Pacífico",
            "Océano Atlántico",
            "Océano Índico",
            "Mar Caribe",
            "Mar Mediterráneo",
            "Mar de China Meridional",
            "Mar Arábigo",
            "Golfo de Bengala",
        ),
    ),
    "pt": Words(
        visit="{} visita",
        visits="{} visitas",
        coming="de {}",
        going="para {}",
        months="jan. fev. março abril maio junho julho agosto set. out. nov. dez.",
        seas=(
            "Oceano Pacífico",
            "Oceano Atlântico",
            "Oceano Índico",
            "Mar do Caribe",
            "Mar Mediterrâneo",
            "Mar do Sul da China",
            "Mar Arábico",
            "Golfo de Bengala",
        ),
    ),
}
