"""What was said on a matter, by somebody or about somebody, in the order of time."""
