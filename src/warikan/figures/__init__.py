"""Figures: what a number is: money, days, fiscal years, printed precision, bases and rates."""
