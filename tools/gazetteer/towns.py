"""What a city is called in Spanish and Portuguese where that is not its English name: Nueva York."""

from typing import Any

from tools.gazetteer.tables import LANGUAGES, names, rows


def towns() -> dict[str, Any]:
    """The shipped table: for each language, each country's cities by their English names."""
    table: dict[str, dict[str, dict[str, str]]] = {}
    for row in rows("gazetteer/cities.csv"):
        for language in LANGUAGES:
            english, called = names(row["en"]), names(row[language] or row["en"])
            if called[0].text != english[0].text:
                of_country = table.setdefault(language, {}).setdefault(row["country"], {})
                of_country.setdefault(english[0].text, called[0].text)
    return table
