"""Who held which office of state when: whose president "President Bush" was in the year of a report."""

from functools import cache, lru_cache
from typing import NamedTuple

from envoyage.gazetteer.shipped import shipped
from envoyage.gazetteer.spelling import fold, key

# Years around a tenure in which its holder is still, or already, spoken of by the office.
AROUND = 2
_LATER = 9999
_SON_OF = frozenset({"bin", "bint", "ibn"})


class Holder(NamedTuple):
    """One tenure: `first` and `last` are years; `last` is 9999 where no end is known."""

    name: str
    country: str
    office: str
    first: int
    last: int

    def held(self, year: int) -> bool:
        """True when the office was held in that year, or shortly before or after."""
        return self.first - AROUND <= year <= self.last + AROUND


@lru_cache(maxsize=1024)
def holders(name: str) -> tuple[Holder, ...]:
    """All tenures of the people whom a name can mean: a surname, or any fuller form of it.

    Args:
        name: "Bush", "Sánchez", "S. Jaishankar", "Marcelo Rebelo de Sousa"; case and accents do not matter.
    """
    table = _table()
    words = [word for word in name_key(name).split() if len(word) > 1]
    found: dict[int, None] = {}
    for word in words:
        for index in table.surnames.get(word, ()):
            found[index] = None
    fitting = [table.tenures[index] for index in found]
    if len(words) == 1:  # a last name before the name that a mother's follows: Sánchez is not Medina Sánchez
        fitting = [row for row in fitting if _ends(words[0], row[0])] or fitting
        fitting = [row for row in fitting if not _only_father(words[0], row[0])]
    return tuple(
        Holder(keys.split("|")[0], country, table.offices[office], first, last or _LATER)
        for keys, country, office, first, last in fitting
        if any(alike(words, known.split()) for known in keys.split("|"))
    )


def name_key(name: str) -> str:
    """The words of a name in small letters, without accents, hyphens and marks."""
    return fold(key(name).replace("-", " ").replace("'", ""))


def _only_father(word: str, keys: str) -> bool:
    """ "Hamad" is not Tamim bin Hamad: what stands behind "son of" is the father's name."""
    words = keys.split("|")[0].split()
    return word in words[1:] and words[words.index(word, 1) - 1] in _SON_OF


def alike(words: list[str], known: list[str]) -> bool:
    """True when one name's words are all among the other's; an initial of the known name may be left out."""
    if len(words) == 1:
        return True
    theirs = {word for word in known if len(word) > 1}
    return theirs.issuperset(words) or (len(theirs) > 1 and theirs.issubset(words))


def _ends(word: str, keys: str) -> bool:
    return any(known.endswith(word) or known.startswith(word) for known in keys.split("|"))


class _Table(NamedTuple):
    """The shipped table: a tenure is names, country, place in `offices`, first and last year."""

    offices: list[str]
    tenures: list[tuple[str, str, int, int, int]]
    surnames: dict[str, list[int]]


@cache
def _table() -> _Table:
    return _Table(**shipped("officials"))
