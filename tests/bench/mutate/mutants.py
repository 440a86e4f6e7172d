"""One slip at a time in the tied numbers of a correct report, and what the oracle says of it."""

import random
import re
from dataclasses import dataclass, field

from interval import DIGITS, MEASURES, Printed, half_width
from oracle import KINDS_WITH_TRUTH, PERCENT_ROLE
from ties import CONTEXT, without_breaks

COUNTERS = ("人次 家次 项次 座次 批次 台次 户次 件次 人 名 位 家 户 件 份 封 张 台 套 辆 项 次 场 批 篇 株 支 只 头 座 栋 间 所 处 片 "
            "口 起 宗 笔 条 期 册 款 类 艘 架 枚 把 盏 门 课 单 票 趟 班 列 站 幢").split()
OTHER_UNITS = ["吨", "公里", "小时", "台", "件", "人", "亩"]
SAME_UNITS = [set("人名位"), {"次", "人次", "家次"}, {"公里", "千米", "米"}, {"吨", "千克", "公斤", "克"}, {"小时", "分钟", "学时"},
              {"亩", "公顷", "平方米", "平方公里"}, {"台", "套", "辆"}, {"件", "份", "项"}]
TIES_IN_ONE_UNIT = {"sum", "within", "difference", "roll", "same", "growth", "share", "multiple"}
UNIT_WORD = re.compile("|".join(map(re.escape, sorted([*MEASURES, *COUNTERS], key=len, reverse=True))))
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


@dataclass
class Mutant:
    report: object
    slip: str  # the kind of mutation
    start: int  # what is replaced, in characters of the report's text
    end: int
    replacement: str
    number: str  # as it was, and as it is now, with the unit where that is what changed
    now: str
    broken: list = field(default_factory=list)  # the ties that fail for certain

    @property
    def text(self):
        return self.report.text[: self.start] + self.replacement + self.report.text[self.end :]


def generator_for(*key):
    return random.Random("/".join(map(str, key)))


def is_year(number, after):
    return re.fullmatch(r"(?:19|20)\d\d", half_width(number)) and after.lstrip().startswith("年")


def in_its_style(digits, number):
    """The digits grouped and as wide as in `number`; None if they make no number."""
    if re.match(r"0\d", digits) or digits.startswith(".") or digits.endswith("."):
        return None
    if re.search("[,，]", number):
        whole, point, decimals = digits.partition(".")
        digits = f"{int(whole):,}{point}{decimals}"
    return digits.translate(FULL_WIDTH) if re.search("[０-９]", number) else digits


def arabic_slips(number, rng):
    """(kind, number) for a number in digits; the magnitude behind it is kept."""
    match = re.fullmatch(r"(-?)([\d０-９.．,，]+)(.*)", number, re.DOTALL)
    sign, printed, tail = match.groups()
    plain = re.sub("[,，]", "", half_width(printed))
    places = [i for i, c in enumerate(plain) if c.isdigit()]
    whole = plain.partition(".")[0]

    def digit():
        i = rng.choice(places)
        return plain[:i] + rng.choice([d for d in "0123456789" if d != plain[i]]) + plain[i + 1 :]

    def swap():
        pairs = [(i, j) for i, j in zip(places, places[1:]) if plain[i] != plain[j]]
        if not pairs:
            return None
        i, j = rng.choice(pairs)
        changed = list(plain)
        changed[i], changed[j] = changed[j], changed[i]
        return "".join(changed)

    def drop():
        if len(places) < 2:
            return None
        i = rng.choice(places)
        return plain[:i] + plain[i + 1 :]

    def zero():
        return whole + "0" + plain[len(whole) :]

    for kind, slip in (("digit changed", digit), ("digits swapped", swap), ("digit dropped", drop), ("zero added", zero)):
        changed = next((c for c in (slip() for _ in range(20)) if c and in_its_style(c, printed)), None)
        if changed and changed != plain:
            yield kind, sign + in_its_style(changed, printed) + tail


def chinese_slips(number, rng):
    places = [i for i, c in enumerate(number) if DIGITS.get(c)]
    if places:
        i = rng.choice(places)
        others = [d for d in "一二三四五六七八九" if DIGITS[d] != DIGITS[number[i]]]
        yield "digit changed", number[:i] + rng.choice(others) + number[i + 1 :]
    pairs = [(i, j) for i, j in zip(places, places[1:]) if DIGITS[number[i]] != DIGITS[number[j]]]
    if pairs:
        i, j = rng.choice(pairs)
        yield "digits swapped", number[:i] + number[j] + number[i + 1 : j] + number[i] + number[j + 1 :]


def stepped(number, step):
    """A small number one up or down, in the same numerals; None if that is not a matter of one digit."""
    if re.fullmatch("[0-9０-９]+", number):
        changed = str(int(half_width(number)) + step)
        return changed.translate(FULL_WIDTH) if re.search("[０-９]", number) else changed
    value = DIGITS.get(number[-1], 0)
    if number[-1] in DIGITS and 1 <= value + step <= 9:
        return number[:-1] + "〇一二三四五六七八九"[value + step]
    return None


def number_slips(report, operand, tie_kinds, rng):
    number, _, after = report.around(operand)
    if is_year(number, after):
        for step in (-1, 1):
            yield "year ±1", str(int(half_width(number)) + step).translate(FULL_WIDTH if number > "９" else {})
        return
    if "分之" in number:
        return
    if tie_kinds & KINDS_WITH_TRUTH:
        for step in (-1, 1):
            if changed := stepped(number, step):
                yield "ordinal or count ±1", changed
        return
    yield from arabic_slips(number, rng) if re.match("-?[0-9０-９]", number) else chinese_slips(number, rng)
    for one, other in (("万", "亿"), ("亿", "万")):
        if number.endswith(one):
            yield "万↔亿", number[:-1] + other


def unit_place(report, operand, unit):
    """Where the unit stands behind the number; None if a line break divides it."""
    match = re.compile(r"\s*[余多]?\s*个?\s*").match(report.text, operand.end)
    start = match.end()
    if unit == "百分点":
        start = operand.end + len(re.compile(r"\s*").match(report.text, operand.end)[0])
        unit = "个百分点" if report.text.startswith("个百分点", start) else unit
    half = half_width(report.text[start : start + len(unit)])
    return (start, start + len(unit)) if half == unit else None


def group_of(unit):
    return next((group for group in SAME_UNITS if unit in group), {unit})


def unit_slips(report, operand, ties, oracle, rng):
    """(kind, new unit, the ties that need the old one)."""
    number, before, after = report.around(operand)
    unit = Printed(number, before, after).unit
    if unit == "%":
        yield "%↔百分点", "个百分点"
    elif unit == "百分点":
        yield "%↔百分点", "%"
    match = UNIT_WORD.match(re.sub("^[余多]", "", half_width(after).lstrip(" ")))
    if not match or match[0] in ("%", "‰", "成", "百分点", "基点", "倍", "分"):
        return
    needing, used = [], {match[0]}
    for index, place in ties:
        tie = report.ties[index]
        if tie.kind not in TIES_IN_ONE_UNIT or place == PERCENT_ROLE.get(tie.kind):
            continue
        partners = {p.unit for i, p in enumerate(oracle.printed[index]) if i != place and i != PERCENT_ROLE.get(tie.kind)}
        if any(match[0].startswith(partner) and partner for partner in partners):
            needing.append(index)
            used |= partners
    choices = [unit for unit in OTHER_UNITS if not any(unit in group_of(u) or unit in u for u in used)]
    if needing and choices:
        yield match[0], rng.choice(choices), needing


def broken_ties(report, oracle, ties, printed):
    return sorted({index for index, place in ties if oracle.contradicts(index, changed_places(report, index, place, printed))})


def changed_places(report, index, place, printed):
    """Every operand of the tie that is the same number of the text."""
    operands = report.ties[index].operands
    return {i: printed for i, operand in enumerate(operands) if operand.start == operands[place].start}


def all_mutants(report, oracle):
    """Every mutant of the report, those that stay inside the intervals with no broken tie."""
    uses = {}
    for index, tie in enumerate(report.ties):
        for place, operand in enumerate(tie.operands):
            uses.setdefault((operand.start, operand.end), []).append((index, place))
    for (start, end), ties in sorted(uses.items()):
        operand = report.ties[ties[0][0]].operands[ties[0][1]]
        yield from mutants_of(report, oracle, operand, ties)


def mutants_of(report, oracle, operand, ties):
    rng = generator_for(report.path.name, operand.start)
    number, before, after = report.around(operand)
    breaks = "".join(re.findall(r"[\r\n]+", report.text[operand.start : operand.end]))
    kinds = {report.ties[index].kind for index, _ in ties}
    for slip, changed in number_slips(report, operand, kinds, rng):
        broken = broken_ties(report, oracle, ties, Printed(changed, before, after))
        yield Mutant(report, slip, operand.start, operand.end, changed + breaks, number, changed, broken)
    for slip, unit, *needing in unit_slips(report, operand, ties, oracle, rng):
        old = {"个百分点": "%", "%": "百分点"}.get(unit, slip)
        place = unit_place(report, operand, old)
        if not place:
            continue
        if needing:
            broken, slip = needing[0], "unit replaced"
        else:
            rest = report.text[place[1] :][:CONTEXT]
            broken = broken_ties(report, oracle, ties, Printed(number, before, unit + without_breaks(rest)))
        yield Mutant(report, slip, *place, unit, number + old, number + unit, broken)
