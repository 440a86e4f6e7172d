#!/usr/bin/env python3
"""Measures the rules of wording on sentences whose corrections are known.

    csc.py --binary build/release/bin/mingcha [--select wording] [--half even] [--show] SENTENCES.tsv...

A line holds a sentence, a tab, and its correction; a file of correct sentences holds each one twice. Every sentence is
checked as a document of its own. Only even lines count by default, since the trees were fitted on the odd ones
(tools/model/fit_trees.py); `--half all` takes all, for files that nothing was fitted on. Printed for each file:

    sentences   P, R and F0.5: a sentence is found if something wrong in it is pointed at
    places      P and R of the wrong characters; corrected: those whose fix or message has the right one
    clean       false alarms in 10,000 characters, over all sentences
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

CHUNK = 2000


def read(path, half):
    rows = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        source, _, target = line.partition("\t")
        if target and (half == "all" or (number % 2 == 0) == (half == "even")):
            rows.append((number, source, target.rstrip("\r")))
    return rows


def check(binary, select, rows, least, configuration=None):
    """The findings of each row: a list of (begin, end, message), in characters."""
    found = {}
    config = ["--config", configuration] if configuration else ["--no-config"]
    with tempfile.TemporaryDirectory() as folder:
        for number, source, _ in rows:
            Path(folder, f"{number:06}.txt").write_text(source + "\n", encoding="utf-8")
        run = subprocess.run([binary, "check", *config, "--select", select, "--format", "sarif", folder],
                             capture_output=True, text=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr)
        for result in json.loads(run.stdout)["runs"][0]["results"]:
            if least == "warning" and result.get("level") == "note":
                continue
            place = result["locations"][0]["physicalLocation"]
            region = place["region"]
            number = int(Path(place["artifactLocation"]["uri"]).stem)
            found.setdefault(number, []).append((region["startColumn"] - 1, region["endColumn"] - 1, result))
    return found


def wrong_places(source, target):
    if len(source) != len(target):
        return None
    return {i for i, (a, b) in enumerate(zip(source, target)) if a != b}


def measure(path, rows, found, show):
    wrong = sum(source != target for _, source, target in rows)
    hits = alarms = places = places_hit = findings = true_findings = 0
    for number, source, target in rows:
        at = wrong_places(source, target)
        mine = found.get(number, [])
        findings += len(mine)
        if at is None:
            right = mine
            places += 1
            places_hit += bool(mine)
        else:
            right = [f for f in mine if any(f[0] <= i < f[1] for i in at)]
            places += len(at)
            places_hit += sum(any(f[0] <= i < f[1] for f in mine) for i in at)
        true_findings += len(right)
        hits += bool(right) and source != target
        alarms += bool(mine) and not (right and source != target)
        if show:
            for finding in mine:
                if finding not in right:
                    print(f"  {number}: {finding[2]['message']['text']}  <{source[max(0, finding[0] - 6):finding[1] + 6]}>")
    characters = sum(len(source) for _, source, _ in rows)
    precision = hits / (hits + alarms) if hits + alarms else 1
    recall = hits / wrong if wrong else 0
    f = 1.25 * precision * recall / (0.25 * precision + recall) if precision + recall else 0
    print(f"{Path(path).name}: {len(rows)} sentences, {wrong} wrong, {characters} characters")
    if wrong:
        print(f"  sentences P {precision:.3f}  R {recall:.3f}  F0.5 {f:.3f}")
        print(f"  places    P {true_findings / max(1, findings):.3f}  R {places_hit / places:.3f}  ({findings} findings)")
    alarms_all = findings - true_findings
    print(f"  false alarms {alarms_all}: {alarms_all / characters * 10000:.2f} in 10,000 characters")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--select", default="wording,wording/unlikely-character")
    parser.add_argument("--half", choices=("even", "odd", "all"), default="even")
    parser.add_argument("--least", choices=("note", "warning"), default="note", help="what counts as a finding")
    parser.add_argument("--config", help="a mingcha.toml, to try other options")
    parser.add_argument("--show", action="store_true", help="print the false alarms")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for path in options.files:
        rows = read(path, options.half)
        found = {}
        for begin in range(0, len(rows), CHUNK):
            found.update(check(options.binary, options.select, rows[begin:begin + CHUNK], options.least,
                               options.config))
        measure(path, rows, found, options.show)


if __name__ == "__main__":
    main()
