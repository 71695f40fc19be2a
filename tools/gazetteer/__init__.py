"""Bakes the readable tables of resources/ into the JSON that the gazetteer ships."""
