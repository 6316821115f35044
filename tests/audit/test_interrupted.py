"""An audit that is killed goes on where it was, and ends as if nothing had been."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from lawcheck.audit import run
from lawcheck.store import open_store, remembered
from tests.audit.holding import held_in
from tests.audit.making import now, plan, write

_ROOT = Path(__file__).parents[2]
_RUN = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from lawcheck.audit import run
from tests.audit.making import now, plan
run(plan(sys.argv[1], Path(sys.argv[2])), now)
"""


def test_a_killed_audit_ends_as_an_undisturbed_one(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "van-ban"
    for number in range(31, 71):
        write(folder, number)
    command = [sys.executable, "-c", _RUN, url, str(folder), str(_ROOT)]
    with subprocess.Popen(command) as audit:
        taken = _wait_for(url, 5)
        audit.send_signal(signal.SIGKILL)
    summary = run(plan(url, folder), now)
    undisturbed = f"sqlite:///{tmp_path}/khac.db"
    assert summary == run(plan(undisturbed, folder), now)
    assert held_in(url) == held_in(undisturbed)
    assert 5 <= taken < 40


def _wait_for(url: str, least: int) -> int:
    store = open_store(url)
    for _ in range(3000):
        with store.reading() as base:
            taken = len(remembered(base, "tinh"))
        if taken >= least:
            break
        time.sleep(0.01)
    store.close()
    return taken
