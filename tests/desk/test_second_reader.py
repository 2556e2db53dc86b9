"""The second reader against a server of our own: good, wrong, hostile and slow answers, and none that is invented."""

import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from warikan.desk.many import read_many
from warikan.desk.second_client import LARGEST, Endpoint, NoAnswerError, ask
from warikan.desk.second_reader import only_first, second_lines, second_reading, second_record
from warikan.figures.money import Money
from warikan.ground.source import Source
from warikan.reading.read import read

TEXT = (
    "Japan will pay 211 billion yen a year from fiscal 2022. Talks end on December 21, 2021. "
    "Korea pays 13 percent more."
)
DAY = date(2021, 12, 17)


@contextmanager
def server(answer):
    """A server on the loopback whose ``answer(handler)`` replies; yields its address and what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(length))))
            with suppress(BrokenPipeError, ConnectionResetError):
                answer(self)

        def log_message(self, *_):
            pass

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    threading.Thread(target=made.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{made.server_port}/v1", asked
    finally:
        made.shutdown()
        made.server_close()


def sends(body, code=200, head=()):
    def answer(handler):
        data = body if isinstance(body, bytes) else body.encode()
        handler.send_response(code)
        for name, value in head:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def says(words):
    return sends(json.dumps({"choices": [{"message": {"content": words}}]}))


def quotes(*pairs):
    return says(json.dumps({"claims": [{"kind": kind, "quote": quote} for kind, quote in pairs]}))


@pytest.fixture(scope="module")
def article():
    return read(Source.of("a.txt", TEXT), DAY)


def second(article, answer, **more):
    with server(answer) as (url, asked):
        return second_reading(article, Endpoint(url, "m", **more)), asked


def refused(article, answer, **more):
    with server(answer) as (url, _), pytest.raises(NoAnswerError) as caught:
        second_reading(article, Endpoint(url, "m", **more))
    return str(caught.value)


def test_only_the_address_given_is_asked_once_with_the_text_as_it_is(article):
    _, asked = second(article, quotes(), key="secret")
    ((path, head, body),) = asked
    assert path == "/v1/chat/completions"
    assert head["Authorization"] == "Bearer secret"
    assert (body["model"], body["temperature"], body["messages"][1]["content"]) == ("m", 0, TEXT)


def test_a_quotation_is_read_by_our_own_grammar_and_set_beside_the_first_reading(article):
    found, _ = second(article, quotes(("amount", "211 billion yen a year"), ("time", "December 21, 2021")))
    amount, day = found.claims
    assert (amount.content.money, amount.standing) == (Money(211_000_000_000, "JPY"), "agrees")
    assert (str(day.content.days), day.standing) == ("2021-12-21", "agrees")
    assert all(claim.quotation.holds_in(TEXT) for claim in found.claims)
    left = {claim.quotation.exact for claim in only_first(article, found)}
    assert "13 percent" in left
    assert not any("211" in words for words in left)


def test_a_number_that_the_text_does_not_have_is_no_claim(article):
    found, _ = second(
        article,
        quotes(
            ("amount", "999 billion yen"),
            ("amount", "211  billion yen"),
            ("amount", "Talks"),
            ("fee", "Japan"),
        ),
    )
    assert (found.claims, found.fates["invented"], found.fates["unread"]) == ((), 2, 2)


@pytest.mark.parametrize(
    ("answers", "fates"),
    [
        ([{"kind": "amount", "quote": "211 billion yen"}], {"kept": 1}),
        ([{"kind": "amount", "quote": "211 billion yen"}] * 3, {"kept": 1, "again": 2}),
        (
            [{"kind": "amount", "quote": words} for words in ("211 billion yen", "pay 211 billion yen")],
            {"kept": 1, "again": 1},
        ),
        ([{"kind": "amount", "quote": "999 yen"}], {"invented": 1}),
        ([{"kind": "fee", "quote": "999 yen"}], {"invented": 1}),
        ([{"kind": "fee", "quote": "Japan"}], {"unread": 1}),
        ([{"kind": ["amount"], "quote": "Japan"}], {"unread": 1}),
        ([{"kind": "amount", "quote": " "}], {"unread": 1}),
        ([{"kind": "amount"}, 7, None, "211 billion yen", ["amount"]], {"unread": 5}),
        ([{"kind": "time", "quote": TEXT}], {"kept": 1}),
        ([{"kind": "percentage", "quote": "Talks"}] * 2, {"unread": 1, "again": 1}),
        ([{"kind": "amount", "quote": "211 billion yen"}] * 402, {"kept": 1, "again": 399, "passed": 2}),
    ],
)
def test_each_answer_is_counted_once_as_what_became_of_it(article, answers, fates):
    found, _ = second(article, says(json.dumps({"claims": answers})))
    assert {fate: number for fate, number in found.fates.items() if number} == fates
    assert sum(found.fates.values()) == len(answers)
    record = second_record(article, found)
    counts = ("kept", "given_before", "not_in_text", "not_read", "passed_over")
    assert sum(record[name] for name in counts) == len(answers)


def test_words_that_are_too_long_are_not_called_absent():
    long = read(Source.of("a.txt", f"{TEXT} {'word ' * 200}"), DAY)
    found, _ = second(long, quotes(("amount", long.source.text)))
    assert (found.fates["unread"], found.fates["invented"]) == (1, 0)


def test_a_disagreement_is_shown_and_changes_nothing(article):
    before = article.claims
    found, _ = second(article, quotes(("amount", "11 billion yen")))
    (claim,) = found.claims
    assert (claim.standing, claim.first.quotation.exact) == ("differs", "211 billion yen")
    assert article.claims == before
    told = "\n".join(second_lines(article, found))
    assert told.startswith("second reader m: 1 claim; 1 answer: 1 kept\n")
    assert "second-amount-1" in told
    assert "differs amount-1" in told
    assert second_record(article, found)["claims"][0]["standing"] == "differs"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (says("no JSON at all"), "not JSON"),
        (says('{"claims": "many"}'), "no list of claims"),
        (says("[" * 100_000), "not JSON"),
        (sends("{}"), "not of the form"),
        (sends("<html>"), "not of the form"),
        (sends(json.dumps({"choices": [{"message": {"content": 7}}]})), "no words"),
        (sends("no", 500), "it answers 500"),
        (sends("", 302, [("Location", "http://127.0.0.1:9/elsewhere")]), "not followed"),
        (sends("", 307, [("Location", "http://127.0.0.1:9/elsewhere")]), "not followed"),
        (sends(b"x" * (LARGEST + 1)), "larger than"),
    ],
)
def test_a_wrong_or_hostile_answer_is_refused_with_its_reason(article, answer, why):
    assert why in refused(article, answer)


def test_an_answer_of_thousands_of_quotations_is_bounded(article):
    found, _ = second(article, quotes(*[("amount", "211 billion yen")] * 5_000))
    assert len(found.claims) == 1


def drips(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def drips_head(handler):
    for letter in b"HTTP/1.0 200 OK\r\nX: " + b"y" * 50:
        handler.wfile.write(bytes([letter]))
        handler.wfile.flush()
        time.sleep(0.1)


@pytest.mark.parametrize(
    "slow", [lambda handler: time.sleep(3), drips, drips_head], ids=["silent", "body", "head"]
)
def test_a_slow_answer_ends_in_time(article, slow):
    begun = time.monotonic()
    assert "longer than 0.5 seconds" in refused(article, slow, patience=0.5)
    assert time.monotonic() - begun < 2.5


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/", "127.0.0.1:9"])
def test_only_the_web_is_asked(url):
    with pytest.raises(NoAnswerError, match="begins neither"):
        ask(Endpoint(url, "m"), "?", "text")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "is empty"),
        ("http://", "names no host"),
        ("http://:80/v1", "names no host"),
        ("http://[::1", "host or its port"),
        ("http://[zz]/", "host or its port"),
        ("http://host:99999/", "host or its port"),
        ("http://host:x/", "host or its port"),
        ("http://a b/", "a space"),
        ("http://127.0.0.1:9/\nx", "a line break"),
        ("http://127.0.0.1:9/é", "outside ASCII"),
        ("http://me:secret@127.0.0.1:9/", "a name or a password"),
    ],
)
def test_an_address_that_is_none_is_refused_with_cause_and_way_out(tmp_path, url, why):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    (outcome,) = read_many([(str(file), DAY)], second=Endpoint(url, "m"))
    assert outcome.fault.code == "second-reader"
    assert outcome.fault.place.file == str(file)
    assert "its address" in outcome.fault.message
    assert why in outcome.fault.message
    assert "http://127.0.0.1:8000/v1" in outcome.fault.way_out
    assert "secret" not in str(outcome.fault)
    assert outcome.words.startswith("published")


@pytest.mark.parametrize("key", ["sec\nret", "sec\rret", "sec ret", "sec\0ret", "sec–ret", "sec\x7fret"])
def test_a_key_that_cannot_be_sent_is_refused_and_never_shown(tmp_path, key):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    with server(quotes()) as (url, asked):
        (outcome,) = read_many([(str(file), DAY)], second=Endpoint(url, "m", key))
    assert asked == []
    assert "its key" in outcome.fault.message
    assert "set the key again" in outcome.fault.way_out
    told = outcome.fault.message + outcome.fault.way_out + outcome.words + repr(Endpoint(url, "m", key))
    assert "sec" not in told.replace("second", "")


def test_the_first_reading_is_printed_whatever_the_second_does(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    (plain,) = read_many([(str(file), DAY)])
    with server(sends("{}")) as (url, _):
        (failed,) = read_many([(str(file), DAY)], second=Endpoint(url, "m"))
    with server(quotes(("amount", "211 billion yen"))) as (url, _):
        (good,) = read_many([(str(file), DAY)], second=Endpoint(url, "m"))
        (record,) = read_many([(str(file), DAY)], "annotations", second=Endpoint(url, "m"))
    assert failed.words == plain.words
    assert failed.fault.code == "second-reader"
    assert good.words.startswith(plain.words)
    assert "second reader m: 1 claim" in good.words
    assert json.loads(record.words)["second_reader"]["claims"][0]["first"] == "amount-1"


def test_an_address_without_a_model_is_not_understood(tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "warikan", "read", "a.txt", "--second-reader", "http://127.0.0.1:9"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert run.returncode == 2
    assert "go together" in run.stderr
