"""What was signed, in what state, about what, with whom."""
