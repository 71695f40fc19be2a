"""The open book: what was accepted, as frozen values for pages, filters and exports. Writes nothing."""
