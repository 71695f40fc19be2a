"""When two wordings name the same office: by the gazetteer's canonical id, or else by their words."""

from functools import cache

from evals.folding import fold, same_office_words


@cache
def canonical(words: str, country: str | None) -> str | None:
    """The canonical office of some words ("canciller", "Foreign Secretary"), None where it is not known."""
    try:
        from envoyage.gazetteer import office_id
    except ImportError:
        return None
    return office_id(words, country)


def same_office(gold: str, countries: tuple[str | None, ...], read: str, read_id: str | None) -> bool:
    """True when the read office is gold's: same words, same id, or one within the other without an id."""
    if fold(gold) == fold(read):
        return True
    ours = {canonical(gold, country) for country in countries or (None,)} - {None}
    if ours and read_id is not None:
        return read_id in ours
    return same_office_words(gold, read)
