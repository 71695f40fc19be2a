"""The desk, under /desk/: where signed-in people see what waits, propose, decide and publish."""
