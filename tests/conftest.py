"""What all tests share: the same examples in every run, so a failure comes back."""

from hypothesis import settings

settings.register_profile("kg", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("kg")
