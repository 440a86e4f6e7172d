"""A row of a table of slips becomes the mutants it asks for, and findings are looked for where it says."""

import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

from facts import Locator, Mutant, Outcome, Report, mutants_of_row
from program import Finding
from ties import TieError

TEXT = """东湖公司2023年报告
一、概况
　　东湖公司（以下简称“东
湖”）成立25周年。
二、安全
　　6月是第22个“安全生产月”。
三、展望
　　2024年再接再厉。
"""


def mutants(kind, piece, replacements, *partners, text=TEXT):
    report = Report(Path("report.txt"), text)
    return list(mutants_of_row(report, Locator(text), [kind, piece, replacements, *partners]))


def covered(mutant, place=0):
    return mutant.text[slice(*mutant.places[place])].replace("\n", "")


def found(mutant, rule, severity, place):
    return Outcome(mutant, [Finding(rule, severity, "message", [place])], [])


class Rows(unittest.TestCase):
    def test_each_replacement_makes_a_mutant(self):
        texts = [m.text for m in mutants("edition", "第⟦22⟧个", "21 | 23")]
        self.assertEqual(texts, [TEXT.replace("22", "21"), TEXT.replace("22", "23")])

    def test_a_piece_may_run_across_printed_lines(self):
        (mutant,) = mutants("short-name", "以下简称“⟦东湖⟧”", "东胡")
        self.assertIn("“东胡\n”）", mutant.text)
        self.assertEqual(covered(mutant), "以下简称“东胡”")

    def test_a_section_is_dropped_with_its_lines(self):
        (mutant,) = mutants("section-dropped", "⟦二、安全…月”。⟧", "")
        self.assertEqual(mutant.text, TEXT.replace("二、安全\n　　6月是第22个“安全生产月”。\n", ""))

    def test_what_stands_beside_the_dropped_part_stays(self):
        (mutant,) = mutants("phrase", "再接⟦再厉⟧", "")
        self.assertEqual(mutant.text, TEXT.replace("再厉", ""))

    def test_to_drop_a_part_is_one_of_several_slips(self):
        texts = [m.text for m in mutants("heading-number", "⟦二、⟧安全", " | 三、")]
        self.assertEqual(texts, [TEXT.replace("二、", ""), TEXT.replace("二、", "三、")])

    def test_a_new_line_may_be_inserted(self):
        (mutant,) = mutants("repeated", "再接再厉⟦。⟧", "。\\n　　再接再厉。")
        self.assertTrue(mutant.text.endswith("再接再厉。\n　　再接再厉。\n"))

    def test_partners_behind_the_change_move_with_it(self):
        (mutant,) = mutants("short-name", "⟦东湖公司⟧2023年", "东湖", "⟦东湖公司⟧（ | 一、⟦概况⟧")
        self.assertEqual(covered(mutant, 1), "东湖公司（")
        self.assertEqual(covered(mutant, 2), "一、概况")

    def test_rows_that_do_not_fit_are_refused(self):
        for row in (("edition", "第⟦99⟧个", "1"), ("edition", "⟦公司⟧", "1"), ("edition", "第22个", "21"),
                    ("no-kind", "第⟦22⟧个", "21"), ("edition", "第⟦22⟧个", "22")):
            with self.subTest(row), self.assertRaises(TieError):
                mutants(*row)


class Outcomes(unittest.TestCase):
    def test_only_a_finding_in_the_piece_counts(self):
        (mutant,) = mutants("edition", "第⟦22⟧个", "21")
        at = mutant.start
        self.assertTrue(found(mutant, "temporal/edition", "warning", (at, at + 2)).found)
        self.assertTrue(found(mutant, "temporal/edition", "note", (at, at + 2)).noted)
        self.assertEqual(found(mutant, "temporal/edition", "error", (0, 2)).elsewhere, 1)

    def test_a_dropped_section_has_no_place(self):
        (mutant,) = mutants("section-dropped", "⟦二、安全…月”。⟧", "")
        self.assertTrue(found(mutant, "structure/required-section", "warning", (0, 2)).found)
        self.assertFalse(found(mutant, "wording/doubled", "warning", (0, 2)).found)

    def test_what_was_said_of_the_report_does_not_count(self):
        mutant = Mutant(Report(Path("report.txt"), TEXT), "year", 4, 8, "2022", [(4, 8)])
        finding = Finding("temporal/stale-year", "error", "message", [(4, 8)])
        self.assertFalse(Outcome(mutant, [finding], [finding]).found)


if __name__ == "__main__":
    unittest.main()
