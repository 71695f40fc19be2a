"""The world in one view, as each map of countries visited shows it: path data that ships, drawn once for all.

`python -m tools.build_world` writes it; what is drawn of it here is what `land` draws, and takes no second.
"""

import json
from functools import cache
from importlib.resources import files

from envoyage.publish.maps.framing import whole_world
from envoyage.publish.maps.land import Shape, land, other_land
from envoyage.publish.maps.shapes import world

WIDTH = 760
SHIPPED = "world.json"


@cache
def ground() -> str:
    """All land but Antarctica, where nobody makes a visit of state."""
    return str(_shipped()["ground"])


@cache
def countries_drawn() -> dict[str, Shape]:
    """Each country's land by its code."""
    return {
        code: Shape(path, (x, y), extent, wide)
        for code, (path, x, y, extent, wide) in _shipped()["lands"].items()
    }


@cache
def _shipped() -> dict[str, dict[str, tuple[str, float, float, float, float]]]:
    table: dict[str, dict[str, tuple[str, float, float, float, float]]] = json.loads(
        files(__package__).joinpath(SHIPPED).read_text("ascii")
    )
    return table


def drawn() -> str:
    """What ships, drawn from the shapes of the countries: one line a country."""
    view = whole_world(WIDTH)
    shapes = {code: land(view, frozenset((code,))) for code in sorted(world().countries)}
    lines = ",\n".join(
        f"{json.dumps(code)}: {json.dumps([one.path, *one.middle, one.extent, one.wide])}"
        for code, one in shapes.items()
    )
    under = json.dumps(other_land(view, frozenset({"AQ"})).path)
    return f'{{"ground": {under},\n"lands": {{\n{lines}\n}}}}\n'
