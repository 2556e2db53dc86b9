"""What a store has acknowledged stays: killed writers, two writers at once, a full disk, older and newer stores."""

import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import insert, text, update

from warikan.desk.dossier_transfer import looked_through
from warikan.evidence.filing import file
from warikan.evidence.store_open import open_store
from warikan.evidence.store_tables import VERSION, edition
from warikan.evidence.stored import StoredClaim, StoredSource
from warikan.ground.diagnostic import Diagnostic

HERE = Path(__file__).parent
CLAIMS = 6


def started(place, first=0, count=1_000, **more):
    """A process that adds articles, and tells of each once it is kept."""
    command = [sys.executable, HERE / "adding.py", place, str(first), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def whole(place):
    """The ids of the texts in a store in which nothing is torn."""
    store = open_store(place)
    assert not isinstance(store, Diagnostic), store
    result, faults = looked_through(store)
    assert faults == []
    records = [entry.record for entry in store.entries()]
    claims = Counter(record.source for record in records if isinstance(record, StoredClaim))
    ids = {record.id for record in records if isinstance(record, StoredSource)}
    assert dict(claims) == dict.fromkeys(ids, CLAIMS)
    assert result.records == len(records)
    store.close()
    return ids


def acknowledged(printed):
    """The ids in the lines that were printed whole."""
    return {line.split()[1] for line in printed.splitlines(keepends=True) if line.endswith("\n")}


def kill_in_the_middle(folder, rounds, seed):
    """Kill writers at random moments, each with a store of its own; how many were killed after their first word."""
    chance, caught = random.Random(seed), 0  # noqa: S311 - when to kill is no secret
    for number in range(rounds):
        place = str(folder / f"{number}.sqlite")
        process = started(place)
        told = process.stdout.readline()
        time.sleep(chance.uniform(0, 1.2))
        caught += process.poll() is None
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read()
        process.communicate()
        assert told
        kept = whole(place)
        assert acknowledged(told) <= kept
        plain = sqlite3.connect(place)
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        plain.close()
    return caught


def test_what_a_killed_writer_had_acknowledged_is_there_and_nothing_is_torn(tmp_path):
    assert kill_in_the_middle(tmp_path, 3, seed=1) >= 1


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_fifty_writers_are_killed(tmp_path):
    assert kill_in_the_middle(tmp_path, 50, seed=2) >= 25


def test_after_a_kill_the_work_goes_on_where_it_stopped(tmp_path):
    place = str(tmp_path / "a.sqlite")
    process = started(place)
    process.stdout.readline()
    process.kill()
    process.communicate()
    again, _ = started(place).communicate(timeout=100)
    assert len(acknowledged(again)) == 1_000
    assert whole(place) == acknowledged(again)


def test_two_writers_at_once_lose_nothing(place):
    open_store(place, create=True).close()
    writers = [started(place, first, 150) for first in (0, 100)]
    told = [process.communicate(timeout=100) for process in writers]
    assert [(process.returncode, err) for process, (_, err) in zip(writers, told, strict=True)] == [
        (0, "")
    ] * 2
    kept = whole(place)
    assert len(kept) == 250
    assert kept == acknowledged(told[0][0]) | acknowledged(told[1][0])


def test_a_full_disk_harms_nothing(tmp_path):
    place = str(tmp_path / "a.sqlite")
    process = started(place, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000)))
    told, err = process.communicate(timeout=100)
    assert process.returncode != 0
    assert "OSError" in err
    assert 0 < len(acknowledged(told)) < 1_000
    assert acknowledged(told) <= whole(place)
    again, _ = started(place).communicate(timeout=100)
    assert whole(place) == acknowledged(again)


def test_a_disk_without_any_room_is_said_at_once(tmp_path):
    process = started(
        str(tmp_path / "a.sqlite"), preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    )
    told, err = process.communicate(timeout=100)
    assert (told, process.returncode) == ("", 1)
    assert "OSError" in err


def test_a_writer_that_waits_too_long_is_told_so(tmp_path, note):
    place = str(tmp_path / "a.sqlite")
    store = open_store(place, create=True, wait=0)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    source, claims = file(note)
    with pytest.raises(OSError, match="another program has been writing for too long"):
        store.append([source, *claims])
    other.execute("ROLLBACK")
    other.close()
    assert store.append([source, *claims]).added == 4
    store.close()


@pytest.fixture
def older(tmp_path):
    """A store as version 1 left it."""
    place = tmp_path / "older.sqlite"
    plain = sqlite3.connect(place)
    plain.executescript((HERE / "stores" / "v1.sql").read_text(encoding="utf-8"))
    plain.close()
    return str(place)


def test_an_older_store_is_brought_up_to_date_with_every_record_as_it_was(older):
    plain = sqlite3.connect(older)
    before = plain.execute("SELECT seq, line, chain FROM log ORDER BY seq").fetchall()
    plain.close()
    store = open_store(older)
    assert [(seq, line, chain) for seq, line, _, chain in store.rows()] == before
    assert looked_through(store)[1] == []
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT version FROM edition")).scalar() == VERSION
        assert connection.execute(text("SELECT count(*) FROM prints")).scalar() > 10
        triggers = connection.execute(
            text("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
        ).scalar()
        assert connection.execute(text("SELECT count(*) FROM log")).scalar() == len(before)
    assert triggers == 10
    store.close()


def test_both_databases_bring_an_older_store_up_to_date(place, note):
    store = open_store(place, create=True)
    source, claims = file(note)
    store.append([source, *claims])
    before = list(store.rows())
    with store.engine.begin() as connection:
        noted = connection.execute(text("SELECT * FROM prints ORDER BY print")).all()
        connection.execute(text("DROP TABLE prints"))
        connection.execute(update(edition).values(version=1))
    store.close()
    store = open_store(place)
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT * FROM prints ORDER BY print")).all() == noted
    assert list(store.rows()) == before
    assert looked_through(store)[1] == []
    store.close()


def test_in_a_store_brought_up_to_date_a_reprint_finds_the_older_text(older, article):
    store = open_store(older)
    first = next(store.entries()).record
    copy = article(first.text + " Kyodo", name="copy.txt")
    source, claims = file(copy)
    store.append([source, *claims])
    assert first.id in {entry.record.end for entry in store.links(source.id)}
    store.close()


def test_a_newer_store_is_refused_and_left_alone(place):
    store = open_store(place, create=True)
    with store.engine.begin() as connection:
        connection.execute(update(edition).values(version=VERSION + 1))
    store.close()
    for create in (False, True):
        found = open_store(place, create=create)
        assert isinstance(found, Diagnostic)
        assert (found.code, found.place.line) == ("newer-dossier", None)
        assert f"version {VERSION + 1}" in found.message


def test_other_files_are_left_alone(tmp_path):
    words, other = tmp_path / "words.txt", tmp_path / "other.sqlite"
    words.write_text("Japan pays. " * 500, encoding="utf-8")
    plain = sqlite3.connect(other)
    plain.execute("CREATE TABLE mine (a)")
    plain.commit()
    plain.close()
    for path in (words, other):
        before = path.read_bytes()
        assert open_store(str(path), create=True).code == "not-a-dossier"
        assert path.read_bytes() == before
    assert open_store(str(tmp_path / "none.sqlite")).code == "no-dossier"
    assert open_store("mysql://host/name").code == "store-kind"
    assert open_store("http:/ /:x://").code == "store-kind"


def test_a_postgresql_store_without_tables_is_none_until_it_is_made(postgres, wipe):
    wipe(postgres)
    assert open_store(postgres).code == "no-dossier"
    open_store(postgres, create=True).close()
    store = open_store(postgres)
    assert store.end()[0] == 0
    store.close()


def test_a_server_that_cannot_be_reached_is_said_so(tmp_path):
    pytest.importorskip("psycopg")
    with pytest.raises(OSError, match="cannot be reached"):
        open_store(f"postgresql://test@/postgres?host={tmp_path}", create=True)


def test_a_password_is_not_shown(tmp_path):
    pytest.importorskip("psycopg")
    with pytest.raises(OSError, match="cannot be reached") as raised:
        open_store(f"postgresql://test:secret@/postgres?host={tmp_path}", create=True)
    assert "secret" not in f"{raised.value} {raised.value.filename}"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("UPDATE log SET line = replace(line, 'P5Y', 'P9Y')", "not as it was recorded"),
        ("UPDATE log SET line = replace(line, 'five years', 'nine years') WHERE seq = 1", "another hash"),
        (
            "UPDATE log SET line = replace(line, '211 billion', '999 billion') WHERE seq = 2",
            "do not stand at their place",
        ),
        ("UPDATE log SET line = '{}' WHERE seq = 3", "cannot be read"),
        ("DELETE FROM log WHERE seq = 2", "record 2 is missing"),
    ],
)
def test_whoever_changes_a_record_is_found_out(tmp_path, note, change, says):
    place = tmp_path / "a.sqlite"
    store = open_store(str(place), create=True)
    source, claims = file(note)
    store.append([source, *claims])
    store.close()
    plain = sqlite3.connect(place)
    for name in ("update", "delete"):
        plain.execute(f"DROP TRIGGER log_keeps_{name}")
    plain.execute(change)
    plain.commit()
    plain.close()
    store = open_store(str(place))
    faults = looked_through(store)[1]
    store.close()
    assert any(says in fault.message for fault in faults)
    assert all(fault.code == "altered-dossier" for fault in faults)


def test_the_insert_of_a_stranger_shows(tmp_path, note):
    store = open_store(str(tmp_path / "a.sqlite"), create=True)
    source, claims = file(note)
    store.append([source, *claims])
    from warikan.evidence.store_tables import log

    with store.engine.begin() as connection:
        connection.execute(insert(log).values(seq=5, source=1, line="{}", chain=b"0"))
    assert len(looked_through(store)[1]) == 2
    store.close()
