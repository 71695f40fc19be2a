"""One file for each field of a trip: when two reports state one fact, and which wording stands."""
