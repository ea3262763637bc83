"""Reading a library's files, strictly: a reader returns what it can and adds each fault to a list."""
