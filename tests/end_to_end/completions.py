"""Completion in the real shells: keys are typed at a terminal, and the shell then prints the words that it has."""

import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
TAB, START_OF_LINE, END_OF_LINE, DROP_LINE = "\t", "\x01", "\x05", "\x15"
READY = "准备好了"


class Terminal:
    """An interactive shell in a folder of its own."""

    def __init__(self, arguments, setup, folder):
        environment = {
            "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "HOME": str(folder), "TERM": "xterm", "LANG": "C.UTF-8",
            "COLUMNS": "200", "LINES": "60",
        }
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(arguments[0], arguments, environment)
        self.seen = ""
        # The first half keeps the words that are typed here from being taken for the answer.
        self.send(f"{setup}; printf '%s%s\\n' 准备 好了\n")
        self.wait_for(READY)

    def send(self, text):
        os.write(self.descriptor, text.encode())

    def wait_for(self, pattern, seconds=20):
        """What the terminal has shown since the last call, once it matches."""
        end = time.monotonic() + seconds
        while not (found := re.search(pattern, self.seen)):
            assert time.monotonic() < end, f"{pattern} did not appear:\n{self.seen}"
            if select.select([self.descriptor], [], [], 0.1)[0]:
                self.seen += os.read(self.descriptor, 65536).decode(errors="replace")
        self.seen = self.seen[found.end():]
        return found

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.descriptor)

    def words_after(self, *typed):
        """The words of the line, after each piece of it was typed and completed."""
        self.send("".join(piece + TAB for piece in typed))
        self.send(START_OF_LINE + "printf '%s|' START_ " + END_OF_LINE + " _END\n")
        return self.wait_for(r"START_\|(.*?)\|_END\|").group(1).split("|")


class Shell:
    """What must hold in every shell."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        root = pathlib.Path(cls.folder.name)
        (root / "报告一.txt").write_text("甲。\n")
        (root / "house.toml").write_text("")
        pack = root / "packs/house"
        pack.mkdir(parents=True)
        (pack / "marks.toml").write_text((SOURCE / "rules/punctuation/repeated.toml").read_text())
        (root / "mingcha.toml").write_text('packs = ["packs"]\n')
        cls.terminal = Terminal(cls.arguments, cls.setup, root)
        cls.addClassCleanup(cls.terminal.close)

    def assert_completed(self, typed, *words):
        self.assertEqual(self.terminal.words_after(*([typed] if isinstance(typed, str) else typed)), list(words))

    def test_commands(self):
        self.assert_completed("mingcha exp", "mingcha", "explain")

    def test_options(self):
        self.assert_completed("mingcha check --statis", "mingcha", "check", "--statistics")

    def test_rules(self):
        self.assert_completed("mingcha explain numeric/part-w", "mingcha", "explain", "numeric/part-whole")

    def test_rules_of_a_pack(self):
        self.assert_completed("mingcha explain house/m", "mingcha", "explain", "house/marks")

    def test_one_word_after_the_other(self):
        self.assert_completed(["mingcha che", "--standa", "HK"], "mingcha", "check", "--standard", "HKEX-C2-2025")

    def test_lists_of_rules(self):
        self.assert_completed("mingcha check --select all,temporal/stale-y",
                              "mingcha", "check", "--select", "all,temporal/stale-year")

    def test_values_behind_a_sign(self):
        self.assert_completed("mingcha check --color=al", "mingcha", "check", "--color=always")
        self.assert_completed("mingcha check --ignore=all,temporal/stale-y",
                              "mingcha", "check", "--ignore=all,temporal/stale-year")

    def test_severities(self):
        self.assert_completed(["mingcha check --severity numeric/part-w", "n"],
                              "mingcha", "check", "--severity", "numeric/part-whole=note")

    def test_files(self):
        self.assert_completed("mingcha check 报", "mingcha", "check", "报告一.txt")
        self.assert_completed("mingcha check -q --config hou", "mingcha", "check", "-q", "--config", "house.toml")
        self.assert_completed("mingcha check --config=hou", "mingcha", "check", "--config=house.toml")

    def test_files_are_not_proposed_for_what_is_no_file(self):
        self.assert_completed("mingcha rules hou", "mingcha", "rules", "hou")

    def test_a_list_of_what_is_possible(self):
        listed = subprocess.run([PROGRAM, "rules", "--no-config"], capture_output=True, check=True, text=True).stdout
        rules = [line.split()[0] for line in listed.splitlines() if line.startswith("legal/")]
        self.assertGreater(len(rules), 2)
        self.terminal.send("mingcha explain legal/" + TAB + TAB)
        self.terminal.wait_for("(?s)" + "".join(f"(?=.*{rule})" for rule in rules))
        self.terminal.send(DROP_LINE)


class Bash(Shell, unittest.TestCase):
    arguments = ["bash", "--norc", "--noprofile", "-i"]
    setup = "bind 'set bell-style none'; source <(mingcha completions bash)"


class Zsh(Shell, unittest.TestCase):
    arguments = ["zsh", "-f", "-i"]
    setup = "autoload -U compinit; compinit -u -D; unsetopt beep; source <(mingcha completions zsh)"


class Fish(Shell, unittest.TestCase):
    arguments = ["fish", "--no-config", "--private"]
    setup = "mingcha completions fish | source"


class Scripts(unittest.TestCase):
    def test_an_unknown_shell(self):
        run = subprocess.run([PROGRAM, "completions", "csh"], capture_output=True, text=True, check=False)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn("bash, zsh, fish", run.stderr)

    def test_zsh_loads_the_script_as_a_function(self):
        """As it lies in the package: a file _mingcha in a folder of $fpath."""
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name)
            with open(root / "_mingcha", "wb") as script:
                subprocess.run([PROGRAM, "completions", "zsh"], stdout=script, check=True)
            terminal = Terminal(["zsh", "-f", "-i"], f"fpath=({name} $fpath); autoload -U compinit; compinit -u -D",
                                root)
            try:
                self.assertEqual(terminal.words_after("mingcha exp"), ["mingcha", "explain"])
                self.assertEqual(terminal.words_after("mingcha exp", "numeric/part-w"),
                                 ["mingcha", "explain", "numeric/part-whole"])
            finally:
                terminal.close()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
