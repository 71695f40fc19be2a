"""Who is named in a text, with which office, and whom later mentions mean."""
