"""How an official is called once the full name has been said: Rubio, Xi, von der Leyen, López Obrador."""

# Where the family name comes first, also in reports of other languages.
FAMILY_FIRST = frozenset({"CN", "TW", "HK", "MO", "KP", "KR"})
SPANISH = frozenset({
    "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA", "PE", "PR",
    "PY", "SV", "UY", "VE",
})  # fmt: skip
# Small words that belong to the surname after them.
PARTICLES = frozenset({
    "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la",
    "las", "le", "los", "of", "ten", "ter", "van", "von", "zu",
})  # fmt: skip
# What a surname does not end with.
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior"})
# By what everybody calls them.
KNOWN_AS = {"Luiz Inácio Lula da Silva": "Lula", "Lula da Silva": "Lula"}


def surname(name: str, country: str | None = None) -> str:
    """The part of a full name by which a text goes on speaking of its bearer; a single name is itself.

    A Spanish name of four words or more ends with two surnames; the name of fewer words has one, for most
    that a report gives in three are two given names and a surname ("José Raúl Mulino").
    """
    words = name.split()
    if len(words) < 2 or name in KNOWN_AS:
        return KNOWN_AS.get(name, name)
    if country in FAMILY_FIRST:
        return words[0]
    end = len(words)
    while end > 2 and words[end - 1].lower() in SUFFIXES:
        end -= 1
    start = end - 1
    plain = [word for word in words[:end] if word.lower() not in PARTICLES]
    if country in SPANISH and len(plain) > 3 and words[end - 2].lower() not in PARTICLES:
        start -= 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:])
