"""The tables of a language, loaded once and ready for look-up."""
