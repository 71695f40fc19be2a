"""When two wordings name the same office: by the gazetteer's canonical id, or else by their words."""

from envoyage.gazetteer import office_id
from evals.folding import fold, same_office_words


def same_office(
    gold: str, countries: tuple[str | None, ...], read: str, read_id: str | None, language: str
) -> bool:
    """True when the read office is gold's: same words, same id, or one within the other without an id."""
    if fold(gold) == fold(read):
        return True
    ours = {office_id(gold, language, country) for country in countries or (None,)} - {None}
    if ours and read_id is not None:
        return read_id in ours
    return same_office_words(gold, read)
