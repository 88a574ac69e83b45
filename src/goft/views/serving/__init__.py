"""A record over HTTP: one application of the pages and the programming interface."""
