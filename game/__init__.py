"""Siapa Butuh Siapa: a role-play game in which people learn to serve customers."""

__version__ = "0.1.0"
