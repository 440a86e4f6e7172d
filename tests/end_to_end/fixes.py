"""Fixing as a user meets it: --fix, --diff, standard input, encodings, links, and being killed at any moment."""

import json
import os
import pathlib
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
import unittest

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
REPORTS = sorted(path for path in (SOURCE / "fixtures/reports").glob("*.txt") if not path.stem.endswith(".expected"))
SLIP = "本年完成管网改造12公里，，解决积水点8处,效果良好。\n"
FIXED = "本年完成管网改造12公里，解决积水点8处，效果良好。\n"
UNSAFE = "报告期内没有发生任何歧视时间。\n"
SURROUNDINGS = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
KILLS = 60


class WithProgram(InFolder):
    def check(self, *arguments, stdin=b""):
        return subprocess.run([PROGRAM, "check", *map(str, arguments)], cwd=self.folder, input=stdin,
                              capture_output=True, env=SURROUNDINGS, timeout=120)


class Fix(WithProgram):
    def test_makes_the_safe_fixes_and_tells_what_is_left(self):
        path = self.write("a.txt", SLIP + "\n" + UNSAFE)
        result = self.check("--fix")
        self.assertEqual(path.read_text(), FIXED + "\n" + UNSAFE)
        self.assertEqual(result.returncode, 1, result)
        self.assertIn("a.txt:3:11: warning: ", result.stdout.decode())
        self.assertIn("已修正2处", result.stdout.decode())

    def test_makes_the_others_when_asked(self):
        path = self.write("a.txt", UNSAFE)
        self.assertEqual(self.check("--fix", "--unsafe-fixes").returncode, 0)
        self.assertEqual(path.read_text(), "报告期内没有发生任何歧视事件。\n")

    def test_counts_in_json(self):
        self.write("a.txt", SLIP)
        summary = json.loads(self.check("--fix", "--format", "json").stdout)["summary"]
        self.assertEqual((summary["fixed"], summary["warnings"]), (2, 0))

    def test_leaves_a_file_without_fixes_alone(self):
        path = self.write("a.txt", UNSAFE)
        os.utime(path, ns=(1, 1))
        before = path.stat()
        self.check("--fix")
        after = path.stat()
        self.assertEqual((before.st_mtime_ns, before.st_ino), (after.st_mtime_ns, after.st_ino))

    def test_unsafe_fixes_alone_mean_nothing(self):
        result = self.check("--unsafe-fixes")
        self.assertEqual(result.returncode, 2)
        self.assertIn("--unsafe-fixes 要和 --fix 或 --diff 一起用", result.stderr.decode())


class Files(WithProgram):
    def test_keep_encoding_mark_and_line_ends(self):
        crlf = SLIP.replace("\n", "\r\n")
        for encoding, mark in [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"),
                               ("gb18030", b"\x84\x31\x95\x33"), ("gb18030", b""), ("utf-8", b"")]:
            path = self.write("a.txt", mark + (crlf * 3).encode(encoding))
            self.assertEqual(self.check("--fix").returncode, 0, encoding)
            self.assertEqual(path.read_bytes(), mark + (FIXED.replace("\n", "\r\n") * 3).encode(encoding), encoding)

    def test_keep_their_rights(self):
        path = self.write("a.txt", SLIP)
        path.chmod(0o640)
        self.check("--fix")
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)
        self.assertEqual(path.read_text(), FIXED)

    def test_behind_a_link_are_fixed_and_the_link_stays(self):
        real = self.write("real/a.txt", SLIP)
        link = self.folder / "link.txt"
        link.symlink_to("real/a.txt")
        self.check("--fix", "link.txt")
        self.assertTrue(link.is_symlink())
        self.assertEqual(real.read_text(), FIXED)

    @unittest.skipIf(os.geteuid() == 0, "the superuser may write everywhere")
    def test_that_must_not_be_written_are_left(self):
        path = self.write("a.txt", SLIP)
        path.chmod(0o444)
        result = self.check("--fix")
        self.assertEqual(result.returncode, 2)
        self.assertIn("a.txt: error: 无法写入", result.stderr.decode())
        self.assertIn("a.txt:1:13: warning: ", result.stdout.decode(), "what was not fixed is told")
        self.assertEqual(path.read_text(), SLIP)

    def test_leave_nothing_behind(self):
        self.write("a.txt", SLIP)
        self.check("--fix")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["a.txt"])


class Diff(WithProgram):
    def test_changes_nothing_and_can_be_applied(self):
        for program in (["git", "apply", "-p0", "-"], ["patch", "-p0", "--binary"]):
            if shutil.which(program[0]) is None:
                self.skipTest(f"{program[0]} is not installed")
            for report in REPORTS:
                original = report.read_bytes()
                path = self.write(report.name, original)
                result = self.check("--diff", "--unsafe-fixes", report.name)
                self.assertEqual(path.read_bytes(), original)
                self.assertEqual(result.returncode, self.check(report.name).returncode)
                if result.stdout:
                    subprocess.run(program, cwd=self.folder, input=result.stdout, check=True, capture_output=True)
                patched = path.read_bytes()
                path.write_bytes(original)
                self.check("--fix", "--unsafe-fixes", report.name)
                self.assertEqual(path.read_bytes(), patched, report.name)
                self.assertEqual(self.check("--diff", "--unsafe-fixes", report.name).stdout, b"", report.name)

    def test_prints_nothing_else(self):
        self.write("a.txt", SLIP)
        result = self.check("--diff")
        self.assertTrue(result.stdout.decode().startswith("--- a.txt\n+++ a.txt\n@@ "), result.stdout.decode())
        self.assertIn("--fix 会修正2处", result.stderr.decode())
        self.assertEqual(result.returncode, 1)


class StandardInput(WithProgram):
    def test_is_fixed_to_standard_output(self):
        result = self.check("--fix", "-", stdin=(SLIP + "\n" + UNSAFE).encode("gb18030"))
        self.assertEqual(result.stdout.decode("gb18030"), FIXED + "\n" + UNSAFE)
        self.assertIn("<stdin>:3:11: warning: ", result.stderr.decode())
        self.assertEqual(result.returncode, 1)

    def test_comes_back_where_there_is_nothing_to_fix(self):
        self.assertEqual(self.check("--fix", "-", stdin=UNSAFE.encode()).stdout, UNSAFE.encode())

    def test_that_cannot_be_read_gives_nothing(self):
        result = self.check("--fix", "-", stdin=b"\x00\x01\x02")
        self.assertEqual((result.returncode, result.stdout), (2, b""))


class Killed(WithProgram):
    def test_at_any_moment_leaves_each_file_old_or_new(self):
        old = SLIP.encode() * 2000
        new = FIXED.encode() * 2000
        names = [f"{number}.txt" for number in range(4)]
        arguments = [PROGRAM, "check", "--fix", "--quiet", "--no-config", "--select", "punctuation", *names]
        for name in names:
            self.write(name, old)
        begin = time.monotonic()
        subprocess.run(arguments, cwd=self.folder, capture_output=True, env=SURROUNDINGS, timeout=120)
        duration = time.monotonic() - begin
        self.assertTrue(all((self.folder / name).read_bytes() == new for name in names))

        chance = random.Random(20240607)
        seen = set()
        for _ in range(KILLS):
            for name in names:
                self.write(name, old)
            process = subprocess.Popen(arguments, cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=SURROUNDINGS)
            time.sleep(chance.uniform(0, 1.2 * duration))
            process.send_signal(signal.SIGKILL)
            process.wait()
            contents = [(self.folder / name).read_bytes() for name in names]
            self.assertTrue(all(content in (old, new) for content in contents))
            seen.update(content == new for content in contents)
        self.assertEqual(seen, {False, True}, "the moments were not spread over the work")


class Changed(WithProgram):
    def test_meanwhile_is_not_overwritten(self):
        """What someone else saves while the file is checked is never lost."""
        path = self.write("a.txt", SLIP * 5000)
        arguments = [PROGRAM, "check", "--fix", "--quiet", "a.txt"]
        begin = time.monotonic()
        subprocess.run(arguments, cwd=self.folder, capture_output=True, env=SURROUNDINGS, timeout=120)
        duration = time.monotonic() - begin
        refused = 0
        for tenths in (3, 4, 5, 6, 7):
            path.write_text(SLIP * 5000)
            process = subprocess.Popen(arguments, cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                       env=SURROUNDINGS)
            time.sleep(duration * tenths / 10)
            mine = f"另存的第{tenths}稿。\n"
            self.write("mine", mine).rename(path)
            errors = process.communicate(timeout=120)[1].decode()
            refused += "文件在读取之后被改动" in errors
            self.assertEqual(path.read_text(), mine)
        self.assertGreater(refused, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
