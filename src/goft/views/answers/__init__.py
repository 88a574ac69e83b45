"""What programs may ask of a record, and the shapes of what they are told.

The HTTP API and the MCP server both stand on this one table of questions.
"""
