"""Desk: one function a verb; files, days and stores come in as arguments."""
