"""Phrases: what a written name means in three languages, what it does not, and how fast that is known."""

import subprocess
import sys

import pytest

from envoyage import gazetteer
from envoyage.gazetteer import Standing

LANGUAGES = ("en", "es", "pt")
NOBODY_LIVES_THERE = {"BV", "GS", "HM", "TF", "UM"}


def meanings(written: str, language: str) -> list[str]:
    """What `written` can mean, as "kind code", "~" before what is weak."""
    found = gazetteer.phrases(language).entries.get(gazetteer.key(written), ())
    return [f"{'~' * entry.weak}{entry.kind} {entry.code}" for entry in found if entry.fits(written)]


@pytest.mark.parametrize(
    ("language", "written", "means"),
    [
        *[("en", name, "country US") for name in ("US", "U.S.", "U.S", "USA", "United States", "the States")],
        *[("es", name, "country US") for name in ("EE.UU.", "EE. UU.", "EEUU", "Estados Unidos", "EUA")],
        *[("pt", name, "country US") for name in ("EUA", "Estados Unidos da América")],
        ("en", "Britain", "country GB"),
        ("en", "England", "landmark GB"),
        ("es", "Gran Bretaña", "country GB"),
        ("pt", "Reino Unido", "country GB"),
        ("es", "Holanda", "country NL"),
        ("en", "Ivory Coast", "country CI"),
        ("en", "Côte d’Ivoire", "country CI"),
        ("en", "DRC", "country CD"),
        ("pt", "Coreia do Sul", "country KR"),
        ("pt", "Guiné-Bissau", "country GW"),
        ("es", "Timor Oriental", "country TL"),
        ("pt", "Santa Sé", "country VA"),
        ("en", "St. Kitts & Nevis", "country KN"),
        ("en", "St. Kitts and Nevis", "country KN"),
        ("en", "Trinidad", "country TT"),
        ("en", "Burma", "country MM"),
        ("en", "Swaziland", "country SZ"),
        ("en", "Soviet Union", "country SU"),
        ("en", "Zaire", "country ZR"),
        ("en", "Turkey", "country TR"),
        ("en", "Türkiye", "country TR"),
        ("en", "Turkiye", "country TR"),
        ("en", "Georgia", "~country GE"),
        ("es", "panameñas", "demonym PA"),
        ("es", "Panameño", "demonym PA"),
        ("pt", "são-tomenses", "demonym ST"),
        ("pt", "são-tomense", "demonym ST"),
        ("pt", "guianenses", "demonym GY"),
        ("pt", "norte-americana", "demonym US"),
        ("es", "norteamericanos", "demonym US"),
        ("es", "neerlandesa", "demonym NL"),
        ("es", "nipona", "demonym JP"),
        ("pt", "espanhóis", "demonym ES"),
        ("pt", "alemãs", "demonym DE"),
        ("en", "Britons", "demonym GB"),
        ("es", "La Paz", "capital BO"),
        ("en", "Ciudad de México", "capital MX"),
        ("en", "Brasília", "capital BR"),
        ("en", "Brasilia", "capital BR"),
        ("pt", "Pequim", "capital CN"),
        ("es", "Pekín", "capital CN"),
        ("en", "Kiev", "capital UA"),
        ("pt", "Nova Iorque", "city US"),
        ("es", "Ginebra", "city CH"),
        ("es", "La Haya", "capital NL"),
        ("en", "Davos", "city CH"),
        ("en", "Sharm el-Sheikh", "city EG"),
        ("en", "Lagos", "city NG"),
        ("en", "Panama Canal", "landmark PA"),
        ("en", "CECOT", "landmark SV"),
        ("en", "Darien Gap", "~landmark PA"),
        ("pt", "Itamaraty", "landmark BR"),
        ("es", "Casa Rosada", "landmark AR"),
        ("en", "Zanzibar", "landmark TZ"),
        ("pt", "Cisjordânia", "landmark PS"),
        ("en", "CARICOM", "region caricom"),
        ("en", "Central American", "region central-america"),
        ("es", "latinoamericanas", "region latin-america"),
        ("en", "EU", "organisation EU"),
        ("es", "Comisión Europea", "organisation EU"),
        ("pt", "Nações Unidas", "organisation un"),
        ("en", "Washington Post", "none "),
        ("es", "golfo de México", "none "),
        ("en", "Guinea pig", "none "),
    ],
)
def test_a_name_means_first(language: str, written: str, means: str) -> None:
    assert meanings(written, language)[0] == means


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "us"),
        ("en", "turkey"),
        ("en", "china"),
        ("en", "polish"),
        ("en", "of"),
        ("en", "nice"),
        ("es", "la paz"),
        ("es", "eu"),
        ("es", "chile"),
        ("pt", "eu"),
        ("pt", "peru"),
        ("pt", "praia"),
    ],
)
def test_a_common_word_means_no_place(language: str, written: str) -> None:
    assert meanings(written, language) == []


@pytest.mark.parametrize(
    ("language", "written", "all_of_them"),
    [
        ("en", "Congo", ["~country CD", "~country CG"]),
        ("en", "Dominican", ["demonym DO", "demonym DM"]),
        ("pt", "guineense", ["demonym GW", "demonym GN"]),
        ("en", "Córdoba", ["~city AR", "~city ES", "~city MX"]),
        ("en", "Tripoli", ["capital LY", "city LB"]),
    ],
)
def test_a_shared_name_has_all_its_meanings(language: str, written: str, all_of_them: list[str]) -> None:
    assert meanings(written, language) == all_of_them


@pytest.mark.parametrize(
    "name", ["Santiago", "Victoria", "Orlando", "Reading", "Franklin", "San José", "Lima"]
)
def test_a_city_that_is_also_a_name_is_weak(name: str) -> None:
    assert all(meaning.startswith("~") for meaning in meanings(name, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_is_found_by_its_name_its_people_and_its_capital(language: str) -> None:
    found: dict[str, set[str]] = {}
    for entries in gazetteer.phrases(language).entries.values():
        for entry in entries:
            found.setdefault(entry.code, set()).add(entry.kind)
    for code, country in gazetteer.countries().items():
        assert "country" in found[code]
        assert "demonym" in found[code] or code in NOBODY_LIVES_THERE, f"no demonym for {code}"
        capital = country.capital(language)
        if country.status is Standing.SOVEREIGN:
            assert capital
            means = {meaning.lstrip("~") for meaning in meanings(capital, language)}
            assert means & {f"capital {code}", f"country {code}"}, f"{capital} is not found"


@pytest.mark.parametrize("language", LANGUAGES)
def test_longest_reaches_every_key(language: str) -> None:
    table = gazetteer.phrases(language)
    for key in table.entries:
        assert table.longest[key.split(" ")[0]] >= key.count(" ") + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_with_accents_is_there_without_them(language: str) -> None:
    entries = gazetteer.phrases(language).entries
    assert {key for key in entries if gazetteer.fold(key) not in entries} == set()


def test_an_unknown_language_is_said() -> None:
    with pytest.raises(ValueError, match="no names in 'fr'"):
        gazetteer.phrases("fr")


@pytest.mark.measured
def test_one_language_loads_alone_and_fast() -> None:
    """As a multiple of what its file alone takes to parse, in the same process: about 17 times."""
    program = (
        "import json, time, sys; from pathlib import Path; from envoyage import gazetteer as p;"
        "raw = Path(p.__file__).with_name('tables').joinpath('phrases.en.json').read_text('utf-8');"
        "clock = time.process_time; start = clock(); json.loads(raw); parsed = clock() - start;"
        "start = clock(); p.phrases('en'); print((clock() - start) / parsed);"
        "print('django' in sys.modules)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in range(3)
    ]
    assert min(float(times) for times, _ in runs) < 40
    assert {django for _, django in runs} == {"False"}
