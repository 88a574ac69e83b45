"""Retellings: statements that tell the same words, wholly, cut, or with something changed."""
