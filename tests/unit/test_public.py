"""The public names are those of `__all__`, and each has a docstring."""

import kg


def test_every_name_is_there() -> None:
    for name in kg.__all__:
        assert getattr(kg, name).__doc__, name


def test_the_list_is_sorted_and_short() -> None:
    assert list(kg.__all__) == sorted(kg.__all__)
    assert len(kg.__all__) <= 18
