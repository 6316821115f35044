import lawcheck.check


def test_everything_promised_is_there_and_nothing_else() -> None:
    assert sorted(lawcheck.check.__all__) == lawcheck.check.__all__
    assert all(hasattr(lawcheck.check, name) for name in lawcheck.check.__all__)
