"""The book: what reports said, what was decided about it, and the trips that follow from both.

Only `record.ledger` writes. Every trip shown is a pure function of the ledger (`record.projection`).
"""
