"""`envoyage import roster` as a person types it; the rest is in tests/record/test_enlisting.py."""

from pathlib import Path

from tests.cli.terminal import Terminal

ROWS = """\
id,name,aliases,office,office_id,country,from,to,source
gy-carla-vidal,Carla Vidal,,Minister of Foreign Affairs,foreign-minister,GY,2024-05-01,,https://example.org/
gy-ana-bo,Ana Bo,,Minister of Health,,XX,2024,,https://example.org/
"""


def test_what_the_terminal_says(empty_book: Path, tmp_path: Path) -> None:
    terminal = Terminal.over(empty_book, tmp_path)
    done = terminal("import", "roster", terminal.report("people.csv", ROWS), "--as", "Bo")
    assert (done.returncode, done.stdout) == (1, "1 tenures came into the roster (entry 1).\n")
    assert done.stderr.splitlines() == [
        "Error: people.csv, line 3: 'XX' is no country code; use ISO 3166 alpha-2, as in GY.",
        "1 row was passed over; mend it and run it again, the others are in the roster.",
    ]
    none = terminal("import", "roster", terminal.report("other.csv", "who,when\nAda,2020\n"))
    assert none.returncode == 1
    assert "other.csv is no roster. Its first line names no column name, country, source;" in none.stderr
