"""Checks of an agreement's file, one a module; each notes what it finds and none stops at the first."""
