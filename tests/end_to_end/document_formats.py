"""The same report in every format gives the same findings, tables and headings, apart from places.

The files of fixtures/formats are checked as they lie there, and again as the programs of this machine write them anew.
"""

import collections
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from support.report_formats import producers
from support.report_formats.every_format import LIBREOFFICE, TYPED, write_typed, write_with_libreoffice
from support.report_formats.markdown import as_markdown
from support.report_formats.source import filled_rows, read_report
from support.report_formats.web_page import as_web_page

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
FIXTURES = SOURCE / "fixtures/formats"
REPORTS = {folder.name: read_report(folder / "report.html") for folder in sorted(FIXTURES.iterdir()) if folder.is_dir()}
FILES = re.compile(r".*\.(txt|md|docx|odt|pdf)")

# What a format cannot know: by report and file, the findings of the text that it does not have.
MISSING = {
    ("dairy-responsibility-2023", "pandoc.docx"): ["structure/contents"],  # pandoc leaves the contents to Word
    ("dairy-responsibility-2023", "pandoc.odt"): ["structure/contents"],
}


def squeezed(text):
    return re.sub(r"\s", "", text)


def report_of(*arguments):
    result = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120)
    if result.returncode == 2:
        raise AssertionError(result.stderr.decode())
    return result.stdout.decode()


def findings(path):
    """How often each (rule, what stands there, message) was found."""
    file, = json.loads(report_of("check", "--no-config", "--lang", "zh", "--format", "json", path))["files"]
    return collections.Counter((found["rule"], squeezed(found["place"]["text"]), found["message"])
                               for found in file["diagnostics"])


BLOCK = re.compile(r"(?m)^[^ ].*?: (heading|table)(?: \d)?(?: \(\S+ \d+\))?: (.*)$")


def blocks(path, kind):
    listing = report_of("text", "--no-config", "--lang", "en", path)
    return [squeezed(text) for found, text in BLOCK.findall(listing) if found == kind]


class SameEverywhere(unittest.TestCase):
    maxDiff = None

    def assert_same_findings(self, name, path):
        expected = findings(FIXTURES / name / "report.txt")
        missing = MISSING.get((name, path.name), [])
        expected = collections.Counter({key: count for key, count in expected.items() if key[0] not in missing})
        self.assertEqual(findings(path), expected)

    def assert_same_tables(self, name, path):
        expected = [squeezed("/".join("|".join(row) for row in filled_rows(block.content)))
                    for block in REPORTS[name].blocks if block.kind == "table"]
        self.assertEqual(blocks(path, "table"), expected)

    def assert_same_headings(self, name, path):
        expected = [squeezed(block.words()) for block in REPORTS[name].blocks if block.kind.endswith("heading")]
        found = [text for text in blocks(path, "heading") if text not in (squeezed(REPORTS[name].title), "目录")]
        self.assertEqual(found, expected)

    def assert_same(self, name, path):
        with self.subTest(path=str(path), what="findings"):
            self.assert_same_findings(name, path)
        with self.subTest(path=str(path), what="tables"):
            self.assert_same_tables(name, path)
        with self.subTest(path=str(path), what="headings"):
            self.assert_same_headings(name, path)


class AsTheyLie(SameEverywhere):
    def test_text_has_what_is_expected(self):
        for name in REPORTS:
            with self.subTest(report=name), open(FIXTURES / name / "expected.tsv", encoding="utf-8") as rows:
                expected = collections.Counter((row["rule"], row["quote"])
                                               for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
                found = collections.Counter((rule, text) for rule, text, _ in findings(FIXTURES / name / "report.txt"))
                self.assertEqual(found, expected)

    def test_every_file(self):
        for name in REPORTS:
            files = [file for file in sorted((FIXTURES / name).iterdir()) if FILES.fullmatch(file.name)]
            self.assertGreaterEqual(len(files), 7, name)
            for file in files:
                self.assert_same(name, file)

    def test_texts_are_those_of_the_source(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, report in REPORTS.items():
                write_typed(report, pathlib.Path(folder))
                for file in TYPED:
                    self.assertEqual(pathlib.Path(folder, file).read_text(encoding="utf-8"),
                                     (FIXTURES / name / file).read_text(encoding="utf-8"), "run make-format-fixtures")


class AsWrittenAnew(SameEverywhere):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def folders(self):
        folders = {name: self.folder / name for name in REPORTS}
        for folder in folders.values():
            folder.mkdir()
        return folders

    def test_libreoffice(self):
        folders = self.folders()
        write_with_libreoffice({folder: REPORTS[name] for name, folder in folders.items()})
        for name, folder in folders.items():
            for file in LIBREOFFICE:
                self.assert_same(name, folder / file)

    def test_pandoc(self):
        for name, folder in self.folders().items():
            markdown = as_markdown(REPORTS[name], contents=False)
            self.assert_same(name, producers.pandoc(markdown, folder / "pandoc.docx"))

    def test_pandoc_to_open_document(self):
        for name, folder in self.folders().items():
            markdown = as_markdown(REPORTS[name])
            self.assert_same(name, producers.pandoc(markdown, folder / "pandoc.odt"))

    def test_chromium(self):
        for name, folder in self.folders().items():
            self.assert_same(name, producers.chromium(as_web_page(REPORTS[name]), folder / "chromium.pdf"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
