"""Who met whom, and to which trip a meeting belongs."""
