"""The catalogues hold every string of the public site, in both languages, and are compiled."""

import os
import shutil

import pytest

from tools import catalogues


@pytest.mark.slow
def test_every_string_is_translated_and_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    if shutil.which("xgettext") is None:
        if os.environ.get("ENVOYAGE_TEST_EVERYTHING"):
            pytest.fail("There is no xgettext; on Debian: apt-get install gettext.")
        pytest.skip("There is no xgettext")
    assert catalogues.main(["--check"]) == 0, capsys.readouterr().err
