"""Correct reports stay without findings in every format: what fires there and not in the text is a fault of a reader."""

import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from support.report_formats import producers
from support.report_formats.every_format import LIBREOFFICE, write_with_libreoffice
from support.report_formats.from_text import read_text_report
from support.report_formats.markdown import as_markdown
from support.report_formats.web_page import as_web_page

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
# Reports with many tables, contents, annexes, lists and notes; all others were tried by hand.
NAMES = ("chemical-esg-2022", "hongtai-union-2023", "traps-structure", "traps-tables-2024", "university-employment-2023",
         "xiangyun-port-cass-2024")


def findings(paths):
    """For each path, how often each (rule, message) was found."""
    result = subprocess.run([PROGRAM, "check", "--no-config", "--lang", "zh", "--format", "json", *paths],
                            capture_output=True, timeout=300)
    files = json.loads(result.stdout)["files"]
    if result.returncode == 2:
        raise AssertionError(result.stderr.decode())
    return [collections.Counter((found["rule"], found["message"]) for found in file["diagnostics"]) for file in files]


class StaysClean(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.texts = [SOURCE / "fixtures/clean" / f"{name}.txt" for name in NAMES]
        cls.reports = {text.stem: read_text_report(PROGRAM, text) for text in cls.texts}

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def assert_clean(self, files):
        for file, found, expected in zip(files, findings(files), findings(self.texts)):
            with self.subTest(file=str(file.relative_to(self.folder))):
                self.assertEqual(found - expected, collections.Counter())

    def test_libreoffice(self):
        folders = {self.folder / name: report for name, report in self.reports.items()}
        for folder in folders:
            folder.mkdir()
        write_with_libreoffice(folders)
        for name in LIBREOFFICE:
            self.assert_clean([folder / name for folder in folders])

    def test_pandoc(self):
        self.assert_clean([producers.pandoc(as_markdown(report), self.folder / f"{name}.docx")
                           for name, report in self.reports.items()])

    def test_chromium(self):
        self.assert_clean([producers.chromium(as_web_page(report), self.folder / f"{name}.pdf")
                           for name, report in self.reports.items()])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
