"""warikan: who pays what, from when to when, on which definition, and on whose word."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warikan.desk.audit import audit
    from warikan.desk.brief import brief
    from warikan.desk.check import check
    from warikan.desk.compare import compare
    from warikan.desk.explain import explain
    from warikan.desk.library import library
    from warikan.desk.pay import pay
    from warikan.desk.published_figures import published_figures
    from warikan.desk.read import read
    from warikan.desk.referee import referee
    from warikan.desk.show import show

__version__ = "0.1.0"
__all__ = [
    "audit",
    "brief",
    "check",
    "compare",
    "explain",
    "library",
    "pay",
    "published_figures",
    "read",
    "referee",
    "show",
]

_HOMES = {name: f"warikan.desk.{name}" for name in __all__}


def __getattr__(name: str) -> object:
    """Load a verb when it is first asked for, so that importing the package costs nothing."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'warikan' has no attribute '{name}'")
