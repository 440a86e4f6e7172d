"""`mingcha check --watch`: every change is seen, however it is made."""

import os
import pathlib
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SURROUNDINGS = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8"}
CLEAN = "本年完成管网改造12公里，解决积水点8处。\n"
SLIP = CLEAN.replace("，", "，，")
WAITING = "mingcha: note: 等待文件改动"
PATIENCE = 60


class Watch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def start(self, *arguments):
        """Starts watching, and waits for the first result."""
        self.process = subprocess.Popen([PROGRAM, "check", "--watch", *arguments], cwd=self.folder, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=SURROUNDINGS)
        self.addCleanup(self.process.stdout.close)
        self.addCleanup(self.process.wait)
        self.addCleanup(self.process.kill)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line) for line in self.process.stdout], daemon=True).start()
        return self.next_result()

    def next_result(self):
        """What is printed until the program waits again."""
        printed = ""
        while WAITING not in printed:
            printed += self.lines.get(timeout=PATIENCE)
        return printed

    def test_sees_every_way_to_save(self):
        path = self.folder / "a.txt"
        path.write_text(CLEAN)
        self.assertIn("未发现问题", self.start())
        path.write_text(SLIP)
        self.assertIn("a.txt:1:13: warning", self.next_result())
        # As editors do it: the new text is renamed over the old one.
        new = self.folder / ".a.txt.new"
        new.write_text(CLEAN)
        new.rename(path)
        self.assertIn("未发现问题", self.next_result())
        # Or the old one is moved away first.
        path.rename(self.folder / "a.txt~")
        path.write_text(SLIP)
        while "a.txt:1:13: warning" not in self.next_result():
            pass

    def test_sees_new_and_removed_files_and_folders(self):
        path = self.folder / "a.txt"
        path.write_text(CLEAN)
        self.start()
        (self.folder / "b.txt").write_text(SLIP)
        self.assertIn("b.txt:1:13: warning", self.next_result())
        (self.folder / "b.txt").unlink()
        self.assertIn("已检查1个文件", self.next_result())
        (self.folder / "deep").mkdir()
        self.next_result()
        (self.folder / "deep/c.txt").write_text(SLIP)
        self.assertIn("deep/c.txt:1:13: warning", self.next_result())

    def test_sees_the_configuration_and_goes_on_after_a_mistake(self):
        (self.folder / "a.txt").write_text(SLIP)
        self.assertIn("warning", self.start("a.txt"))
        configuration = self.folder / "mingcha.toml"
        configuration.write_text("selct = []\n")
        self.assertIn("不认识的键 “selct”", self.next_result())
        configuration.write_text('ignore = ["punctuation"]\n')
        self.assertIn("未发现问题", self.next_result())

    def test_is_not_woken_by_others(self):
        (self.folder / "a.txt").write_text(CLEAN)
        self.start("a.txt")
        (self.folder / "notes.doc").write_text("x")
        (self.folder / ".git").mkdir()
        (self.folder / "a.txt").write_text(SLIP)
        self.assertIn("a.txt:1:13: warning", self.next_result())

    def test_waits_for_a_file_that_is_not_there_yet(self):
        self.assertIn("没有这个文件", self.start("a.txt"))
        (self.folder / "a.txt").write_text(SLIP)
        self.assertIn("a.txt:1:13: warning", self.next_result())

    def test_ends_when_it_is_interrupted(self):
        (self.folder / "a.txt").write_text(CLEAN)
        self.start()
        self.process.send_signal(signal.SIGINT)
        self.assertEqual(self.process.wait(timeout=PATIENCE), -signal.SIGINT)

    def test_ends_when_nobody_reads_any_more(self):
        (self.folder / "a.txt").write_text(CLEAN)
        with subprocess.Popen([PROGRAM, "check", "--watch"], cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, env=SURROUNDINGS) as process:
            self.assertTrue(process.stdout.readline())
            process.stdout.close()
            self.assertEqual(process.wait(timeout=PATIENCE), 0)

    def test_changes_nothing(self):
        for other in ("--fix", "--diff"):
            result = subprocess.run([PROGRAM, "check", "--watch", other], cwd=self.folder, capture_output=True, text=True,
                                    env=SURROUNDINGS, timeout=PATIENCE)
            self.assertEqual(result.returncode, 2)
            self.assertIn(f"--watch 不能和 {other} 同时使用", result.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
