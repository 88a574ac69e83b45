"""One module a command; each gives a click command named `command`."""
