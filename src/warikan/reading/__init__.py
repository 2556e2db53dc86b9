"""Reading: text to claims, offline, every object at its own words."""
