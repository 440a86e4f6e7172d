"""Whether a tie can hold: interval arithmetic with exact fractions, written apart from the program."""

import itertools
from fractions import Fraction
from functools import reduce

from interval import Interval, Printed, parse_number
from ties import TieError

ONE = Interval(Fraction(1), Fraction(1))
KINDS_WITH_TRUTH = {"count", "edition"}
# In these, numbers without a unit share one; in the others each has its own.
ONE_SCALE = {"sum", "within", "difference", "roll", "same", "shares"}
PER_UNIT = {"product", "average"}
# The operand that is a percentage, where one is, whatever its unit says.
PERCENT_ROLE = {"growth": 2, "share": 2}


def total(intervals):
    return reduce(lambda a, b: a + b, intervals)


def relation_holds(kind, values, signs, factor=1):
    if kind == "sum":
        return values[0].meets(total(values[1:]))
    if kind == "within":
        return values[1].low <= values[0].high
    if kind == "difference":
        return abs(values[1] - values[0]).meets(abs(values[2]))
    if kind == "growth":
        return abs(values[1] / values[0] - ONE).meets(abs(values[2]))
    if kind == "multiple":
        return (values[1] / values[0]).meets(values[2])
    if kind == "growth-times":
        return (values[1] / values[0] - ONE).meets(values[2])
    if kind == "share":
        return (values[0] / values[1]).meets(values[2])
    if kind == "shares":
        return total(values).meets(ONE)
    if kind == "product":
        return reduce(lambda a, b: a * b, values[:-1], Interval(factor, factor)).meets(values[-1])
    if kind == "average":
        return (values[0] / values[1]).meets(values[2])
    if kind == "roll":
        moves = [v if sign > 0 else -v for v, sign in zip(values[1:-1], signs[1:-1])]
        return total([values[0], *moves]).meets(values[-1])
    if kind == "same":
        return all(a.meets(b) for a, b in itertools.combinations(values, 2))
    raise ValueError(f"unknown kind of tie: {kind}")


def clash_of_points(before, now):
    """A percentage has become percentage points, or the other way round."""
    return any({a.unit, b.unit} == {"%", "百分点"} for a, b in zip(before, now))


def holds_with(tie, numbers, scales):
    """Rounded, or failing that, cut off."""
    signs = [operand.sign for operand in tie.operands]
    factor = Fraction(tie.extra) if tie.extra else Fraction(1)
    return any(
        relation_holds(tie.kind, [n.interval(s, cut_off) for n, s in zip(numbers, scales)], signs, factor)
        for cut_off in (False, True)
    )


def scales_to_try(kind, numbers):
    """What the author may have counted in, where the unit does not say it.

    A number without a unit (the cell of a table) may be counted in any unit of its tie, in 万 or in 亿. In a product or
    an average, an amount for each 吨 is multiplied by so many 吨, not by the kilograms that they are.
    """
    units = {n.factor for n in numbers} | {Fraction(1), Fraction(1, 100)}
    candidates = [unit * magnitude for unit in sorted(units, reverse=True) for magnitude in (1, 10**4, 10**8)]
    if kind in ONE_SCALE:
        for bare in [Fraction(1, 100)] if kind == "shares" else candidates:
            yield [bare if number.bare else Fraction(1) for number in numbers]
        return
    choices = []
    for index, number in enumerate(numbers):
        if index == PERCENT_ROLE.get(kind):
            choices.append([Fraction(1, 100) if number.bare else Fraction(1)])
        elif number.bare:
            choices.append(candidates)
        else:
            choices.append([Fraction(1), 1 / number.factor] if kind in PER_UNIT else [Fraction(1)])
    yield from itertools.product(*choices)


class Oracle:
    """Knows the ties of one report, and in what the numbers without a unit are counted."""

    def __init__(self, report):
        self.report = report
        self.printed = [self._read(tie) for tie in report.ties]
        self.scales = [self._find_scales(tie, numbers) for tie, numbers in zip(report.ties, self.printed)]

    def _read(self, tie):
        try:
            return [Printed(*self.report.around(operand)) for operand in tie.operands]
        except ValueError as error:
            raise TieError(f"{self.report.path.stem}.ties.tsv:{tie.line}: {error}") from None

    def _find_scales(self, tie, numbers):
        if tie.kind in KINDS_WITH_TRUTH:
            return None
        return next((s for s in scales_to_try(tie.kind, numbers) if holds_with(tie, numbers, s)), None)

    def holds(self, index):
        """Whether the tie holds in the report as it stands."""
        tie = self.report.ties[index]
        if tie.kind in KINDS_WITH_TRUTH:
            return self.printed[index][0].value == parse_number(tie.extra)[0]
        return self.scales[index] is not None

    def contradicts(self, index, changed):
        """Whether the tie fails for certain with the numbers in `changed`, {position among the operands: Printed}."""
        tie, before = self.report.ties[index], self.printed[index]
        now = [changed.get(i, number) for i, number in enumerate(before)]
        if tie.kind in KINDS_WITH_TRUTH:
            return now[0].value != parse_number(tie.extra)[0]
        if clash_of_points(before, now):
            return True
        return not holds_with(tie, now, self.scales[index])

    def explain(self, index):
        tie = self.report.ties[index]
        values = ", ".join(f"{p.number}{p.unit}({p.hedge or ''})={p.interval()}" for p in self.printed[index])
        return f"{self.report.path.name}: tie in line {tie.line} does not hold: {tie.kind}: {values}"
