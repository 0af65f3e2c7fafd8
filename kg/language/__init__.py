"""Say what an article's words are and what they stand for: Article -> Analysis."""
