"""News into a knowledge graph that an analyst can trust."""
