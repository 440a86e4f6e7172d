"""Runs the program and sees what it took and what it left."""

import dataclasses
import os
import pathlib
import subprocess
import tempfile
import time
import uuid

MARK = "MINGCHA_TEST_RUN"


@dataclasses.dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str
    seconds: float
    megabytes: float  # at most held at once, by the program or by a child of it
    left: tuple       # files in its folder for temporary ones


def surroundings(folder, mark, language="zh"):
    return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8" if language == "en" else "zh_CN.UTF-8", "HOME": str(folder),
            "TMPDIR": str(folder), MARK: mark}


def run(program, *arguments, cwd, stdin=b"", seconds=60):
    mark = uuid.uuid4().hex
    with tempfile.TemporaryDirectory() as temporary, tempfile.TemporaryFile() as output, \
            tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as given:
        given.write(stdin)
        given.seek(0)
        start = time.monotonic()
        process = subprocess.Popen([program, *arguments], cwd=cwd, stdin=given, stdout=output, stderr=errors,
                                   env=surroundings(temporary, mark))
        usage = _wait(process, start + seconds)
        taken = time.monotonic() - start
        running = processes(mark)
        if running:
            raise AssertionError(f"still running: {running}")
        left = tuple(sorted(os.listdir(temporary)))
        output.seek(0)
        errors.seek(0)
        return Run(process.returncode, output.read().decode("utf-8", "backslashreplace"),
                   errors.read().decode("utf-8", "backslashreplace"), taken, usage.ru_maxrss / 1024, left)


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


def processes(mark):
    """The command lines of the processes that were started in the run `mark`, itself and children that outlive it."""
    found = []
    for folder in pathlib.Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and f"{MARK}={mark}".encode() in (folder / "environ").read_bytes():
                found.append((folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
        except OSError:
            pass  # it has ended, or it is not ours
    return found
