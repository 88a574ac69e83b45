"""People, offices, states and organisations: what is known of them, and who is meant by a name."""
