"""A trip entered in a form: every fact with its source, or nothing is saved."""
