"""The open book in every form: tables of plain rows from what is published, and a class for each format.

Nothing here writes to the book, and nothing that only waits for a verdict is in any of it (law 4).
"""
