"""Pages for people fit the terminal that they are shown in, and are left alone elsewhere."""

import fcntl
import os
import pathlib
import pty
import struct
import subprocess
import sys
import termios
import unicodedata
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
PAGES = (["explain", "numeric/part-whole"], ["rules"], ["--help"], ["check", "--help"])
ENVIRONMENT = {"PATH": os.environ["PATH"]}


def columns(line):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def piped(arguments):
    return subprocess.run([PROGRAM, *arguments], env=ENVIRONMENT, capture_output=True, check=True).stdout.decode()


def in_terminal(arguments, width, **environment):
    """What a terminal of that width is shown."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    process = subprocess.Popen([PROGRAM, *arguments], stdout=theirs, env=ENVIRONMENT | environment)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    return shown.decode().replace("\r\n", "\n")


def without_layout(page):
    return "".join(page.split())


class TerminalWidth(unittest.TestCase):
    def assert_fits(self, page, width, arguments):
        for line in page.splitlines():
            self.assertLessEqual(columns(line), width, f"{arguments}: {line}")

    def test_pages_fit(self):
        for language in ("zh", "en"):
            for page in PAGES:
                arguments = [*page, "--lang", language]
                for width in (50, 72):
                    with self.subTest(arguments=arguments, width=width):
                        shown = in_terminal(arguments, width)
                        self.assert_fits(shown, width, arguments)
                        self.assertEqual(without_layout(shown), without_layout(piped(arguments)))

    def test_the_pages_need_it(self):
        self.assertGreater(max(map(columns, piped(["explain", "numeric/part-whole"]).splitlines())), 72)

    def test_a_wide_terminal_is_not_filled(self):
        self.assert_fits(in_terminal(["explain", "numeric/part-whole"], 300), 100, "explain")

    def test_the_environment_can_say(self):
        self.assert_fits(in_terminal(["rules"], 300, COLUMNS="60"), 60, "rules")

    def test_without_a_width_lines_are_left_alone(self):
        arguments = ["explain", "numeric/part-whole"]
        self.assertEqual(in_terminal(arguments, 0), piped(arguments))

    def test_json_is_left_alone(self):
        arguments = ["rules", "--format", "json"]
        self.assertEqual(in_terminal(arguments, 50), piped(arguments))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
