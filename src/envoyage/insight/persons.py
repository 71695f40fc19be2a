"""Somebody of the book as a person types it: by id, or by name where only one bears it."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from envoyage.gazetteer import fold, key
from envoyage.record.models import Person, Redirect


def person_named(asked: str) -> str:
    """The id of the person.

    Raises:
        LookupError: nobody of the published trips goes by that name, or several do; the sentence names them.
    """
    if Person.objects.filter(slug=asked).exists():
        return asked
    if (new := Redirect.objects.filter(old=asked).values_list("new", flat=True).first()) is not None:
        return new
    by_name: dict[str, set[str]] = {}
    for slug, name, aliases in Person.objects.values_list("slug", "name", "aliases"):
        for one in (name, *aliases):
            by_name.setdefault(_plain(one), set()).add(slug)
    wanted = _plain(asked)
    found = by_name.get(wanted) or {
        slug for name, slugs in by_name.items() if set(wanted.split()) <= set(name.split()) for slug in slugs
    }
    if len(found) == 1:
        return next(iter(found))
    if found:
        some = ", ".join(sorted(found)[:8])
        raise LookupError(
            _("“%(asked)s” can be %(number)s persons of the book: %(some)s. Give one of these ids.")
            % {"asked": asked, "number": len(found), "some": some}
        )
    near = get_close_matches(wanted, by_name, n=1, cutoff=0.75)
    if near:
        raise LookupError(
            _("Nobody of the published trips is called “%(asked)s”. Did you mean %(near)s?")
            % {"asked": asked, "near": sorted(by_name[near[0]])[0]}
        )
    raise LookupError(_("Nobody of the published trips is called “%(asked)s”.") % {"asked": asked})


def _plain(name: str) -> str:
    return fold(key(name)).casefold()
