"""How well pages are read: predictions held against pages annotated by hand."""
