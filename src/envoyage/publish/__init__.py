"""The open book: what was accepted, as frozen values for pages, filters and exports. Reads the record, writes nothing."""
