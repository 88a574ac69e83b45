"""The record: captures and what was read from them, kept for good."""
