"""The pages that compare: officials by their days in office, two governments, what came and what went."""
