"""The language of the page that is being made: which it is, and how it says days, numbers and counts.

At the terminal and in the API no page is being made, and the language is English.
"""
