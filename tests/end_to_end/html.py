"""The HTML report in a real browser: what it shows, how it is used, that it asks nobody for anything."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = pathlib.Path(sys.argv[2]).resolve()
TOOLS = SOURCE / "tests" / "end_to_end"
REPORT = SOURCE / "fixtures/reports/construction-group-2023.txt"
# What a report may hold to take over its reader's browser or to deceive him.
HOSTILE_NAME = "a\"><img src=x onerror=hacked=1>.txt"
HOSTILE = """\
</script><script>window.hacked = 1</script> 2023年度报告<!--

一、员工 <img src=x onerror="window.hacked=1">

公司共有员工130人，其中合同制员工120人，派遣制员工15人。\x1b[31m，，\u202e全年</mark></p></article>"'&amp;

{title}{style}
"""


def write_page(folder, name, *arguments, status=(0, 1)):
    page = folder / name
    run = subprocess.run([PROGRAM, "check", "--no-config", "--format", "html", "-o", page.name, *map(str, arguments)],
                         cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode in status, run.stderr
    return page


def findings_of(folder, *arguments):
    """What the same check says in JSON."""
    run = subprocess.run([PROGRAM, "check", "--no-config", "--format", "json", *map(str, arguments)], cwd=folder,
                         capture_output=True, text=True, check=False)
    return [len(file["diagnostics"]) for file in json.loads(run.stdout)["files"]]


def long_report():
    """Reports one after the other, up to 100,000 characters."""
    text = ""
    for report in sorted((SOURCE / "fixtures").glob("*/*.txt")):
        try:
            text += report.read_text(encoding="utf-8") + "\n\n"
        except UnicodeDecodeError:
            continue
        if len(text) >= 100_000:
            return text
    raise AssertionError("the fixtures are too short")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / HOSTILE_NAME).write_text(HOSTILE, encoding="utf-8")
        (folder / "long.txt").write_text(long_report(), encoding="utf-8")
        pages = {
            "single": write_page(folder, "single.html", REPORT),
            "english": write_page(folder, "english.html", "--lang", "en", REPORT),
            "several": write_page(folder, "several.html", SOURCE / "fixtures/reports", "absent.txt", status=(2,)),
            "hostile": write_page(folder, "hostile.html", HOSTILE_NAME),
            "long": write_page(folder, "long.html", "long.txt"),
        }
        assert pages["long"].stat().st_size < 4_000_000, pages["long"].stat().st_size
        expected = {
            "single": findings_of(folder, REPORT),
            "several": findings_of(folder, SOURCE / "fixtures/reports", "absent.txt"),
            "hostile": findings_of(folder, HOSTILE_NAME),
        }
        job = {"pages": {key: str(page) for key, page in pages.items()}, "expected": expected}
        print(f"a report of 100,000 characters: {pages['long'].stat().st_size} bytes", flush=True)
        return subprocess.run(["node", str(TOOLS / "html_browser.cjs"), json.dumps(job)], cwd=TOOLS,
                              check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
