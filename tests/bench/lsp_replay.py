"""Replays edits of a report in the language server, and says how long each took from the change to the diagnostics.

    tests/bench/lsp_replay.py build/release/bin/mingcha fixtures/clean [--edits N] [--characters N] [--memory]

A report of the given length is made of the texts in the folder. One character is typed at a time, words of Chinese and
numbers, and sometimes taken back; the next key follows once the diagnostics of the last one are there. Prints the
median, the 99th percentile and the longest time, and the processor time of an edit, which is the truer figure on a busy
machine; with --memory, what the process holds after each tenth of the edits. Measures, and judges nothing.
"""

import argparse
import os
import pathlib
import random
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "end_to_end" / "lsp"))
from client import Client  # noqa: E402

URI = "file:///replay/report.txt"
TYPED = "全年共组织培训12期，参加员工1,250人次，增长3.5%。安全生产责任进一步落实，"


def report_of(folder, characters):
    text = ""
    for path in sorted(folder.glob("*.txt")):
        try:
            text += path.read_bytes().decode("utf-8") + "\n"
        except UnicodeDecodeError:
            continue  # fixtures in other encodings
        if len(text) >= characters:
            return text[:characters]
    sys.exit(f"the texts in {folder} have {len(text)} characters only")


def megabytes(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) / 1024


def processor_seconds(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def keys(lines, count, dice):
    """Changes as an editor sends them: phrases typed in a random line, half of them taken back."""
    made = 0
    while made < count:
        line = dice.randrange(lines)
        for at, character in enumerate(TYPED):
            yield {"start": {"line": line, "character": at}, "end": {"line": line, "character": at}}, character
        if dice.random() < 0.5:
            for at in reversed(range(len(TYPED))):
                yield {"start": {"line": line, "character": at}, "end": {"line": line, "character": at + 1}}, ""
            made += len(TYPED)
        made += len(TYPED)


def replay(client, text, arguments):
    dice = random.Random(1)
    client.open(URI, text, version=0)
    client.diagnostics(URI, 0)
    times, held = [], []
    spent = processor_seconds(client.process)
    for version, (place, words) in enumerate(keys(text.count("\n"), arguments.edits, dice), 1):
        if version > arguments.edits:
            break
        begin = time.perf_counter()
        client.notify("textDocument/didChange", {"textDocument": {"uri": URI, "version": version},
                                                 "contentChanges": [{"range": place, "text": words}]})
        client.diagnostics(URI, version)
        times.append(1000 * (time.perf_counter() - begin))
        client.seen.clear()
        if version % max(1, arguments.edits // 10) == 0:
            held.append(megabytes(client.process))
    return sorted(times), 1000 * (processor_seconds(client.process) - spent) / len(times), held


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--characters", type=int, default=40000)
    parser.add_argument("--ignore", action="append", default=[], help="a rule that is left out")
    parser.add_argument("--memory", action="store_true")
    arguments = parser.parse_args()
    client = Client(arguments.program, "--no-config")
    client.initialize(initializationOptions={"ignore": arguments.ignore})
    times, spent, held = replay(client, report_of(arguments.folder, arguments.characters), arguments)
    print(f"{len(times)} edits of {arguments.characters} characters: median {times[len(times) // 2]:.1f} ms, "
          f"99 % {times[len(times) * 99 // 100]:.1f} ms, longest {times[-1]:.1f} ms; processor {spent:.1f} ms each")
    if arguments.memory:
        print("MiB held: " + ", ".join(f"{amount:.1f}" for amount in held))
    return client.shut_down()


if __name__ == "__main__":
    sys.exit(main())
