"""Statements of a record in the forms of other tools."""
