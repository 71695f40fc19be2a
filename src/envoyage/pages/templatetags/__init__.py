"""Tags and filters of the public site."""
