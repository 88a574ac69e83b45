"""`python -m goft` is the command line."""

from goft.views.cli import main

main()
