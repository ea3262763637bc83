"""Looking over a library that can be read: whether what it says is true, whole and in order."""
