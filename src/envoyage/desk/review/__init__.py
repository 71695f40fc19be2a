"""One trip before an editor: what is published, what the reports say, where they say it, and the moves."""
