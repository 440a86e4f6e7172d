"""docs/rules/ holds the page of every rule, as the program prints it, and no other."""

import pathlib
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()


def names(folder, ending):
    return sorted(str(path.relative_to(folder).with_suffix("")) for path in folder.glob(f"*/*{ending}"))


class RulePages(unittest.TestCase):
    def test_every_rule_has_its_page(self):
        self.assertEqual(names(SOURCE / "docs/rules", ".md"), names(SOURCE / "rules", ".toml"))

    def test_pages_are_what_the_program_prints(self):
        for rule in names(SOURCE / "rules", ".toml"):
            with self.subTest(rule):
                page = subprocess.run([PROGRAM, "explain", "--lang", "zh", "--format", "markdown", rule],
                                      capture_output=True, text=True, check=True, cwd=SOURCE, timeout=60)
                self.assertEqual((SOURCE / f"docs/rules/{rule}.md").read_text(), page.stdout,
                                 "run scripts/make-rule-pages")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
