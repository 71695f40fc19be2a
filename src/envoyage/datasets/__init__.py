"""Data sets of journeys that others keep, as readings: each row is the passage of what it states."""
