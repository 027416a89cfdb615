"""Hypothesis, as the tests of the exact figures use it."""

from hypothesis import settings

settings.register_profile("siapa", deadline=None, max_examples=60)
settings.load_profile("siapa")
