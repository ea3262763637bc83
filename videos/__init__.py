"""Films: videos, their chapters, passages and findings, the library they stand in, and the studio."""
