"""Baselines and suppressions as a team uses them."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
SURROUNDINGS = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
OLD = "本年完成管网改造12公里，，解决积水点8处。\n"
NEW = "本年新建泵站3座，，提前完工。\n"


class WithProgram(InFolder):
    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, capture_output=True,
                              env=SURROUNDINGS, timeout=120, text=True)

    def check(self, *arguments):
        return self.run_program("check", *arguments)


class Baseline(WithProgram):
    def setUp(self):
        super().setUp()
        self.write("2023/a.txt", OLD)
        result = self.run_program("baseline")
        self.assertEqual((result.returncode, result.stdout), (0, "已写入 mingcha-baseline.json：1处\n"), result)

    def test_has_sorted_entries_one_a_line(self):
        self.write("2023/a.txt", OLD + "\n" + NEW)
        self.write("1999.txt", OLD)
        self.run_program("baseline")
        lines = (self.folder / "mingcha-baseline.json").read_text().splitlines()
        entries = [json.loads(line.rstrip(",")) for line in lines[1:-1]]
        self.assertEqual([entry["file"] for entry in entries], ["1999.txt", "2023/a.txt", "2023/a.txt"])
        self.assertEqual(lines[1:-1], sorted(lines[1:-1], key=lambda line: line.rstrip(",")))

    def test_only_new_findings_count(self):
        result = self.check("--baseline", "mingcha-baseline.json")
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("基线中已有1处", result.stdout)
        self.write("2023/a.txt", NEW + "\n" + OLD)
        result = self.check("--baseline", "mingcha-baseline.json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("2023/a.txt:1:9: warning: ", result.stdout)
        self.assertEqual(result.stdout.count("warning: "), 1)

    def test_finds_its_files_from_any_folder(self):
        for arguments in (["2023/a.txt"], [self.folder / "2023"], ["./2023/../2023/a.txt"]):
            result = self.check("--baseline", self.folder / "mingcha-baseline.json", *arguments)
            self.assertEqual(result.returncode, 0, result)

    def test_tells_what_was_paid_off(self):
        self.write("2023/a.txt", "本年完成管网改造12公里。\n")
        result = self.check("--baseline", "mingcha-baseline.json", "--statistics")
        self.assertIn("比基线减少1处", result.stdout)
        self.assertIn("1  punctuation/repeated（比基线减少）", result.stdout)
        found = json.loads(self.check("--baseline", "mingcha-baseline.json", "--format", "json").stdout)
        self.assertEqual(found["files"][0]["paid_off"][0]["rule"], "punctuation/repeated")

    def test_stays_in_json(self):
        self.write("2023/a.txt", OLD + "\n" + NEW)
        found = json.loads(self.check("--baseline", "mingcha-baseline.json", "--format", "json").stdout)
        self.assertEqual([each["baseline"] for each in found["files"][0]["diagnostics"]], ["unchanged", "new"])
        self.assertEqual((found["summary"]["warnings"], found["summary"]["in_baseline"]), (1, 1))

    def test_that_is_broken_or_foreign_stops_the_work(self):
        for content, message in [("", "基线文件坏了"), ('{"mingcha_baseline":1,\n"findings":[\n<<<<<<<\n', ":3: error: 基线文件坏了"),
                                 ('{"version":"2.1.0","runs":[]}', "这不是明察的基线文件"), ("[]", "这不是明察的基线文件"),
                                 ('{"mingcha_baseline":1,"findings":[1]}', "这不是明察的基线文件"),
                                 ('{"mingcha_baseline":2,"findings":[]}', "更新版本")]:
            self.write("mingcha-baseline.json", content)
            result = self.check("--baseline", "mingcha-baseline.json")
            self.assertEqual((result.returncode, result.stdout), (2, ""), content)
            self.assertIn(message, result.stderr, content)
        self.assertIn("没有这个文件", self.check("--baseline", "absent.json").stderr)

    def test_is_not_written_if_a_file_cannot_be_read(self):
        before = (self.folder / "mingcha-baseline.json").read_text()
        result = self.run_program("baseline", "2023", "absent.txt")
        self.assertEqual(result.returncode, 2)
        self.assertEqual((self.folder / "mingcha-baseline.json").read_text(), before)


class Suppressions(WithProgram):
    def test_in_the_configuration(self):
        self.write("a.txt", OLD)
        self.write("mingcha.toml", '[[suppress]]\nrule = "punctuation"\nreason = "照录"\ntext = "积水点8处"\n')
        result = self.check()
        self.assertEqual((result.returncode, result.stderr), (0, ""), result)
        self.assertIn("豁免1处", result.stdout)
        found = json.loads(self.check("--format", "json").stdout)["files"][0]["diagnostics"][0]
        self.assertEqual(found["suppression"], {"place": "configuration", "reason": "照录"})

    def test_in_the_configuration_that_nothing_needs(self):
        self.write("a.txt", OLD)
        self.write("mingcha.toml", '[[suppress]]\nrule = "wording"\nreason = "方言"\n')
        note = "mingcha.toml:2:8: note: 对 wording 的豁免没有用到，可以删去\n"
        result = self.check()
        self.assertTrue(result.stderr.endswith(note), result)
        self.assertEqual(self.check("a.txt").stderr, "", "it may be for another file")
        self.assertEqual(self.check("--select", "punctuation").stderr, "")
        self.assertEqual(self.check("--quiet").stderr, "")

    def test_beside_the_document(self):
        self.write("a.txt", OLD)
        companion = '[[suppress]]\nrule = "punctuation/repeated"\nreason = "照录"\n'
        self.write("a.txt.mingcha.toml", companion)
        self.assertEqual(self.check().returncode, 0)
        self.assertEqual(self.check("--no-config").returncode, 1)
        self.write("a.txt.mingcha.toml", companion.replace("repeated", "repeatd"))
        self.write("b.txt", NEW)
        result = self.check()
        self.assertEqual(result.returncode, 2)
        self.assertIn("a.txt.mingcha.toml:2:8: error: 没有规则或类别 “punctuation/repeatd”，是不是 “punctuation/repeated”？",
                      result.stderr)
        self.assertIn("b.txt:1:9: warning: ", result.stdout, "the other files are checked")

    def test_in_comments(self):
        self.write("a.md", "<!-- mingcha-disable-next-line punctuation/repeated: 照录 -->\n\n" + OLD)
        self.assertEqual(self.check("a.md").returncode, 0)
        self.write("a.md", "<!-- mingcha-disable-next-line punctuation/repeated -->\n\n" + OLD)
        result = self.check("a.md")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a.md:1:1: warning: 这个注释没有写理由", result.stderr)

    def test_accepted_words(self):
        self.write("a.txt", "公司按照“，，翼起”行动完成改造。\n")
        self.assertEqual(self.check().returncode, 1)
        self.write("mingcha.toml", 'accept = ["，翼起"]\n')
        self.assertEqual(self.check().returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
