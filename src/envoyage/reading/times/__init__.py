"""Date words and the days that they mean."""
