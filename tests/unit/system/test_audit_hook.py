"""The voice says what was tried, once, in codes; it refuses what the kernel would refuse."""

import json
import subprocess
import sys

import pytest

from app.core.errors import Forbidden
from app.system.audit_hook import Blocked


def heard(code: str, no_programs: bool = False, before: str = "") -> list[list[object]]:
    """Run code under the hook alone, without the kernel's walls; each line's outcome, and what the voice said."""
    program = (
        "import json, socket, subprocess, sys, os, urllib.request, http.client, smtplib\n"
        f"from app.system import audit_hook; audit_hook.install({no_programs}); said = []; outcomes = []\n{before}\n"
        "audit_hook.listen(said.append)\n"
        f"for line in {code.splitlines()!r}:\n"
        "    try: exec(line); outcomes.append('done')\n"
        "    except BaseException as error: outcomes.append(type(error).__name__)\n"
        "print(json.dumps([outcomes, [[r.code, *map(list, r.params)] for r in said]]))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    answer: list[list[object]] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(
    ("line", "attempt"),
    [
        ("socket.socket()", "socket.__new__"),
        ("socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)", "socket.__new__"),
        ("socket.getaddrinfo('frau-zuercher.example', 80)", "socket.getaddrinfo"),
        ("socket.gethostbyname('frau-zuercher.example')", "socket.gethostbyname"),
        ("socket.create_connection(('192.0.2.7', 80))", "socket.getaddrinfo"),
        ("urllib.request.urlopen('https://frau-zuercher.example/')", "urllib.Request"),
        ("http.client.HTTPConnection('192.0.2.7').connect()", "http.client.connect"),
        ("smtplib.SMTP('192.0.2.7')", "smtplib.connect"),
    ],
)
def test_the_network_is_refused_and_told_without_content(line: str, attempt: str) -> None:
    outcomes, said = heard(line)
    assert outcomes == ["Blocked"]
    assert said == [["seal.network_blocked", ["attempt", attempt]]]


def test_what_stays_on_this_computer_is_allowed() -> None:
    lines = "a, b = socket.socketpair()\nsocket.socket(socket.AF_UNIX)\nsubprocess.run(['true'])\nopen(os.devnull)"
    assert heard(lines) == [["done"] * 4, []]


def test_programs_are_refused_where_they_are_not_needed() -> None:
    outcomes, said = heard("subprocess.run(['true'])\nos.system('true')\nos.fork()", no_programs=True)
    assert outcomes == ["Blocked"] * 3
    assert [entry[0] for entry in said if isinstance(entry, list)] == ["seal.program_blocked"] * 3


def test_each_kind_of_attempt_is_told_once() -> None:
    outcomes, said = heard("socket.socket()\n" * 5)
    assert outcomes == ["Blocked"] * 5
    assert len(said) == 1


def test_what_was_tried_before_anyone_listened_is_told_later() -> None:
    before = "try: socket.socket()\nexcept OSError: pass"
    assert heard("", before=before)[1] == [["seal.network_blocked", ["attempt", "socket.__new__"]]]


def test_a_library_that_can_live_with_a_no_lives_on() -> None:
    assert issubclass(Blocked, Forbidden)
    assert issubclass(Blocked, PermissionError)
    refused = Blocked("seal.network_blocked", attempt="socket.connect")
    assert (str(refused), refused.code, refused.params["attempt"]) == ("seal.network_blocked", refused.code, "socket.connect")
