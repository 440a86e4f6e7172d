"""Files made to do harm, and damaged ones: a clear message, bounded time and memory, nothing followed, nothing left."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from support.hostile import documents, measured, pages, pdfs
from support.hostile.expectation import ADVICE
from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SECONDS = 70      # of processor time; the child that reads PDF may take 60
MEGABYTES = 2100  # the child that reads PDF may take 2048; what the program itself takes is far below
GOOD = "本年完成管网改造12公里，，解决积水点8处。\n"
SECRET = "root:x:0:0"


class Listener:
    """A server that nobody may call."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        self.thread = threading.Thread(target=self._accept, daemon=True)
        self.thread.start()
        return self

    @property
    def address(self):
        return f"127.0.0.1:{self.socket.getsockname()[1]}"

    def _accept(self):
        while True:
            try:
                self.socket.accept()[0].close()
                self.calls += 1
            except OSError:
                return

    def __exit__(self, *_):
        self.socket.close()


class WithProgram(InFolder):
    maxDiff = None

    def run_on(self, *arguments, **options):
        before = sorted(os.listdir(self.folder))
        run = measured.run(PROGRAM, *arguments, cwd=self.folder, **options)
        self.assertLess(run.seconds, SECONDS)
        self.assertLess(run.megabytes, MEGABYTES)
        self.assertEqual(run.left, (), "left among the temporary files")
        self.assertEqual(sorted(os.listdir(self.folder)), before, "left in the folder")
        self.assertNotIn(SECRET, run.output + run.errors)
        return run

    def assert_refused(self, name, *, advice=None):
        """In both languages, the message names the file and says what to do."""
        for language in ("zh", "en"):
            run = self.run_on("check", "--no-config", "--lang", language, "--", name)
            self.assertEqual(run.status, 2, run)
            self.assertTrue(run.errors.startswith(f"{name}: error: "), run.errors)
            message, _, rest = run.errors.removeprefix(f"{name}: error: ").partition("\n")
            self.assertEqual(rest, "", "one line is enough")
            self.assertRegex(message, r"[\u4e00-\u9fff]" if language == "zh" else r"^[ -~“”]+$")
            for words in ADVICE[advice][language] if advice else ():
                self.assertRegex(message, words)


class Documents(WithProgram):
    """Each file of support/hostile/documents.py and pages.py."""

    def check_all(self, cases):
        with Listener() as listener:
            for case in cases(listener.address):
                with self.subTest(file=case.name):
                    path = self.folder / case.name
                    measured.apart(lambda path=path, case=case: path.write_bytes(case.content()))
                    if case.status == {2}:
                        self.assert_refused(case.name, advice=case.advice)
                    else:
                        run = self.run_on("check", "--no-config", case.name)
                        self.assertIn(run.status, case.status, run)
                        if run.status == 2:
                            self.assertTrue(run.errors.startswith(f"{case.name}: error: "), run.errors)
                        if case.words:
                            text = self.run_on("text", "--no-config", case.name)
                            for words in case.words:
                                self.assertTrue(words in text.output, f"without “{words}”")
                    path.unlink()
            self.assertEqual(listener.calls, 0, "something was fetched")

    def test_word(self):
        self.check_all(documents.word_files)

    def test_open_document(self):
        self.check_all(documents.open_document_files)

    def test_other_formats(self):
        self.check_all(documents.other_formats)

    def test_pdf(self):
        self.check_all(pages.pdf_files)


class Names(WithProgram):
    NAMES = ("报告 一.pdf", "-report.pdf", "--help.pdf", "new\nline.pdf", "quote'\"`$(touch x).pdf", "a;b|c&d.pdf",
             "%s%n.pdf", "‮fdp.pdf", "x" * 240 + ".pdf", "\udcff\udcfe.pdf", "*.pdf", "[1].pdf", "#.pdf")

    def test_every_name(self):
        for name in self.NAMES:
            with self.subTest(name=name):
                path = self.write(name, pdfs.one_page(pdfs.show(GOOD.strip())))
                run = self.run_on("check", "--no-config", "--format", "json", "--", name)
                self.assertEqual(run.status, 1, run)
                file, = json.loads(run.output)["files"]
                self.assertEqual([found["rule"] for found in file["diagnostics"]], ["punctuation/repeated"])
                path.unlink()

    def test_messages_of_strange_names(self):
        name = "new\nline\x1b[31m.docx"
        self.write(name, b"")
        run = self.run_on("check", "--no-config", "--", name)
        self.assertEqual(run.status, 2)
        self.assertEqual(run.errors.count("\n"), 1, run.errors)
        self.assertNotIn("\x1b", run.errors)


class Folders(WithProgram):
    def test_good_files_are_reported_and_bad_ones_counted(self):
        self.write("a.txt", GOOD)
        self.write("b.docx", b"PK\3\4 nothing more")
        self.write("c.pdf", b"%PDF-1.7 nothing more")
        self.write("d.docx", documents.good_word(GOOD.strip()))
        self.write("e.pdf", pdfs.one_page(pdfs.show(GOOD.strip())))
        self.write("f.odt", b"")
        self.write("g.doc", b"")
        run = self.run_on("check", "--no-config", "--format", "json", ".")
        self.assertEqual(run.status, 2)
        report = json.loads(run.output)
        self.assertEqual((report["summary"]["files"], report["summary"]["unreadable_files"]), (3, 3), report["summary"])
        found = {file["path"]: [each["rule"] for each in file["diagnostics"]]
                 for file in report["files"] if "failure" not in file}
        self.assertEqual(found, dict.fromkeys(("a.txt", "d.docx", "e.pdf"), ["punctuation/repeated"]))
        for name in ("b.docx", "c.pdf", "f.odt"):
            self.assertIn(f"{name}: error: ", run.errors)

    def test_many_files_at_once(self):
        for number in range(30):
            self.write(f"{number}.pdf", pdfs.one_page(pdfs.show(GOOD.strip())))
        run = self.run_on("check", "--no-config", "--format", "json", ".")
        self.assertEqual(json.loads(run.output)["summary"]["warnings"], 30)


class StandardInput(WithProgram):
    def test_a_file_from_a_pipe(self):
        for name, content in (("a.docx", documents.good_word(GOOD.strip())),
                              ("a.pdf", pdfs.one_page(pdfs.show(GOOD.strip())))):
            run = self.run_on("check", "--no-config", "--stdin-filename", name, "-", stdin=content)
            self.assertEqual(run.status, 1, run)
            self.assertIn("punctuation/repeated", run.output)


class Killed(WithProgram):
    """The program that reads PDF dies with the one that asked it, and leaves nothing."""

    def end_by(self, how):
        self.write("slow.pdf", pages.slow())
        with tempfile.TemporaryDirectory() as temporary:
            process = subprocess.Popen([PROGRAM, "check", "--no-config", "slow.pdf"], cwd=self.folder,
                                       env=measured.surroundings(temporary), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            self.wait_until(lambda: any("pdftotext" in line for line in measured.children(process.pid)))
            self.assertIsNone(process.poll(), "it ended too early")
            process.send_signal(how)
            process.wait(timeout=10)
            self.wait_until(lambda: not measured.children())
            self.assertEqual(os.listdir(temporary), [])

    def wait_until(self, holds):
        deadline = time.monotonic() + 10
        while not holds():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)

    def test_killed(self):
        self.end_by(signal.SIGKILL)

    def test_interrupted(self):
        self.end_by(signal.SIGINT)

    def test_terminated(self):
        self.end_by(signal.SIGTERM)


if __name__ == "__main__":
    measured.adopt_orphans()
    unittest.main(argv=sys.argv[:1])
