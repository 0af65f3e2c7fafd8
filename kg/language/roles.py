"""The roles that a word may have in what another word states."""

from kg.model import Modality

ROLES = ("none", "actor", "undergoer", "other", "circumstance")
"""After PropBank (Palmer et al. 2005): ARG0, ARG1, further numbered ones, modifiers."""
MODALITIES = tuple(str(modality) for modality in Modality)
"""What the network chooses among for the manner in which a word states something."""
AGREEMENT = 16
"""The length of the vectors by which two words of a statement are compared."""
