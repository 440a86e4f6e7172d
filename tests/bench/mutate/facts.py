#!/usr/bin/env python3
"""How many slips in the years, names, titles and headings of correct reports the program finds, as a table in Markdown.

    facts.py --binary build/release/bin/mingcha fixtures/clean
    facts.py --check-facts fixtures/clean

docs/development.md says what is counted.
"""

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import program
from command_line import parser_of, start, write_lists
from mutate import concerns, grouped, percent, recall_rows, sentence_at, table
from ties import TieError, Unbroken

KINDS = ("year", "plan-year", "date", "edition", "anniversary", "law-title", "repealed-law", "institution", "ended-term",
         "phrase", "formula", "short-name", "name", "heading-number", "heading-text", "section-dropped", "reference",
         "leftover", "repeated")
WITHOUT_A_PLACE = {"section-dropped"}  # what is not there has no place: any finding of `structure` will do
ELLIPSIS = "…"


@dataclass
class Report:
    path: Path
    text: str


@dataclass
class Mutant:
    report: Report
    kind: str
    start: int  # what is replaced, in characters of the report's text
    end: int
    replacement: str
    places: list  # where a finding may point, in characters of the changed text

    @property
    def text(self):
        return self.report.text[: self.start] + self.replacement + self.report.text[self.end :]

    @property
    def change(self):
        old = self.report.text[self.start : self.end].replace("\n", "").replace("\r", "").strip()
        return f"{old if len(old) < 40 else old[:20] + ELLIPSIS + old[-15:]} → {self.replacement.strip()}"


def split_marks(written):
    """What stands before, inside and behind the marks ⟦⟧."""
    before, opened, rest = written.partition("⟦")
    inside, closed, after = rest.partition("⟧")
    if not opened or not closed:
        raise TieError(f"nothing in ⟦⟧: {written}")
    return before, inside, after


class Locator:
    """Finds the marked pieces in a report, across its printed lines."""

    def __init__(self, text):
        self.text = text
        self.unbroken = Unbroken(text)

    def place(self, start, end):
        """The place in the report of what stands at [start, end) of its unbroken text."""
        places = self.unbroken.places
        if start == end:
            return places[start], places[start]
        return places[start], places[end - 1] + 1

    def find(self, written):
        """(the marked part, the whole piece), each a place in the report; a long part may be shortened as ⟦begin…end⟧."""
        before, inside, after = split_marks(written)
        if ELLIPSIS in inside and (before + inside + after) not in self.unbroken.text:
            begin, _, finish = inside.partition(ELLIPSIS)
            first = self.unbroken.find_only(before + begin) + len(before)
            last = self.unbroken.text.find(finish + after, first + len(begin))
            if last < 0:
                raise TieError(f"not in the report: {ELLIPSIS}{finish + after}")
            marked = first, last + len(finish)
        else:
            first = self.unbroken.find_only(before + inside + after) + len(before)
            marked = first, first + len(inside)
        return self.place(*marked), self.place(marked[0] - len(before), marked[1] + len(after))


def whole_lines(text, start, end):
    """The place widened by the line break behind it, if nothing else stands in its lines."""
    begins_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    if begins_line and text[end : end + 1] == "\n":
        return text.rfind("\n", 0, start) + 1, end + 1
    return start, end


def mutants_of_row(report, locator, row):
    kind, written, replacements, *partners = row
    if kind not in KINDS:
        raise TieError(f"no kind: {kind}")
    (start, end), (first, last) = locator.find(written)
    others = [locator.find(partner)[1] for partner in partners[0].split(" | ")] if partners and partners[0] else []
    breaks = "".join(c for c in report.text[start:end] if c in "\r\n")
    for replacement in replacements.split(" | "):
        replacement = replacement.replace("\\n", "\n")
        if report.text[start:end] == replacement:
            raise TieError(f"changes nothing: {written}")
        begin, close = (start, end) if replacement else whole_lines(report.text, start, end)
        replacement += breaks if replacement else ""
        shift = len(replacement) - (close - begin)
        places = [(first, last + shift)]
        places += [(a + shift, b + shift) if a >= close else (a, b) for a, b in others]
        yield Mutant(report, kind, begin, close, replacement, places)


def read_mutants(path):
    """The mutants that the table beside the report at `path` asks for; none without such a table."""
    fact_file = path.with_name(path.stem + ".facts.tsv")
    if not fact_file.exists():
        return []
    report = Report(path, path.read_bytes().decode("utf-8"))
    locator, mutants = Locator(report.text), []
    with fact_file.open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
            if number == 1 or not row:
                continue
            try:
                mutants += mutants_of_row(report, locator, row)
            except (TieError, ValueError) as error:
                raise TieError(f"{fact_file.name}:{number}: {error}") from None
    return mutants


class Outcome:
    """What the program said of one mutant that it did not say of the report."""

    def __init__(self, mutant, findings, before):
        known = {(f.rule, f.message) for f in before}
        new = [f for f in findings if (f.rule, f.message) not in known]
        serious = [f for f in new if f.severity in ("error", "warning")]
        self.mutant = mutant
        self.found = any(self.hits(f) for f in serious)
        self.noted = not self.found and any(f.severity == "note" and self.hits(f) for f in new)
        self.elsewhere = sum(not self.hits(f) for f in serious)
        self.said = [f"{f.rule}: {f.message}" for f in new]

    def hits(self, finding):
        if self.mutant.kind in WITHOUT_A_PLACE:
            return finding.rule.startswith("structure/")
        return concerns(finding, self.mutant.places)


def measure(binary, mutants):
    reports = list({m.report.path: m.report for m in mutants}.values())
    before = dict(zip([r.path for r in reports], program.check(binary, [r.text for r in reports])))
    found = program.check(binary, [m.text for m in mutants])
    return [Outcome(m, f, before[m.report.path]) for m, f in zip(mutants, found)]


def rows_with_notes(groups):
    for name, mutants, hits, share in recall_rows(groups):
        yield name, mutants, hits, share, sum(o.noted for o in groups[name])


def print_recall(outcomes):
    hits, notes = sum(o.found for o in outcomes), sum(o.noted for o in outcomes)
    table(["mutants of facts in the text", "count", "share"], [
        ("mutants", len(outcomes), ""),
        ("found, pointing at the place or a partner", hits, percent(hits, len(outcomes))),
        ("only a note", notes, percent(notes, len(outcomes))),
        ("findings that point elsewhere", sum(o.elsewhere for o in outcomes), ""),
    ])
    heading = ["mutants", "found", "recall", "only a note"]
    table(["kind", *heading], rows_with_notes(grouped(outcomes, lambda o: [o.mutant.kind])))
    table(["report", *heading], rows_with_notes(grouped(outcomes, lambda o: [o.mutant.report.path.stem])))


def write_outcomes(path, outcomes):
    lines = []
    for o in sorted(outcomes, key=lambda o: (o.mutant.kind, o.mutant.report.path, o.mutant.start)):
        mutant = o.mutant
        line = mutant.report.text.count("\n", 0, mutant.start) + 1
        lines.append("\t".join([mutant.kind, f"{mutant.report.path.name}:{line}", mutant.change,
                                sentence_at(mutant.text, mutant.start).strip(), " / ".join(o.said)]))
    Path(path).write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def main():
    return start(parser_of(__doc__, "the correct reports and their .facts.tsv", "--check-facts",
                           "only verify that every row fits its report"), run)


def run(arguments):
    mutants = [m for path in sorted(Path(arguments.folder).glob("*.txt")) for m in read_mutants(path)]
    if arguments.check:
        print(f"{len(mutants)} mutants of {len({m.report.path for m in mutants})} reports")
        return 0
    outcomes = measure(arguments.binary, mutants)
    write_lists(arguments, write_outcomes, [o for o in outcomes if not o.found], [o for o in outcomes if o.elsewhere])
    print_recall(outcomes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
