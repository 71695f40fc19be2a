"""The views of the desk, one module a subject. What each needs stands in `desk.access`."""
