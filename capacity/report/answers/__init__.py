"""One module a command: the page that people read and the document that programs read."""
