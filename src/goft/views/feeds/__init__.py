"""What is new in a record, as feeds: of a search, of a person, and of corrections."""
