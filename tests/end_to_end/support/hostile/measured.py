"""Runs the program and sees what it took and what it left."""

import ctypes
import dataclasses
import multiprocessing
import os
import pathlib
import subprocess
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str
    seconds: float    # of processor time, with its children
    megabytes: float  # at most held at once, by the program or by a child of it
    left: tuple       # files in its folder for temporary ones


def adopt_orphans():
    """Makes this process the parent of every process below it whose own parent has died."""
    PR_SET_CHILD_SUBREAPER = 36
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError("prctl")


def apart(action):
    """Runs `action` in a process of its own: what a child takes begins with what its parent held."""
    process = multiprocessing.get_context("fork").Process(target=action)
    process.start()
    process.join()
    if process.exitcode != 0:
        raise AssertionError("the file could not be made")


def surroundings(folder):
    return {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8", "HOME": str(folder), "TMPDIR": str(folder)}


def run(program, *arguments, cwd, stdin=b"", seconds=180):
    with tempfile.TemporaryDirectory() as temporary, tempfile.TemporaryFile() as output, \
            tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as given:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen([program, *arguments], cwd=cwd, stdin=given, stdout=output, stderr=errors,
                                   env=surroundings(temporary))
        usage = _wait(process, time.monotonic() + seconds)
        running = children()
        if running:
            raise AssertionError(f"still running: {running}")
        left = tuple(sorted(os.listdir(temporary)))
        output.seek(0)
        errors.seek(0)
        return Run(process.returncode, output.read().decode("utf-8", "backslashreplace"),
                   errors.read().decode("utf-8", "backslashreplace"), usage.ru_utime + usage.ru_stime,
                   usage.ru_maxrss / 1024, left)


def _wait(process, deadline):
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage
        if time.monotonic() > deadline:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            raise AssertionError("the program did not come to an end")
        time.sleep(0.005)


def children(parent=None):
    """The command lines of the children of a process, or of this one. Call `adopt_orphans` before."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        try:
            if folder.name.isdigit():
                state, of = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
                if int(of) == (parent or os.getpid()) and state != "Z":
                    found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
        except OSError:
            pass  # it has ended
    return found
