"""A country or a part of the world as a reader types it, or the sentence that says what it may have been."""

from django.utils.translation import gettext as _

from envoyage.gazetteer import Kind, Named, nearest_place, place_of


def place_named(asked: str) -> Named:
    """The country or region that goes by this code, id or name.

    Raises:
        LookupError: none goes by that name; the sentence tells the nearest that does.
    """
    if (found := place_of(asked)) is not None:
        return found
    if near := nearest_place(asked):
        raise LookupError(
            _("“%(asked)s” is no country and no region that the gazetteer has. Did you mean %(near)s?")
            % {"asked": asked, "near": near}
        )
    raise LookupError(_("“%(asked)s” is no country and no region that the gazetteer has.") % {"asked": asked})


def country_named(asked: str) -> str:
    """The code of a country.

    Raises:
        LookupError: no country goes by that name.
    """
    found = place_named(asked)
    if found.kind is not Kind.COUNTRY:
        raise LookupError(_("“%(asked)s” is a part of the world; name one country.") % {"asked": asked})
    return found.code
