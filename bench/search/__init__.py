"""How fast a record is searched and indexed, beside bare tantivy on the same queries."""
