"""Closed lists of English words, which hold for any topic, by what they decide."""
