"""How names, offices and labels are compared: case, accents, articles and order of words do not matter."""

import re
import unicodedata
from functools import cache

_WORD = re.compile(r"\w+(?:[.’']\w+)*")
# Words that carry no sense of their own in a label, in the three languages.
_SLIGHT = frozenset(
    re.findall(
        r"\w+",
        """the a an of in on at to for and or with by from its their his her between into
        el la los las un una de del al en y e o u con por para su sus entre sobre lo
        os as um uma do da dos das no na nos nas ao aos à às em com seu sua seus suas""",
    )
)
# Words that turn an office into another one: "vice president" is no president.
_TURNING = re.compile(
    r"\b(?:vice|deputy|assistant|under|former|ex|acting|interim|elect|viceministr[oa]|expresident[ea]|"
    r"vicepresident[ea]|subsecretari[oa]|adjunt[oa]|electo|electa|eleito|eleita|interin[oa])\b"
)


@cache
def fold(text: str) -> str:
    """Lower case without accents, apostrophes or hyphens; one blank between words."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[’'ʻ`]", "", plain).replace("-", " ").split())


@cache
def tokens(text: str) -> frozenset[str]:
    """The folded words of a text."""
    return frozenset(_WORD.findall(fold(text)))


@cache
def weighty(text: str) -> frozenset[str]:
    """The folded words without articles and prepositions; all of them where nothing else is left."""
    words = tokens(text)
    return words - _SLIGHT or words


def same_name(gold: str, read: str) -> bool:
    """True when one name's words are all in the other: "Samia Hassan" in "Samia Suluhu Hassan".

    A single word must be the last of the fuller name: "John" is not John Kerry.
    """
    ours, theirs = tokens(gold), tokens(read)
    if not ours or not theirs:
        return False
    if len(theirs) == 1 < len(ours):
        return fold(read) == fold(gold).split()[-1]
    if len(ours) == 1 < len(theirs):
        return fold(gold) == fold(read).split()[-1]
    if ours <= theirs:
        return len(theirs) <= 2 * len(ours) + 1  # titles and honorifics may be part of the name as read
    return theirs <= ours


def overlap(gold: str, read: str) -> float:
    """F1 of the weighty words two labels share, 0 to 1."""
    ours, theirs = weighty(gold), weighty(read)
    shared = len(ours & theirs)
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0


def contains(gold: str, read: str) -> bool:
    """True when one label, folded, is a run of words within the other."""
    ours, theirs = f" {fold(gold)} ", f" {fold(read)} "
    return ours in theirs or theirs in ours


def same_office_words(gold: str, read: str) -> bool:
    """True when one office's words are within the other's and neither is turned ("vice", "former") alone."""
    return contains(gold, read) and bool(_TURNING.search(fold(gold))) == bool(_TURNING.search(fold(read)))
