"""The hand-written ties of a correct report, and where in the report their operands stand."""

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

CONTEXT = 24  # characters around a number in which its hedge and unit are looked for
BETWEEN_CELLS = re.compile(r"[ \u3000]{2,}|[\t\u3000]")
TABLE_ROW = re.compile(r"\S(?:[ \u3000]{2,}|\t)\S.*\S(?:[ \u3000]{2,}|\t)\S")


@dataclass
class Operand:
    start: int  # of the number, in the report's text as stored, in characters
    end: int
    sign: int = 1


@dataclass
class Tie:
    kind: str
    operands: list
    extra: str = ""  # third column: the true value of a count or edition, an unprinted factor of a product
    line: int = 0


@dataclass
class Report:
    path: Path
    text: str
    ties: list = field(default_factory=list)

    def around(self, operand):
        """The number, and what stands before and behind it, without line breaks."""
        pieces = self.text[: operand.start], self.text[operand.start : operand.end], self.text[operand.end :]
        before, number, after = pieces
        if TABLE_ROW.search(self.line_at(operand.start)):
            after = after.partition("\n")[0]
        after = BETWEEN_CELLS.split(without_breaks(after), maxsplit=1)[0]
        return without_breaks(number), without_breaks(before)[-CONTEXT:], after[:CONTEXT]

    def line_at(self, place):
        start = self.text.rfind("\n", 0, place) + 1
        return self.text[start:].partition("\n")[0]


class TieError(ValueError):
    pass


def without_breaks(text):
    return text.replace("\r", "").replace("\n", "")


class Unbroken:
    """A text without its line breaks that knows where each character was."""

    def __init__(self, text):
        self.places = [i for i, c in enumerate(text) if c not in "\r\n"]
        self.text = "".join(text[i] for i in self.places)

    def find_only(self, piece):
        at = self.text.find(piece)
        if at < 0:
            raise TieError(f"not in the report: {piece}")
        if self.text.find(piece, at + 1) >= 0:
            raise TieError(f"more than once in the report: {piece}")
        return at


def place_operand(unbroken, written):
    sign = -1 if written.startswith("-") else 1
    written = written.removeprefix("+").removeprefix("-").strip()
    before, opened, rest = written.partition("⟦")
    number, closed, after = rest.partition("⟧")
    if not opened or not closed or not number:
        raise TieError(f"no number in ⟦⟧: {written}")
    at = unbroken.find_only(before + number + after) + len(before)
    return Operand(unbroken.places[at], unbroken.places[at + len(number) - 1] + 1, sign)


def read_report(path):
    """The report at `path` with the ties of the file beside it; without such a file it has none."""
    path = Path(path)
    tie_file = path.with_name(path.stem + ".ties.tsv")
    if not tie_file.exists():
        return Report(path, "")
    report = Report(path, path.read_bytes().decode("utf-8"))
    unbroken = Unbroken(report.text)
    with tie_file.open(encoding="utf-8", newline="") as rows:
        reader = csv.reader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, row in enumerate(reader, 1):
            if number == 1 or not row:
                continue
            try:
                operands = [place_operand(unbroken, written.strip()) for written in row[1].split(" | ")]
            except (TieError, IndexError) as error:
                raise TieError(f"{tie_file.name}:{number}: {error}") from None
            report.ties.append(Tie(row[0], operands, row[2] if len(row) > 2 else "", number))
    return report
