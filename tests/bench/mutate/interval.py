"""What a printed number may mean, as an interval of exact fractions (docs/numbers.md).

Written apart from the program, so that one can check the other. Intervals are closed; an open bound is moved inwards by
a billionth of the place that makes it.
"""

import re
from fractions import Fraction

INFINITY = float("inf")  # only ever compared, never computed with

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}

HEDGES_BEFORE = [
    ("about", "大约|约"), ("at_least", "不低于|不少于|至少"), ("at_most", "不超过|不高于|至多"),
    ("more_than", "超过|突破|逾"), ("less_than", "不足|不满|低于"), ("nearly", "将近|接近|近"),
]
HEDGES_AFTER = [("just_over", "余|多(?![个种项次样])"), ("about", "左右|上下"), ("at_least", "以上"), ("at_most", "以下|以内")]

# Units that measure: a number with one of them may have been rounded. All others count, one by one.
MEASURES = {unit: Fraction(factor) for unit, factor in {
    "元": 1, "美元": 1, "%": Fraction(1, 100), "‰": Fraction(1, 1000), "百分点": Fraction(1, 100), "基点": Fraction(1, 10**4), "成": Fraction(1, 10),
    "千克": 1, "公斤": 1, "吨标准煤": 1000, "吨标煤": 1000, "吨": 1000, "克": Fraction(1, 1000), "毫克": Fraction(1, 10**6),
    "米": 1, "公里": 1000, "千米": 1000, "平方米": 1, "平方公里": 10**6, "亩": 1, "公顷": 15,
    "立方米": 1, "升": Fraction(1, 1000), "毫升": Fraction(1, 10**6), "千瓦时": 1, "度": 1, "千瓦": 1, "兆瓦": 1000,
    "分之": 1, "小时": 1, "分钟": Fraction(1, 60), "学时": 1, "课时": 1, "分": 1, "岁": 1, "倍": 1, "摄氏度": 1, "℃": 1, "兆帕": 1, "帕": 1, "兆瓦时": 1000,
}.items()}
UNIT_PATTERN = re.compile("|".join(sorted(map(re.escape, MEASURES), key=len, reverse=True)))


class Interval:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __add__(self, other):
        return Interval(self.low + other.low, self.high + other.high)

    def __neg__(self):
        return Interval(-self.high, -self.low)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, other):
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __truediv__(self, other):
        if other.low <= 0 <= other.high:
            return Interval(-INFINITY, INFINITY)
        return self * Interval(1 / other.high, 1 / other.low)

    def __abs__(self):
        if self.low <= 0 <= self.high:
            return Interval(Fraction(0), max(-self.low, self.high))
        return self if self.low > 0 else -self

    def meets(self, other):
        return self.low <= other.high and other.low <= self.high

    def __repr__(self):
        return f"[{float(self.low):.12g}, {float(self.high):.12g}]"


def half_width(text):
    return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)


def chinese_integer(text):
    total = section = digit = 0
    for position, character in enumerate(text):
        if character in DIGITS:
            digit = digit * 10 + DIGITS[character] if position and text[position - 1] in DIGITS else DIGITS[character]
        elif MULTIPLIERS[character] < 10**4:
            section += (digit or 1) * MULTIPLIERS[character]
            digit = 0
        else:
            total = (total + section + digit) * MULTIPLIERS[character]
            section = digit = 0
    return total + section + digit


def parse_number(text):
    """(value, last printed place) of 1,234.5万, ３６, 三百二十, 十二点五; both exact."""
    text = re.sub(r"[\s,，]", "", half_width(text))
    match = re.fullmatch(r"(-?\d+)(?:\.(\d+))?([十百千万亿]*)", text)
    if match:
        scale = Fraction(1)
        for character in match[3]:
            scale *= MULTIPLIERS[character]
        places = len(match[2] or "")
        return Fraction(int(match[1] + (match[2] or "")), 10**places) * scale, scale / 10**places
    if "分之" in text:
        below, above = (parse_number(part)[0] for part in text.split("分之"))
        return above / below, above / below / 100
    whole, _, decimals = text.partition("点")
    if not whole or any(c not in DIGITS and c not in MULTIPLIERS for c in whole + decimals):
        raise ValueError(f"no number: {text!r}")
    places = "".join(str(DIGITS[c]) for c in decimals if c in DIGITS)
    scale = Fraction(MULTIPLIERS[decimals[-1]] if decimals and decimals[-1] in MULTIPLIERS else 1)
    value = (chinese_integer(whole) + (Fraction(int(places), 10**len(places)) if places else 0)) * scale
    place = scale / 10**len(places)
    if not decimals and whole[-1] in "万亿":
        place = Fraction(MULTIPLIERS[whole[-1]])
    return value, place


def last_nonzero_place(value, place):
    while value and value % (place * 10) == 0:
        place *= 10
    return place


class Printed:
    """A number as printed: its text and the words around it, its unit and its hedge."""

    def __init__(self, number, before, after):
        self.number, self.value, self.place = number, *parse_number(number)
        self.magnified = any(c in "万亿" for c in number)
        self.hedge, rest = None, half_width(after).lstrip(" ")
        for hedge, words in HEDGES_BEFORE:
            if re.search(f"(?:{words})[达至为]?\\s*$", before):
                self.hedge = hedge
        for hedge, words in HEDGES_AFTER:
            match = re.match(words, rest)
            if match:
                self.hedge, rest = hedge, rest[match.end():]
        rest = re.sub(r"^[ 个]*(?=百分点|基点)", "", rest)
        match = UNIT_PATTERN.match(rest)
        self.unit = match[0] if match else "分之" if "分之" in number else ("%" if re.search(r"百分之\s*$", before) else re.match(r"[^\W\d_a-zA-Z]?", rest)[0])
        self.measured = self.unit in MEASURES or not self.unit
        self.factor = MEASURES.get(self.unit, Fraction(1)) / self._divisor(rest[len(self.unit):])
        for hedge, words in HEDGES_AFTER[1:]:
            if re.match(words, rest[len(self.unit):]):
                self.hedge = hedge

    @staticmethod
    def _divisor(rest):
        """What a rate is counted over: 万元 of 吨/万元."""
        match = re.match(f"/([百千万亿]*)({UNIT_PATTERN.pattern})?", rest)
        if not match:
            return Fraction(1)
        magnitude = Fraction(parse_number("1" + match[1])[0])
        return magnitude * MEASURES.get(match[2], 1)

    @property
    def bare(self):
        """Printed without a unit, as in the cell of a table."""
        return not self.unit

    def interval(self, scale=1, cut_off=False):
        """`cut_off`: as if the number had been cut off instead of rounded, and 约 meant a whole place."""
        value, place = self.value, self.place
        rough = last_nonzero_place(value, place)
        shade = rough / 10**9
        if self.hedge == "about":
            width = rough if cut_off else rough / 2
            low, high = value - width, value + width
        elif self.hedge == "nearly":
            low, high = value - rough, value - shade
        elif self.hedge == "just_over":
            low, high = value + shade, value + rough - shade
        elif self.hedge in ("at_least", "more_than"):
            low, high = value + (shade if self.hedge == "more_than" else 0), INFINITY
        elif self.hedge in ("at_most", "less_than"):
            low, high = -INFINITY, value - (shade if self.hedge == "less_than" else 0)
        elif self.measured or self.magnified or value.denominator != 1:
            low, high = (value, value + place - shade) if cut_off else (value - place / 2, value + place / 2)
        else:
            low = high = value
        factor = self.factor * scale
        return Interval(low if low == -INFINITY else low * factor, high if high == INFINITY else high * factor)
