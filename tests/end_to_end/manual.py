"""The manual page: correct mdoc, and nothing left out."""

import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()


def run(*arguments, **options):
    return subprocess.run(arguments, capture_output=True, text=True, check=False, **options)


def candidates(*words):
    """The first words of what could be typed next."""
    lines = run(PROGRAM, "completions", "words", "--", *words).stdout.splitlines()
    return [line.split("\t")[0] for line in lines]


def rendered(page):
    result = run("mandoc", "-T", "utf8", "-O", "width=200", input=page)
    assert result.returncode == 0, result.stderr
    return re.sub(".\b", "", result.stdout)  # what is bold was struck twice


class Manual(unittest.TestCase):
    def pages(self):
        for language in ("zh", "en"):
            with self.subTest(language):
                yield run(PROGRAM, "manual", "--lang", language).stdout

    def test_it_is_correct(self):
        for page in self.pages():
            result = run("mandoc", "-T", "lint", "-W", "warning", input=page)
            self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_mistakes_are_seen(self):
        page = run(PROGRAM, "manual").stdout
        self.assertNotEqual(run("mandoc", "-T", "lint", "-W", "warning", input=page + ".Sh NAME\n").returncode, 0)

    def test_it_has_every_command_with_its_options(self):
        for page in self.pages():
            sections = re.split(r"^   mingcha ", rendered(page), flags=re.MULTILINE)
            described = {section.split()[0]: section for section in sections[1:]}
            self.assertEqual(list(described), candidates(""))
            for command, section in described.items():
                for option in candidates(command, "-"):
                    if option not in ("--lang", "--help"):
                        self.assertRegex(section, rf"(?m)^ +(-\w, )?{option}\b")
            for option in candidates("-"):
                self.assertRegex(sections[-1], rf"(?m)^ +(-\w, )?{option}\b")

    def test_nothing_is_taken_for_a_request(self):
        """What a line of the help says arrives as it is."""
        text = " ".join(rendered(run(PROGRAM, "manual", "--lang", "en").stdout).split())
        self.assertIn("source <(mingcha completions bash) in bash", text)
        self.assertIn("auto|always|never", text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
