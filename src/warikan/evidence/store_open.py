"""Opening a store by its path or address: made where wanted, brought up to date where older, refused where newer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, func, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from warikan.evidence.store import Store
from warikan.evidence.store_alike import fill_prints
from warikan.evidence.store_errors import machine_errors
from warikan.evidence.store_tables import VERSION, edition, make, prints
from warikan.ground.diagnostic import Diagnostic, Place
from warikan.ground.taken import NoExtraError

DEFAULT = "dossier.sqlite"
_MAKING = 772_181  # any number that others hardly use for a lock of their own
WAIT = 30  # seconds that a writer waits for another


def open_store(place: str = DEFAULT, *, create: bool = False, wait: int = WAIT) -> Store | Diagnostic:
    """The store at a path, or at an address such as ``postgresql://host/name``; a diagnostic where there is none.

    ``create`` makes it where there is none. ``OSError`` where the machine fails, ``NoExtraError`` where the library
    for PostgreSQL is not installed.
    """
    url = _url(place)
    if isinstance(url, Diagnostic):
        return url
    shown = url.render_as_string(hide_password=True) if "://" in place else place
    file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
    if file is not None and not create and not file.exists():
        return _none(shown)
    engine = _engine(url, wait)
    try:
        with machine_errors(shown):
            fault = None if _is_current(engine) else _ready(engine, shown, create=create)
            if fault is None and file is not None:
                _share(engine)
    except DatabaseError as error:
        engine.dispose()
        if file is None or "not a database" not in str(error.orig):
            raise
        return _foreign(shown)
    except BaseException:
        engine.dispose()
        raise
    if fault is not None:
        engine.dispose()
        return fault
    return Store(engine, shown)


def _url(place: str) -> URL | Diagnostic:
    if "://" not in place:
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
    except ArgumentError:
        return _unknown(place.partition("://")[0])
    name = url.get_backend_name()
    if name in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    return url if name == "sqlite" and url.database else _unknown(name)


def _engine(url: URL, wait: int) -> Engine:
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": wait})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        return create_engine(url, connect_args={"connect_timeout": wait, "client_encoding": "utf8"})
    except ImportError as error:
        raise NoExtraError("team") from error


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    """Every connection: each commit through to the disk, transactions begun by us alone."""
    connection.isolation_level = None
    for setting in ("synchronous=FULL", "cache_size=-131072", "wal_autocheckpoint=16384"):
        connection.execute(f"PRAGMA {setting}").close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))


def _is_current(engine: Engine) -> bool:
    """Whether a store of this program's version stands there; looking does not wait for a writer."""
    with engine.connect() as connection, connection.begin():
        if not inspect(connection).has_table(edition.name):
            return False
        return connection.execute(select(edition.c.version)).scalar() == VERSION


def _ready(engine: Engine, shown: str, *, create: bool) -> Diagnostic | None:
    """Make or bring up to date what stands there; a diagnostic where it cannot be used."""
    with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection, connection.begin():
        if connection.dialect.name == "postgresql":  # two that make it at once take turns
            connection.execute(select(func.pg_advisory_xact_lock(_MAKING)))
        tables = inspect(connection).get_table_names()
        if edition.name in tables:
            return _up_to_date(connection, shown)
        if tables and connection.dialect.name == "sqlite":
            return _foreign(shown)
        if not create:
            return _none(shown)
        make(connection)
        connection.execute(edition.insert().values(version=VERSION))
        return None


def _up_to_date(connection: Connection, shown: str) -> Diagnostic | None:
    version = connection.execute(select(edition.c.version)).scalar_one()
    if version > VERSION:
        return _newer(shown, version)
    for step in range(version, VERSION):
        _STEPS[step](connection)
    connection.execute(edition.update().values(version=VERSION))
    return None


def _share(engine: Engine) -> None:
    """Let readers and a writer work at once, by a log beside the file; only once the file is known to be ours."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 - the connection is open
        driver.execute("PRAGMA journal_mode=WAL").close()


def _add_prints(connection: Connection) -> None:
    """From 1 to 2: the table of prints, filled from the texts that are there."""
    make(connection, (prints,))
    fill_prints(connection)


# How a store of each older version becomes one of the next.
_STEPS: dict[int, Callable[[Connection], None]] = {1: _add_prints}


def _none(shown: str) -> Diagnostic:
    way_out = "make one: warikan dossier add FILE, or warikan dossier import --library"
    return Diagnostic("no-dossier", "there is no dossier here", Place(shown), way_out)


def _foreign(shown: str) -> Diagnostic:
    return Diagnostic(
        "not-a-dossier",
        "this is something else than a dossier of this program",
        Place(shown),
        "name another place with --store; nothing here was changed",
    )


def _newer(shown: str, version: int) -> Diagnostic:
    return Diagnostic(
        "newer-dossier",
        f"the dossier is of version {version}, and this program knows versions up to {VERSION}",
        Place(shown),
        "bring the program up to date: pip install --upgrade warikan; nothing here was changed",
    )


def _unknown(name: str) -> Diagnostic:
    return Diagnostic(
        "store-kind",
        f"a dossier cannot be kept in {name!r}",
        Place("--store"),
        "name a file, or an address such as postgresql://host/name",
    )
