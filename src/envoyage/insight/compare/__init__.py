"""Comparisons: officials by their days in office, parts of the world, governments, both directions."""
