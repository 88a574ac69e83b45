"""Ways to look at what was read."""
