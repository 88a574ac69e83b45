"""Named matters: what is said on them, over the years and across languages."""
