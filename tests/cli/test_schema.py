"""`envoyage schema` prints the contract that is tested in tests/facts."""

import json

from click.testing import CliRunner

from envoyage.cli.main import main
from envoyage.facts.contract import VERSION
from envoyage.facts.schema import reading_schema


def test_it_prints_the_schema_of_a_reading() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert result.exit_code == 0
    printed = json.loads(result.stdout)
    assert printed == reading_schema()
    assert printed["$id"] == f"urn:envoyage:reading:{VERSION}"
