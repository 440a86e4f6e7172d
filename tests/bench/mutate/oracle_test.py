"""The oracle tells slips that a reader can prove from those that rounding may explain."""

import re
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True

from interval import Printed, parse_number
from mutants import all_mutants
from oracle import Oracle
from ties import TieError, read_report


def report_of(text, *ties):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "report.txt").write_bytes(text.encode("utf-8"))
        Path(folder, "report.ties.tsv").write_text("kind\toperands\n" + "\n".join(ties) + "\n", encoding="utf-8")
        return read_report(Path(folder, "report.txt"))


def numbers(text):
    return re.findall(r"[\d.]+|[三四六七]", text)


def first_difference(text, other):
    return next(x for x, y in zip(numbers(text), numbers(other)) if x != y)


class Numbers(unittest.TestCase):
    def test_values_and_places(self):
        for text, value, place in (
            ("1,286", 1286, 1), ("４，８６０", 4860, 1), ("12.50", Fraction(25, 2), Fraction(1, 100)), ("625万", 6250000, 10000),
            ("3.2 亿", 320000000, 10000000), ("六千四百一十二", 6412, 1), ("一百二十二", 122, 1), ("十", 10, 1), ("两", 2, 1),
            ("两万三千", 23000, 1), ("十二点五", Fraction(25, 2), Fraction(1, 10)), ("二〇二三", 2023, 1), ("-4.5", Fraction(-9, 2), Fraction(1, 10)),
        ):
            self.assertEqual(parse_number(text), (value, place), text)

    def test_intervals(self):
        for before, number, after, low, high in (
            ("共有", "36", "人", 36, 36), ("投入", "36万", "元", 355000, 365000), ("约", "1200", "人", 1150, 1250),
            ("", "80", "%以上", Fraction(4, 5), float("inf")),
            ("", "95", "人左右", Fraction(189, 2), Fraction(191, 2)), ("产量", "2.5", "吨", 2450, 2550),
        ):
            got = Printed(number, before, after).interval()
            self.assertEqual((got.low, got.high), (low, high), before + number + after)

    def test_open_bounds_are_just_missed(self):
        for before, number, after, low, high in (("近", "1200", "人", 1100, 1200), ("", "1200", "余人", 1200, 1300)):
            got = Printed(number, before, after).interval()
            self.assertTrue(low <= got.low < low + Fraction(1, 1000) and high - Fraction(1, 1000) < got.high < high)

    def test_a_rate_is_counted_over_its_divisor(self):
        self.assertEqual(Printed("0.5", "", "吨/万元").factor, Fraction(1000, 10000))


class Places(unittest.TestCase):
    def test_line_breaks_are_ignored(self):
        report = report_of("员工共有1\n20人，其中男80人、女40人。", "sum\t共有⟦120⟧人 | 男⟦80⟧人 | 女⟦40⟧人")
        operand = report.ties[0].operands[0]
        self.assertEqual(report.text[operand.start : operand.end], "1\n20")
        self.assertTrue(Oracle(report).holds(0))

    def test_a_cell_has_no_unit(self):
        report = report_of("油   1.5   2.5\n成品   3.5   4.5\n合计   5.0   7.0\n", "sum\t合计   ⟦5.0⟧ | 油   ⟦1.5⟧ | 成品   ⟦3.5⟧")
        self.assertTrue(Oracle(report).printed[0][1].bare)
        self.assertTrue(Oracle(report).holds(0))

    def test_a_piece_must_stand_once(self):
        for text in ("男80人，男80人，女40人", "男80人"):
            with self.assertRaises(TieError):
                report_of(text, "sum\t男⟦80⟧人 | 女⟦40⟧人")


class Ties(unittest.TestCase):
    def assert_tie(self, holds, text, *ties):
        self.assertEqual(Oracle(report_of(text, *ties)).holds(0), holds, text)

    def test_every_kind(self):
        for right, wrong, tie in (
            ("共9人，男5人，女4人", "共9人，男5人，女5人", "sum\t共⟦9⟧人 | 男⟦5⟧人 | 女⟦{}⟧人"),
            ("共9人，女4人", "共3人，女4人", "within\t共⟦{}⟧人 | 女⟦4⟧人"),
            ("从31.2%到33.5%，升2.3个百分点", "从31.2%到33.5%，升3.3个百分点", "difference\t从⟦31.2⟧% | 到⟦33.5⟧% | 升⟦{}⟧个"),
            ("从80到60，降25%", "从80到60，降20%", "growth\t从⟦80⟧ | 到⟦60⟧ | 降⟦{}⟧%"),
            ("从3家到12家，是4倍", "从3家到12家，是3倍", "multiple\t从⟦3⟧家 | 到⟦12⟧家 | 是⟦{}⟧倍"),
            ("从3家到12家，增3倍", "从3家到12家，增4倍", "growth-times\t从⟦3⟧家 | 到⟦12⟧家 | 增⟦{}⟧倍"),
            ("3人中2人，占66.7%", "3人中2人，占66.8%", "share\t中⟦2⟧人 | ⟦3⟧人中 | 占⟦{}⟧%"),
            ("甲33.3%乙66.7%", "甲33.3%乙66.9%", "shares\t甲⟦33.3⟧% | 乙⟦{}⟧%"),
            ("31省4期，124份", "31省4期，128份", "product\t⟦31⟧省 | 省⟦4⟧期 | ，⟦{}⟧份"),
            ("共48.6万元，324人，每人1500元", "共48.6万元，320人，每人1500元", "average\t共⟦48.6万⟧元 | ，⟦{}⟧人 | 人⟦1500⟧元"),
            ("初9件，收5件，结6件，末8件", "初9件，收5件，结6件，末7件", "roll\t初⟦9⟧件 | +收⟦5⟧件 | -结⟦6⟧件 | 末⟦{}⟧件"),
            ("1.2亿元，即12000万元", "1.2亿元，即13000万元", "same\t⟦1.2亿⟧元 | 即⟦{}万⟧元"),
            ("坚持三个原则", "坚持四个原则", "count\t持⟦{}⟧个\t3"),
            ("第六届进博会", "第七届进博会", "edition\t第⟦{}⟧届\t6"),
        ):
            self.assert_tie(True, right, tie.format(first_difference(right, wrong)))
            self.assert_tie(False, wrong, tie.format(first_difference(wrong, right)))

    def test_a_factor_that_is_not_printed(self):
        self.assert_tie(True, "9个断面每月2份，共216份", "product\t⟦9⟧个 | 月⟦2⟧份 | 共⟦216⟧份\t12")

    def test_cells_are_counted_in_what_makes_them_agree(self):
        self.assert_tie(True, "收入1.2亿元。\n收入（万元）   12000   13000\n", "same\t收入⟦1.2亿⟧元 | （万元）   ⟦12000⟧")


class Mutants(unittest.TestCase):
    def slips(self, text, tie):
        report = report_of(text, tie)
        return [m for m in all_mutants(report, Oracle(report))]

    def test_inside_the_intervals_is_no_slip(self):
        report = report_of("从26.9亿元增长到28.6亿元，增长6.3%", "growth\t从⟦26.9亿⟧元 | 到⟦28.6亿⟧元 | 增长⟦6.3⟧%")
        oracle = Oracle(report)
        self.assertFalse(oracle.contradicts(0, {2: Printed("6.5", "增长", "%")}))
        self.assertTrue(oracle.contradicts(0, {2: Printed("7.3", "增长", "%")}))
        self.assertFalse(oracle.contradicts(0, {2: Printed("7", "约", "%")}))

    def test_cut_off_numbers_are_no_slip(self):
        report = report_of("3人中2人，占66.7%", "share\t中⟦2⟧人 | ⟦3⟧人中 | 占⟦66.7⟧%")
        self.assertFalse(Oracle(report).contradicts(0, {2: Printed("66.6", "占", "%")}))
        self.assertTrue(Oracle(report).contradicts(0, {2: Printed("66.5", "占", "%")}))

    def test_every_slip_in_an_exact_sum_breaks_it(self):
        mutants = self.slips("共有120人，男80人，女40人", "sum\t有⟦120⟧人 | 男⟦80⟧人 | 女⟦40⟧人")
        self.assertEqual({m.slip for m in mutants}, {"digit changed", "digits swapped", "digit dropped", "zero added", "unit replaced"})
        self.assertTrue(all(m.broken == [0] for m in mutants))
        self.assertTrue(all(m.text != m.report.text for m in mutants))

    def test_percent_for_points_breaks_a_difference(self):
        mutants = self.slips("从31.2%到33.5%，升2.3个百分点", "difference\t从⟦31.2⟧% | 到⟦33.5⟧% | 升⟦2.3⟧个")
        points = [m for m in mutants if m.slip == "%↔百分点"]
        self.assertEqual([m.text for m in points][-1], "从31.2%到33.5%，升2.3%")
        self.assertTrue(all(m.broken for m in points))

    def test_a_year_moves_by_one(self):
        mutants = self.slips("2003年成立，2023年满20年", "difference\t⟦2003⟧年 | ，⟦2023⟧年 | 满⟦20⟧年")
        self.assertEqual([m.now for m in mutants if m.slip == "year ±1"], ["2002", "2004", "2022", "2024"])

    def test_the_same_every_time(self):
        text, tie = "共有120人，男80人，女40人", "sum\t有⟦120⟧人 | 男⟦80⟧人 | 女⟦40⟧人"
        self.assertEqual([m.text for m in self.slips(text, tie)], [m.text for m in self.slips(text, tie)])


if __name__ == "__main__":
    unittest.main()
