"""The read API at `/api/v1/`: the record for programs, with the pages' filters and the exports' words."""
