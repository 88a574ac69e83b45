"""A statement as a citation, in words and for bibliographies."""
