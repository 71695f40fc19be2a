"""Filters: one declaration gives the query of the book, the address and the sentence.

filter = parse({"official": "Marco Rubio", "region": "caribbean", "year": "2025"})
filter.queryset()   # the trips, newest first, not fetched yet
filter.query()      # "?official=us-marco-rubio&region=caribbean&year=2025"
filter.sentence()   # "Marco Rubio’s visits to the Caribbean in 2025: 2 trips, 4 stops, 4 countries"
filter.problems     # what made no sense, a sentence each, with the nearest that does
"""

from envoyage.publish.filters.fields import FIELDS, Field
from envoyage.publish.filters.filter import Filter, Problem, parse
from envoyage.publish.filters.names import Choice
from envoyage.publish.filters.selecting import Selection, places_of, selected

__all__ = ["FIELDS", "Choice", "Field", "Filter", "Problem", "Selection", "parse", "places_of", "selected"]
