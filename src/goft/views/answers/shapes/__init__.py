"""The shapes of answers, beyond those of the public line, which they refer to by name."""
