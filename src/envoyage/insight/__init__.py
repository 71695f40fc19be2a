"""Questions to the book, answered with their proof: counting rules, firsts and longest gaps, comparisons."""
