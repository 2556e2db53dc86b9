"""Work is shared out and comes back in order, whoever does it; a fault comes back at its item."""

import tracemalloc

import pytest

from warikan.ground.executor import AHEAD, BATCH, each
from warikan.ground.taken import NoExtraError


def double(number):
    if number == 333:
        raise ValueError("no double for 333")
    return 2 * number


@pytest.mark.parametrize("workers", [1, 2, 7])
def test_results_come_in_the_order_of_the_items(workers):
    assert list(each(double, range(300), workers)) == [2 * number for number in range(300)]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_work_raises_is_raised(workers):
    results = each(double, range(1_000), workers)
    with pytest.raises(ValueError, match="no double for 333"):
        list(results)


def test_work_needs_somebody():
    with pytest.raises(ValueError, match="at least one worker"):
        each(double, [], 0)


def test_only_a_few_items_are_taken_ahead():
    taken = []
    results = each(double, (taken.append(number) or number for number in range(100_000) if number != 333), 2)
    next(results)
    results.close()
    assert len(taken) <= 2 * AHEAD * BATCH + BATCH


def test_a_million_items_need_no_memory():
    tracemalloc.start()
    assert sum(1 for _ in each(str, range(1_000_000))) == 1_000_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.fixture
def scheduler(tmp_path, monkeypatch):
    distributed = pytest.importorskip("distributed")
    monkeypatch.setenv("HOME", str(tmp_path))
    cluster = distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None, local_directory=tmp_path
    )
    yield cluster.scheduler_address
    cluster.close()


def test_a_cluster_gives_the_same_as_one_process(scheduler):
    assert list(each(double, range(300), cluster=scheduler)) == list(each(double, range(300)))


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(NoExtraError) as raised:
        list(each(double, [1], cluster="tcp://127.0.0.1:1"))
    assert raised.value.extra == "dist"
