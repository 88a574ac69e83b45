"""Exit codes of the command line."""

DONE = 0
FAILED = 1
USAGE = 2
SOME_FAILED = 3
INTERRUPTED = 130
CLOSED = 141
