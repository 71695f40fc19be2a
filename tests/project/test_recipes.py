"""The recipes for a server: what compose.yaml and the systemd unit of the docs name is there."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/server.md").read_text("utf-8")
UNIT = re.search(r"```ini\n(.*?)```", DOCS, re.DOTALL)
SETTINGS = set(re.findall(r"`(ENVOYAGE_[A-Z_]+)`", (ROOT / "docs/commands.md").read_text("utf-8")))


@pytest.fixture(scope="module")
def compose() -> Any:
    return yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def test_compose_names_nothing_that_is_not_there(compose: Any) -> None:
    services = compose["services"]
    assert (ROOT / services["site"]["build"] / "Dockerfile").is_file()
    for service in services.values():
        assert service["depends_on"].keys() <= services.keys() if "depends_on" in service else True
        assert {volume.partition(":")[0] for volume in service["volumes"]} <= compose["volumes"].keys()
        assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    waited_for = services["site"]["depends_on"]
    assert all("healthcheck" in services[name] for name in waited_for)


def test_every_setting_of_the_recipes_is_a_setting(compose: Any) -> None:
    set_there = set(re.findall(r"^(ENVOYAGE_[A-Z_]+)=", DOCS, re.MULTILINE))
    named = {name for name in compose["services"]["site"]["environment"] if name.startswith("ENVOYAGE_")}
    assert named
    assert set_there
    assert (named | set_there) - SETTINGS == set()


def test_the_health_check_of_compose_is_python(compose: Any) -> None:
    *_, code = compose["services"]["site"]["healthcheck"]["test"]
    compile(code, "compose.yaml", "exec")
    assert "/-/ready" in code


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd")
def test_systemd_finds_no_fault_with_the_unit(tmp_path: Path) -> None:
    assert UNIT is not None
    program = tmp_path / "envoyage"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / "envoyage.service"
    unit.write_text(UNIT[1].replace("/opt/envoyage/.venv/bin/envoyage", str(program)))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    said = [line for line in done.stderr.splitlines() if "envoyage.service" in line]
    assert done.returncode == 0, said
    assert said == []
