"""What the world is: countries, demonyms, capitals, cities, regions, bodies and offices, as pure look-ups."""

from envoyage.gazetteer.former import Rank, StateThen, code_of, formers, is_sovereign, state_on
from envoyage.gazetteer.naming import Named, nearest_place, place_of
from envoyage.gazetteer.office_table import Head, OfficeTable, office_id, office_name, offices
from envoyage.gazetteer.officials import Holder, holders
from envoyage.gazetteer.phrase_table import Entry, Kind, PhraseTable, phrases
from envoyage.gazetteer.shipped import LANGUAGES
from envoyage.gazetteer.spelling import WORD, fold, key, slugged
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
    "LANGUAGES",
    "WORD",
    "Country",
    "Entry",
    "Head",
    "Holder",
    "Kind",
    "Named",
    "OfficeTable",
    "PhraseTable",
    "Rank",
    "Region",
    "Standing",
    "StateThen",
    "code_of",
    "countries",
    "country",
    "fold",
    "formers",
    "holders",
    "in_region",
    "is_sovereign",
    "key",
    "nearest_place",
    "office_id",
    "office_name",
    "offices",
    "phrases",
    "place_of",
    "region",
    "regions",
    "seat",
    "slugged",
    "state_on",
]
