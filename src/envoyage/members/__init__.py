"""Those who work on the book: their roles, what each may do, and the words by which their programs sign in.

The desk and the API ask the same here, so a person may do by a program what the person may do at the desk.
"""
