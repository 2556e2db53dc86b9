"""An executor: the same work over many items, in this process, in several, or on a cluster, results in order.

Whatever does the work, the results are the same and in the order of the items, and only a few batches are under way
at once, so that a million items need no more memory than a thousand.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib import import_module
from itertools import islice
from signal import SIG_IGN, SIGINT, signal
from typing import Any, Protocol, TypeVar

from warikan.ground.taken import NoExtraError

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

BATCH = 32  # items that travel together
AHEAD = 3  # batches under way for each worker


class _Future(Protocol):
    """Work under way: ``result`` waits for it, ``cancel`` gives it up."""

    def result(self) -> object: ...
    def cancel(self) -> object: ...


def each(
    work: Callable[[_Item], _Result], items: Iterable[_Item], workers: int = 1, cluster: str | None = None
) -> Iterator[_Result]:
    """The result of ``work`` for each item, in order.

    ``workers`` processes of this machine share the work; with ``cluster``, the address of a Dask scheduler, its workers
    do. ``work`` and the items must then be such that they can be sent (a function of a module, plain values). What
    ``work`` raises is raised here, at its item. ``ValueError`` for less than one worker.

    >>> list(each(str.upper, ["yen", "won"]))
    ['YEN', 'WON']
    """
    if workers < 1:
        raise ValueError(f"work needs at least one worker, not {workers}")
    if cluster is not None:
        return _on_cluster(work, items, cluster)
    return map(work, items) if workers == 1 else _in_processes(work, items, workers)


def _in_processes(
    work: Callable[[_Item], _Result], items: Iterable[_Item], workers: int
) -> Iterator[_Result]:
    from concurrent.futures import ProcessPoolExecutor  # what one worker never needs
    from multiprocessing import get_context

    # A forked child would share locks and open files with its parent; the fork server starts from a clean one.
    # An interrupt is the parent's to answer: workers that also did would each print how they died.
    pool = ProcessPoolExecutor(workers, get_context("forkserver"), signal, (SIGINT, SIG_IGN))
    try:
        yield from _ordered(lambda batch: pool.submit(_several, work, batch), items, workers * AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


def _on_cluster(work: Callable[[_Item], _Result], items: Iterable[_Item], cluster: str) -> Iterator[_Result]:
    """``OSError`` where no scheduler answers at the address."""
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise NoExtraError("dist") from error
    with closing(distributed.Client(cluster, set_as_default=False)) as client:
        workers = max(1, sum(client.nthreads().values()))
        yield from _ordered(
            lambda batch: client.submit(_several, work, batch, pure=False), items, workers * AHEAD
        )


def _several(work: Callable[[_Item], _Result], batch: list[_Item]) -> list[_Result]:
    return [work(item) for item in batch]


def _ordered(
    submit: Callable[[list[_Item]], _Future], items: Iterable[_Item], most: int
) -> Iterator[_Result]:
    """The results batch by batch, with at most so many batches under way."""
    left = iter(items)
    under_way: deque[_Future] = deque()
    try:
        while True:
            while len(under_way) < most and (batch := list(islice(left, BATCH))):
                under_way.append(submit(batch))
            if not under_way:
                return
            yield from under_way.popleft().result()  # type: ignore[misc]
    finally:
        for future in under_way:
            future.cancel()
