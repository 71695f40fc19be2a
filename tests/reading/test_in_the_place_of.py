"""Who goes where somebody else does not: "she cancelled her trip; Paz will go in her place"."""

from datetime import date

import pytest

from envoyage.facts import Status
from envoyage.reading import read

PUBLISHED = date(2026, 3, 5)
# Juan Soto does not go, and Juan Paz goes there for him.
STAND_INS = [
    ("es", ("El presidente de Honduras, Juan Soto, no irá a La Habana; en su lugar viajará el canciller "
     "hondureño, Juan Paz.")),
    ("es", ("El presidente de Honduras, Juan Soto, no irá a La Habana. En su lugar lo hará el canciller "
     "hondureño, Juan Paz.")),
    ("es", ("El presidente de Honduras, Juan Soto, canceló su viaje a La Habana y será reemplazado por el "
     "canciller hondureño, Juan Paz.")),
    ("es", ("El presidente de Honduras, Juan Soto, canceló su viaje a La Habana. Lo sustituirá el "
     "canciller hondureño, Juan Paz.")),
    ("pt", ("O presidente das Honduras, Juan Soto, não irá a Havana; em seu lugar viajará o chanceler "
     "hondurenho, Juan Paz.")),
    ("pt", ("O presidente das Honduras, Juan Soto, cancelou a viagem a Havana. Em seu lugar irá o "
     "chanceler hondurenho, Juan Paz.")),
    ("pt", ("O presidente das Honduras, Juan Soto, não participará na cimeira de Luanda e será "
     "substituído pelo chanceler hondurenho, Juan Paz.")),
    ("en", ("President Juan Soto of Honduras will not travel to Havana; the Honduran foreign minister, "
     "Juan Paz, will go in his place.")),
    ("en", ("President Juan Soto of Honduras cancelled his trip to Havana. Foreign Minister Juan Paz of "
     "Honduras will go instead.")),
    ("en", ("President Juan Soto of Honduras will not attend the summit in Luanda and will be replaced by "
     "Foreign Minister Juan Paz.")),
    ("es", ("El presidente de Honduras, Juan Soto, no asistirá a la cumbre de Luanda y el canciller "
     "Juan Paz encabezará la delegación hondureña.")),
    ("es", ("El presidente de Honduras, Juan Soto, no irá a La Habana. El canciller Juan Paz "
     "representará al país.")),
    ("pt", ("O presidente das Honduras, Juan Soto, não irá a Havana, e o chanceler Juan Paz chefiará a "
     "delegação hondurenha.")),
    ("en", ("President Juan Soto will not attend the summit in Luanda, and Foreign Minister Juan Paz "
     "will lead the Honduran delegation instead.")),
    ("en", ("President Juan Soto of Honduras will not go to Havana; Foreign Minister Juan Paz will "
     "represent Honduras.")),
]  # fmt: skip
# Nobody is said not to go: the word means something else.
OTHERS = [
    ("en", ("Foreign Minister Juan Soto of Peru flew to Chile. Officials said that talks with Juan Paz, "
     "the minister of Bolivia, will take the place of a summit.")),
    ("es", ("El canciller de Perú, Juan Soto, viajó a Chile. El ministro peruano Juan Paz reemplazará a "
     "la viceministra en su lugar.")),
    ("pt", ("O chanceler do Peru, Juan Soto, viajou ao Chile. O ministro peruano Juan Paz substituirá a "
     "vice-ministra.")),
    ("en", ("Foreign Minister Juan Soto of Peru cancelled his trip to Chile. The lawyer Juan Paz represents "
     "fishermen of the port.")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), STAND_INS)
def test_whoever_goes_in_the_place_of_another_travels(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    told = {trip.traveller.name: (trip.status, trip.stops[0].country) for trip in trips}
    land = next(iter(told.values()))[1]
    assert told == {"Juan Soto": (Status.CANCELLED, land), "Juan Paz": (Status.PLANNED, land)}


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_nobody_goes_in_the_place_of_who_goes(language: str, text: str) -> None:
    trips = read(text, language=language, published=PUBLISHED).trips
    assert [trip.traveller.name for trip in trips] == ["Juan Soto"]
