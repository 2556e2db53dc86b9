"""warikan: who pays what, from when to when, on which definition, and on whose word."""

__version__ = "0.1.0"
