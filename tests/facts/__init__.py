"""Tests of the facts room, and the strategies that draw its values."""
