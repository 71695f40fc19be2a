"""Places and journeys for the maps, so written that a test reads as a trip."""

from envoyage.gazetteer import country, region
from envoyage.publish.maps import Journey, MapSpec, Place
from envoyage.publish.maps.trips import located


def capital(code: str) -> Place:
    """The capital of that country."""
    return located(code, country(code).capital("en"))


def trip(label: str, home: str, *codes: str) -> Journey:
    """From the capital of `home` to those of the others."""
    return Journey(label=label, origin=capital(home), stops=tuple(capital(code) for code in codes))


def spec(*journeys: Journey, focus: str = "") -> MapSpec:
    """A map of these journeys, of the region if one is named, with links."""
    members = sorted(region(focus).members) if focus else []
    return MapSpec(
        title="Map of the trips",
        journeys=journeys,
        focus=tuple(capital(code) for code in members),
        link=lambda code: f"?country={code}",
    )


CABINET = (
    trip("Rubio, Feb.", "US", "PA", "SV", "CR", "GT", "DO"),
    trip("Rubio, March", "US", "JM", "GY", "SR"),
    trip("Bessent", "US", "AR"),
    trip("Hegseth", "US", "PA"),
    trip("Noem", "US", "SV", "CO", "MX"),
)
