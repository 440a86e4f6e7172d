#!/usr/bin/env python3
"""How many slips in the tied numbers of correct reports the program finds, as a table in Markdown.

    mutate.py --binary build/release/bin/mingcha fixtures/clean
    mutate.py --check-ties fixtures/clean

docs/development.md says what is counted.
"""

import random
import sys
from collections import Counter
from pathlib import Path

import program
from command_line import parser_of, start, write_lists
from mutants import all_mutants
from oracle import Oracle
from ties import read_report

SEED = 20231231
UNIT_LENGTH = 4  # a finding may point at a number's unit instead


def read_reports(folder):
    reports = [read_report(path) for path in sorted(Path(folder).glob("*.txt"))]
    return [report for report in reports if report.ties]


def check_ties(reports):
    failures = 0
    for report in reports:
        oracle = Oracle(report)
        for index in range(len(report.ties)):
            if not oracle.holds(index):
                failures += 1
                print(oracle.explain(index))
    print(f"{sum(len(r.ties) for r in reports)} ties in {len(reports)} reports, {failures} do not hold")
    return 1 if failures else 0


def concerned_places(mutant):
    """Where a finding may point: the changed number and its partners in the broken ties."""
    shift = len(mutant.replacement) - (mutant.end - mutant.start)
    places = [(mutant.start, mutant.start + len(mutant.replacement) + UNIT_LENGTH)]
    for index in mutant.broken:
        for operand in mutant.report.ties[index].operands:
            moved = shift if operand.start >= mutant.end else 0
            places.append((operand.start + moved, operand.end + moved + UNIT_LENGTH))
    return places


def concerns(finding, places):
    return any(a < d and c < b for a, b in finding.places for c, d in places)


class Outcome:
    """What the program said of one mutant that it did not say of the report."""

    def __init__(self, mutant, findings, before):
        known = {(f.rule, f.message) for f in before}
        new = [f for f in findings if (f.rule, f.message) not in known and f.rule.startswith(("numeric/", "temporal/"))]
        places = concerned_places(mutant)
        serious = [f for f in new if f.severity in ("error", "warning")]
        self.mutant = mutant
        self.found = any(concerns(f, places) for f in serious)
        self.noted = not self.found and any(f.severity == "note" and concerns(f, places) for f in new)
        self.elsewhere = sum(not concerns(f, places) for f in serious)
        self.said = [f"{f.rule}: {f.message}" for f in serious]

    @property
    def kinds(self):
        return sorted({self.mutant.report.ties[index].kind for index in self.mutant.broken})


def measure(binary, reports, sample):
    mutants, before = [], {}
    for report, findings in zip(reports, program.check(binary, [r.text for r in reports])):
        before[report.path] = findings
        mutants += all_mutants(report, Oracle(report))
    if sample and sample < len(mutants):
        mutants = random.Random(SEED).sample(mutants, sample)
    found = program.check(binary, [m.text for m in mutants])
    return [Outcome(m, f, before[m.report.path]) for m, f in zip(mutants, found)]


def percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def table(heading, rows):
    print("| " + " | ".join(heading) + " |")
    print("|---|" + "---:|" * (len(heading) - 1))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def recall_rows(groups):
    for name, outcomes in sorted(groups.items()):
        hits = sum(o.found for o in outcomes)
        yield name, len(outcomes), hits, percent(hits, len(outcomes))


def grouped(outcomes, keys):
    groups = {}
    for outcome in outcomes:
        for key in keys(outcome):
            groups.setdefault(key, []).append(outcome)
    return groups


def print_recall(outcomes):
    outside = [o for o in outcomes if o.mutant.broken]
    inside = [o for o in outcomes if not o.mutant.broken]
    hits = sum(o.found for o in outside)
    table(["mutants of tied numbers", "count", "share"], [
        ("contradict a tie", len(outside), ""),
        ("found, pointing at the number or a partner", hits, percent(hits, len(outside))),
        ("only a note", sum(o.noted for o in outside), percent(sum(o.noted for o in outside), len(outside))),
        ("findings that point elsewhere", sum(o.elsewhere for o in outside), ""),
        ("excluded: still inside the intervals", len(inside), ""),
        ("of these, with a finding all the same", sum(bool(o.said) for o in inside), ""),
    ])
    only = {kind: [o for o in some if len(o.kinds) == 1] for kind, some in grouped(outside, lambda o: o.kinds).items()}
    alone = {name: row for name, *row in recall_rows(only)}
    rows = [(*row, *alone[row[0]]) for row in recall_rows(grouped(outside, lambda o: o.kinds))]
    table(["kind of tie", "mutants", "found", "recall", "bound by this kind only", "found", "recall"], rows)
    heading = ["mutants", "found", "recall"]
    table(["slip", *heading], recall_rows(grouped(outside, lambda o: [o.mutant.slip])))
    table(["report", *heading], recall_rows(grouped(outside, lambda o: [o.mutant.report.path.stem])))


def print_ledgers(binary, reports):
    rows, total = [], Counter()
    for report in reports:
        ledger = program.ledger(binary, report)
        operands = sorted({(o.start, o.end) for tie in report.ties for o in tie.operands})
        known = sum(program.overlaps_any(o, ledger.tied) for o in operands)
        counts = Counter(numbers=len(ledger.numbers), tied=len(ledger.tied), operands=len(operands), known=known)
        rows.append((report.path.stem, counts))
        total += counts
    rows.append(("all", total))
    table(["report", "numbers read", "tied", "share", "tied by hand", "of these tied", "share"], [
        (name, c["numbers"], c["tied"], percent(c["tied"], c["numbers"]), c["operands"], c["known"],
         percent(c["known"], c["operands"])) for name, c in rows])


def sentence_at(text, place):
    ends = [end for mark in "。；" if (end := text.find(mark, place)) >= 0]
    start = max(text.rfind(mark, 0, place) for mark in "。；") + 1
    return text[max(start, place - 120) : min([*ends, place + 120])].replace("\r", "").replace("\n", "⏎")


def write_outcomes(path, outcomes):
    lines = []
    for o in sorted(outcomes, key=lambda o: (o.kinds, o.mutant.report.path, o.mutant.start)):
        mutant = o.mutant
        line = mutant.report.text.count("\n", 0, mutant.start) + 1
        lines.append("\t".join([
            "+".join(o.kinds) or "inside", mutant.slip, f"{mutant.report.path.name}:{line}", f"{mutant.number} → {mutant.now}",
            sentence_at(mutant.text, mutant.start).strip(), " / ".join(o.said)]))
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = parser_of(__doc__, "the correct reports and their .ties.tsv", "--check-ties",
                       "only verify that every tie holds")
    parser.add_argument("--sample", type=int, metavar="N", help="N mutants, drawn from all")
    return start(parser, run)


def run(arguments):
    reports = read_reports(arguments.folder)
    if arguments.check:
        return check_ties(reports)
    outcomes = measure(arguments.binary, reports, arguments.sample)
    write_lists(arguments, write_outcomes, [o for o in outcomes if o.mutant.broken and not o.found],
                [o for o in outcomes if o.elsewhere or (o.said and not o.mutant.broken)])
    print_recall(outcomes)
    print_ledgers(arguments.binary, reports)
    return 0


if __name__ == "__main__":
    sys.exit(main())
