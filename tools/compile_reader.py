"""Compiles the reader ahead of time, for archives: `python -m tools.compile_reader` writes build/compiled.

The same code, made into C by mypyc, reads the same and faster (evals/BENCH.md has by how much). It needs a C
compiler and takes some minutes. `PYTHONPATH=build/compiled envoyage read …` then uses it.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "envoyage"
OUT = ROOT / "build" / "compiled"
# The rooms in which the time goes. Their `__init__` files only hand on names.
ROOMS = ("reading", "facts")
_SETUP = """
from glob import glob
from mypyc.build import mypycify
from setuptools import setup

files = sorted(file for room in {rooms!r} for file in glob(f"envoyage/{{room}}/**/*.py", recursive=True))
files = [file for file in files if not file.endswith("__init__.py")]
options = ["--config-file", "", "--ignore-missing-imports", "--follow-imports=silent"]
setup(
    name="envoyage-compiled",
    packages=["envoyage"],
    ext_modules=mypycify([*options, *files], opt_level={speed!r}, debug_level="0", multi_file=True),
)
"""


def is_current(out: Path = OUT) -> bool:
    """True when `out` was compiled from the sources as they are."""
    stamp = out / "sources.sha256"
    return stamp.exists() and stamp.read_text(encoding="ascii") == _digest()


def _digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for room in ROOMS for path in (SOURCE / room).rglob("*") if path.is_file()):
        if path.suffix in (".py", ".toml"):
            digest.update(path.relative_to(SOURCE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def compile_reader(out: Path = OUT, *, quickly: bool = False) -> Path:
    """A copy of the package in `out`, its rooms compiled beside their sources.

    Args:
        out: the folder; what is in it is removed.
        quickly: compiles in half the time what then runs more slowly: for tests.

    Raises:
        subprocess.CalledProcessError: the compiler is missing or refuses; its words are in `stderr`.
    """
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    left_out = shutil.ignore_patterns("__pycache__")
    shutil.copytree(SOURCE, out / "envoyage", ignore=left_out)
    (out / "setup.py").write_text(_SETUP.format(rooms=ROOMS, speed="0" if quickly else "2"), encoding="utf-8")
    subprocess.run(
        [sys.executable, "setup.py", "build_ext", "--inplace", "-j2"],
        cwd=out,
        check=True,
        capture_output=True,
        text=True,
    )
    shutil.rmtree(out / "build")
    (out / "sources.sha256").write_text(_digest(), encoding="ascii")
    return out


def main() -> int:
    """Compiles, and says where, or why not."""
    print("Compiling the reader; this takes some minutes.")
    try:
        out = compile_reader()
    except subprocess.CalledProcessError as error:
        print(
            "\n".join([*error.stdout.splitlines()[-20:], *error.stderr.splitlines()[-20:]]), file=sys.stderr
        )
        print(
            "The reader could not be compiled; it needs a C compiler, setuptools and mypy.", file=sys.stderr
        )
        return 1
    print(f"Done: PYTHONPATH={out} reads with it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
