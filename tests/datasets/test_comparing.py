"""Two versions of a record: what was added, changed and withdrawn, and nothing else."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import transaction
from tests.publish.builders import CABINET, published
from tests.publish.export.conftest import AWKWARD

from envoyage.cli.diff import diff
from envoyage.publish.export import registry
from envoyage.record import ledger
from envoyage.record.models import Claim, Trip
from envoyage.record.moves import Move

pytestmark = pytest.mark.django_db

RUBIO = "2025-03-26-marco-rubio"


def snapshot(folder: Path) -> None:
    trips = Trip.objects.all()
    for name, parts in registry.files("package", registry.about(trips), trips):
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_bytes(b"".join(parts))


@pytest.fixture(scope="module")
def versions(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> tuple[Path, Path]:
    """Five trips; then one is added, one is corrected and one is taken back."""
    folder = tmp_path_factory.mktemp("versions")
    with django_db_blocker.unblock(), transaction.atomic():
        published(CABINET)
        snapshot(folder / "a")
        published(AWKWARD[1:])
        topic = Claim.objects.get(
            telling__placements__trip=RUBIO, field="topic", value__label="insecurity in Haiti"
        )
        ledger.correct(topic.id, {"label": "Haiti"}, who="Ada", why="Shorter.")
        ledger.decide(Move.RETRACT, "2025-04-14-scott-bessent", who="Ada", why="It was another.")
        snapshot(folder / "b")
        transaction.set_rollback(True)
    return folder / "a", folder / "b"


def test_added_changed_and_withdrawn_are_told_in_lines(versions: tuple[Path, Path]) -> None:
    done = CliRunner().invoke(diff, [str(one) for one in versions])
    assert done.exit_code == 0, done.output
    first, *lines = done.output.splitlines()
    assert first.endswith(": 1 added, 1 changed, 1 withdrawn.")
    assert lines == [
        "",
        "Added",
        "  2026-03-bo-zed  Bo Zed, 2026-03: WS",
        "",
        "Withdrawn",
        "  2025-04-14-scott-bessent  Scott Bessent, 2025-04-14/2025-04-15: AR",
        "",
        "Changed",
        f"  {RUBIO}  Marco Rubio, 2025-03-26/2025-03-27: JM GY SR",
        "    - topics: insecurity in Haiti, insecurity-in-haiti",
        "    + topics: Haiti, haiti",
        '    - claims: topic, {"label": "insecurity in Haiti"}, false',
        '    + claims: topic, {"label": "Haiti"}, true',
    ]


def test_the_same_version_has_no_differences_and_json_says_so(versions: tuple[Path, Path]) -> None:
    done = CliRunner().invoke(diff, [str(versions[0]), str(versions[0]), "--json"])
    told = json.loads(done.output)
    assert (told["added"], told["changed"], told["withdrawn"]) == ([], [], [])


def test_what_is_no_package_is_said(versions: tuple[Path, Path], tmp_path: Path) -> None:
    shutil.copytree(versions[0], tmp_path / "a")
    (tmp_path / "a" / "data" / "stops.csv").unlink()
    done = CliRunner().invoke(diff, [str(tmp_path / "a"), str(versions[1])])
    assert done.exit_code == 2
    assert "cannot be compared" in done.output
