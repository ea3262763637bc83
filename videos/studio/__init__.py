"""The studio: a script becomes a voice, a timing, pictures, a film and its captions."""
