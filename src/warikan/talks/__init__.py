"""Talks: how it gets decided: past rounds, gates, the calendar and what a text leaves unsaid."""
