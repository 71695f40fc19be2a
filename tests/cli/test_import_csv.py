"""`envoyage import csv` as a person types it: the example of the docs, again, and what is refused."""

import re
from pathlib import Path

import pytest
from tests.cli.terminal import Terminal

DOCS = Path(__file__).parents[2] / "docs" / "import-csv.md"


@pytest.fixture
def terminal(empty_book: Path, tmp_path: Path) -> Terminal:
    return Terminal.over(empty_book, tmp_path)


def example(kind: str) -> str:
    """The first block of that kind in the docs."""
    found = re.search(rf"```{kind}\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_example_of_the_docs_runs_and_a_changed_row_is_a_later_version(terminal: Terminal) -> None:
    terminal.report("visits.csv", example("csv"))
    terminal.report("visits.toml", example("toml"))
    words = example("sh").split()[1:]
    done = terminal(*words)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    fault, passed_over = done.stderr.splitlines()
    assert example("text") == f"{fault}\n{done.stdout}{passed_over}\n"
    told = terminal("explain", "2025-02-03-ada-nunez").stdout
    assert "Surinam" in told
    assert "gazette-1" in told

    terminal.report(
        "visits.csv", example("csv").replace("31/04/2025", "30/04/2025").replace("Georgetown", "Linden")
    )
    signed = terminal(*words, "--accept", "--as", "Bo", "--why", "Checked.")
    assert (signed.returncode, signed.stderr) == (0, "")
    assert signed.stdout.startswith("2 reports came in with ")
    assert signed.stdout.endswith(" 1 reports were in the book already.\n")
    told = terminal("explain", "2025-02-03-ada-nunez").stdout
    assert "Linden" in told
    assert "as it was, to the byte" in terminal("rebuild").stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["nowhere.csv", "--map", "visits.toml"], 2, "nowhere.csv is no file; name a table in CSV."),
        (["visits.csv", "--map", "visits.toml", "--accept"], 2, "say --as NAME and --why TEXT with it"),
        (["latin.csv", "--map", "visits.toml"], 1, "latin.csv is not in UTF-8; save it so"),
        (["visits.csv", "--map", "visits.csv"], 2, "visits.csv cannot be read"),
        (["empty.csv", "--map", "visits.toml"], 2, "The table has no column 'No', 'Minister'"),
    ],
)
def test_a_wrong_call_is_one_sentence(terminal: Terminal, words: list[str], code: int, sentence: str) -> None:
    terminal.report("visits.csv", example("csv"))
    terminal.report("visits.toml", example("toml"))
    terminal.report("empty.csv", "a,b\n")
    (terminal.home / "latin.csv").write_bytes("No;Minister\n1;Nuñez\n".encode("latin-1"))
    done = terminal("import", "csv", *words)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)
    assert sentence in " ".join(done.stderr.split())
