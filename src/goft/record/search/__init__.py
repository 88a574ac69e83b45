"""Search: an index derived from the store, asked in words with filters."""
