"""What the program says of texts: findings and the ledger, with places as characters of the text."""

import json
import subprocess
import tempfile
from bisect import bisect_right
from collections import namedtuple
from pathlib import Path

FILES_PER_RUN = 500
TIME_LIMIT = 600  # seconds for one run

Finding = namedtuple("Finding", "rule severity message places")


class Lines:
    def __init__(self, text):
        self.starts = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]

    def offset(self, line, column):
        return self.starts[line - 1] + column - 1

    def range(self, place):
        begin, end = place["begin"], place["end"]
        return self.offset(begin["line"], begin["column"]), self.offset(end["line"], end["column"])


def findings_in(file, text):
    lines = Lines(text)
    for diagnostic in file["diagnostics"]:
        places = [diagnostic["place"], *(related["place"] for related in diagnostic["related"])]
        yield Finding(diagnostic["rule"], diagnostic["severity"], diagnostic["message"], [lines.range(p) for p in places])


def check(binary, texts):
    """The findings in each of the texts, in their order."""
    results = []
    for first in range(0, len(texts), FILES_PER_RUN):
        some = texts[first : first + FILES_PER_RUN]
        with tempfile.TemporaryDirectory() as folder:
            for number, text in enumerate(some):
                Path(folder, f"{number:06}.txt").write_bytes(text.encode("utf-8"))
            files = {Path(f["path"]).name: f for f in run(binary, "check", folder)["files"]}
        results += [list(findings_in(files[f"{n:06}.txt"], text)) for n, text in enumerate(some)]
    return results


def run(binary, command, path):
    words = [str(binary), command, "--no-config", "--format", "json", str(path)]
    done = subprocess.run(words, capture_output=True, timeout=TIME_LIMIT, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(words)}: {done.stderr.decode()}")
    return json.loads(done.stdout)


Ledger = namedtuple("Ledger", "numbers tied")  # ranges of characters


def ledger(binary, report):
    facts = run(binary, "facts", report.path)
    lines = Lines(report.text)
    numbers = [
        (lines.offset(n["line"], n["column"]), lines.offset(n["end_line"], n["end_column"])) for n in facts["numbers"]
    ]
    tied = {o["number"] for relation in facts["relations"] if relation["verdict"] == "holds" for o in relation["operands"]}
    return Ledger(numbers, [numbers[index] for index in sorted(tied)])


def overlaps_any(place, ranges):
    """Whether `place` shares a character with one of the sorted, disjoint `ranges`."""
    at = bisect_right(ranges, (place[1] - 1, float("inf"))) - 1
    return at >= 0 and ranges[at][1] > place[0]
