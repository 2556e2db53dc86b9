"""A file is written whole, or what was there before still stands and no trace is left."""

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from warikan.ground.whole import NotWrittenError, write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_obeys_the_mask_of_the_process(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.html", b"whole")
    finally:
        os.umask(before)
    assert (tmp_path / "a.html").read_bytes() == b"whole"
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["a.html"]


def test_a_file_that_was_there_is_replaced_and_keeps_its_mode(tmp_path):
    (tmp_path / "a.html").write_bytes(b"before")
    (tmp_path / "a.html").chmod(0o604)
    write_whole(tmp_path / "a.html", b"after")
    assert (tmp_path / "a.html").read_bytes() == b"after"
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o604


def test_a_reader_of_the_old_file_keeps_it(tmp_path):
    (tmp_path / "a.html").write_bytes(b"before")
    with (tmp_path / "a.html").open("rb") as old:
        write_whole(tmp_path / "a.html", b"after")
        assert old.read() == b"before"


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "link.html").symlink_to("there/a.html")
    write_whole(tmp_path / "link.html", b"whole")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "there" / "a.html").read_bytes() == b"whole"


def test_what_is_no_regular_file_is_written_to_as_it_stands(tmp_path):
    write_whole(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"through")
    reader.join()
    assert read == [b"through"]


@pytest.mark.parametrize(
    ("place", "number", "says"),
    [
        ("nowhere/a.html", errno.ENOENT, "the folder does not exist"),
        ("file/a.html", errno.ENOTDIR, "a part of the path is a file"),
        ("folder", errno.EISDIR, "this is a folder"),
        ("a" * 300, errno.ENAMETOOLONG, "the name is too long"),
    ],
)
def test_a_place_that_cannot_hold_it_is_named_with_the_reason(tmp_path, place, number, says):
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotWrittenError) as caught:
        write_whole(tmp_path / place, b"whole")
    assert caught.value.errno == number
    assert caught.value.filename == str(tmp_path / place)
    assert says in caught.value.strerror
    assert ";" in caught.value.strerror, "no way out is named"
    assert names(tmp_path) == ["file", "folder"]


def test_a_write_protected_file_is_left_alone(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_bytes(b"before")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(NotWrittenError, match="you may not write there"):
        write_whole(tmp_path / "a.html", b"after")
    assert (tmp_path / "a.html").read_bytes() == b"before"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_fault_of_the_disk_leaves_what_was_there(tmp_path, monkeypatch, number):
    def broken(_):
        raise OSError(number, os.strerror(number))

    (tmp_path / "a.html").write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(NotWrittenError) as caught:
        write_whole(tmp_path / "a.html", b"after")
    assert caught.value.errno == number
    assert (tmp_path / "a.html").read_bytes() == b"before"
    assert names(tmp_path) == ["a.html"]


def test_an_interrupt_leaves_what_was_there(tmp_path, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a.html", b"after")
    assert names(tmp_path) == []


@pytest.mark.parametrize(("number", "passes"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_file_system_that_cannot_settle_a_folder_is_borne_but_a_fault_is_not(
    tmp_path, monkeypatch, number, passes
):
    settle = os.fsync

    def folders_fail(handle):
        if os.path.isdir(f"/proc/self/fd/{handle}"):  # noqa: PTH112
            raise OSError(number, os.strerror(number))
        settle(handle)

    monkeypatch.setattr(os, "fsync", folders_fail)
    if passes:
        write_whole(tmp_path / "a.html", b"whole")
    else:
        with pytest.raises(NotWrittenError):
            write_whole(tmp_path / "a.html", b"whole")


LIMITED = """
import resource, sys
from pathlib import Path
from warikan.ground.whole import NotWrittenError, write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_whole(Path(sys.argv[1]), b"x" * 5000)
except NotWrittenError as error:
    print(error.strerror)
"""


def test_a_limit_on_file_sizes_leaves_what_was_there(tmp_path):
    (tmp_path / "a.html").write_bytes(b"before")
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, tmp_path / "a.html"], capture_output=True, text=True, check=True
    )
    assert (
        run.stdout
        == "cannot write: the file would be larger than the system allows; raise the limit on file sizes\n"
    )
    assert (tmp_path / "a.html").read_bytes() == b"before"
    assert names(tmp_path) == ["a.html"]


ENDLESS = """
import sys
from pathlib import Path
from warikan.ground.whole import write_whole
print("ready", flush=True)
while True:
    for letter in b"abc":
        write_whole(Path(sys.argv[1]), bytes([letter]) * 500_000)
"""


def killed(target, after):
    with subprocess.Popen([sys.executable, "-c", ENDLESS, target], stdout=subprocess.PIPE) as writer:
        writer.stdout.readline()
        time.sleep(after)
        writer.send_signal(signal.SIGKILL)


def whole(target):
    data = target.read_bytes()
    return len(data) == 500_000 and len(set(data)) == 1


@pytest.mark.parametrize("after", [0.05, 0.11])
def test_a_killed_writer_leaves_a_whole_file(tmp_path, after):
    target = tmp_path / "a.html"
    target.write_bytes(b"z" * 500_000)
    killed(target, after)
    assert whole(target)


@pytest.mark.slow
def test_a_writer_killed_a_hundred_times_leaves_a_whole_file_each_time(tmp_path):
    target = tmp_path / "a.html"
    target.write_bytes(b"z" * 500_000)
    for number in range(100):
        killed(target, 0.01 + number * 0.0017)
        assert whole(target)
