"""The API at `/api/v1/`: the record for programs, in the words of the exports; and moves by token."""
