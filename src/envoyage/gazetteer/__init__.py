"""What the world is: countries, demonyms, capitals, cities, regions, bodies and offices, as pure look-ups."""

from envoyage.gazetteer.office_table import Head, OfficeTable, office_id, office_name, offices
from envoyage.gazetteer.officials import Holder, holders
from envoyage.gazetteer.phrase_table import Entry, Kind, PhraseTable, phrases
from envoyage.gazetteer.spelling import WORD, fold, key
from envoyage.gazetteer.world import (
    Country,
    Region,
    Standing,
    countries,
    country,
    in_region,
    region,
    regions,
    seat,
)

__all__ = [
    "WORD",
    "Country",
    "Entry",
    "Head",
    "Holder",
    "Kind",
    "OfficeTable",
    "PhraseTable",
    "Region",
    "Standing",
    "countries",
    "country",
    "fold",
    "holders",
    "in_region",
    "key",
    "office_id",
    "office_name",
    "offices",
    "phrases",
    "region",
    "regions",
    "seat",
]
