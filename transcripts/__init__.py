"""Words in time: cues, transcripts, reading and writing captions, and finding what was said."""
