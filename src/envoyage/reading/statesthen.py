"""Towns of states that were: Belgrade in 1980 is in Yugoslavia, Aden in 2018 in Yemen."""

from datetime import date

from envoyage import gazetteer
from envoyage.reading.document import Document
from envoyage.reading.lexicon.tables import Language
from envoyage.reading.places import Place, meanings_of


def settle_states(doc: Document, lang: Language, places: list[Place], day: date | None) -> None:
    """Gives towns that the gazetteer has in a state of the past and in one of today that of the day."""
    for place in places:
        if not place.is_city:
            continue
        entries = meanings_of(doc, lang.phrases, place.first, place.last)
        codes = list(dict.fromkeys(entry.code for entry in entries))
        if len(codes) < 2 or place.code not in codes:
            continue
        past = {code: now for code in codes if (now := gazetteer.country(code).successor) is not None}
        pairs = {code: now for code, now in past.items() if now in codes and place.code in (code, now)}
        for code, now in pairs.items():
            then = day is not None and any(
                one.own_code == code and one.on(day) for one in gazetteer.formers()
            )
            place.code = code if then else now
