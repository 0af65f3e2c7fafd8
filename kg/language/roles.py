"""The roles that a word may have in what another word states."""

ROLES = ("none", "actor", "undergoer", "other", "circumstance")
"""After PropBank (Palmer et al. 2005): ARG0, ARG1, further numbered ones, modifiers."""
