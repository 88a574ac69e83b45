"""What is near in meaning: a vector for each statement, beside the index of words."""
