"""Draws the world for the maps of countries visited: `python -m tools.build_world`, after build_shapes.

Writes src/envoyage/publish/maps/world.json; a test draws it anew and compares.
"""

from pathlib import Path

from envoyage.publish.maps.whole import SHIPPED, drawn

OUT = Path(__file__).parents[1] / "src/envoyage/publish/maps" / SHIPPED


if __name__ == "__main__":
    OUT.write_text(drawn(), encoding="ascii")
