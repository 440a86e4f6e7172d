"""Every format says the same: the same exit status, as many findings, at the same places, in the form that its readers
expect."""

import collections
import json
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as xml

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
TOOLS = SOURCE / "tests" / "end_to_end"
FORMATS = ("text", "json", "sarif", "html", "github", "rdjson", "checkstyle", "junit")
# Names and text with all that a format could take for its own; a character outside the BMP before the finding.
NAME = "报告, 100%:<a>&\"'.txt"
TEXT = "全年\x1b[1m𠮷先生说：：好。]]><b>&amp;</b>，，\n公司共有员工130人，其中合同制员工120人，派遣制员工15人。𠮷全年未发生歧视时间。\n"
CLEAN = "本报告介绍全年工作情况。\n"


def check(folder, form, *arguments):
    return subprocess.run([PROGRAM, "check", "--no-config", "--lang", "zh", "--format", form, *arguments], cwd=folder,
                          capture_output=True, check=False, timeout=120)


def severities(form, output):
    """How many findings of each severity an output has, by the words of text."""
    text = output.decode()
    names = {"notice": "note", "info": "note", "INFO": "note", "ERROR": "error", "WARNING": "warning"}
    found = {
        "text": lambda: re.findall(r"^\S.*:\d+:\d+: (error|warning|note): .* \[[a-z]+/[a-z-]+\]$", text, re.M),
        "json": lambda: [d["severity"] for f in json.loads(text)["files"] for d in f["diagnostics"]],
        "sarif": lambda: [r["level"] for r in json.loads(text)["runs"][0]["results"]],
        "html": lambda: re.findall(r'<li class="card [^>]* data-severity="(\w+)"', text),
        "github": lambda: re.findall(r"^::(error|warning|notice) .*title=", text, re.M),
        "rdjson": lambda: [d["severity"] for d in json.loads(text)["diagnostics"] if "code" in d],
        "checkstyle": lambda: [e.get("severity") for e in xml.fromstring(output).iter("error")],
        "junit": lambda: [f.get("type") for f in xml.fromstring(output).iter("failure")],
    }[form]()
    return collections.Counter(names.get(severity, severity) for severity in found)


class WithReports(InFolder):
    def setUp(self):
        super().setUp()
        (self.folder / NAME).write_text(TEXT, encoding="utf-8")
        (self.folder / "clean.txt").write_text(CLEAN, encoding="utf-8")

    def outputs(self, form):
        """Outputs that a reader of the format must understand."""
        paths = []
        for name, arguments in (("found", (NAME,)), ("clean", ("clean.txt",)), ("failed", (NAME, "absent.txt")),
                                ("fixtures", (str(SOURCE / "fixtures/reports"),)), ("pass", ("--pass", NAME))):
            path = self.folder / f"{name}.{form}"
            path.write_bytes(check(self.folder, form, *arguments).stdout)
            paths.append(path)
        return paths


class SameEverywhere(WithReports):
    def test_exit_status(self):
        for arguments, status in ((("clean.txt",), 0), ((NAME,), 1), ((NAME, "absent.txt"), 2), (("absent.txt",), 2),
                                  (("--fail-on", "error", "--ignore", "numeric", NAME), 0),
                                  (("--severity", "all=note", "--fail-on", "note", NAME), 1)):
            for form in FORMATS:
                with self.subTest(form=form, arguments=arguments):
                    self.assertEqual(check(self.folder, form, *arguments).returncode, status)

    def test_number_of_findings(self):
        for inputs in ((NAME,), (str(SOURCE / "fixtures/reports"),)):
            expected = severities("json", check(self.folder, "json", *inputs).stdout)
            self.assertGreater(expected.total(), 1)
            for form in FORMATS:
                with self.subTest(form=form, inputs=inputs):
                    self.assertEqual(severities(form, check(self.folder, form, *inputs).stdout), expected)


class Rdjson(WithReports):
    def test_schema(self):
        run = subprocess.run(["node", TOOLS / "json_schema.cjs", TOOLS / "formats/rdjson.schema.json",
                              *self.outputs("rdjson")], capture_output=True, text=True, check=False)
        self.assertEqual((run.returncode, run.stdout, run.stderr), (0, "", ""))

    def test_schema_can_refuse(self):
        path = self.folder / "wrong.json"
        path.write_text('{"source": {"name": "a"}, "diagnostics": [{"message": "a", "severity": 7}]}')
        run = subprocess.run(["node", TOOLS / "json_schema.cjs", TOOLS / "formats/rdjson.schema.json", path],
                             capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 1)
        self.assertIn("/diagnostics/0/severity", run.stdout)

    def test_columns_are_bytes(self):
        """The text at each range, cut by bytes, is what JSON says stands there."""
        lines = TEXT.encode().split(b"\n")
        expected = [d["place"]["text"] for f in json.loads(check(self.folder, "json", NAME).stdout)["files"]
                    for d in f["diagnostics"]]
        cut = []
        for diagnostic in json.loads(check(self.folder, "rdjson", NAME).stdout)["diagnostics"]:
            start, end = (diagnostic["location"]["range"][key] for key in ("start", "end"))
            self.assertEqual(start["line"], end["line"])
            cut.append(lines[start["line"] - 1][start["column"] - 1:end["column"] - 1].decode())
        self.assertEqual(cut, expected)

    def test_suggestions_mend(self):
        suggestions = [suggestion for diagnostic in json.loads(check(self.folder, "rdjson", NAME).stdout)["diagnostics"]
                       for suggestion in diagnostic.get("suggestions", [])]
        lines = TEXT.encode().split(b"\n")
        mended = []
        for suggestion in suggestions:
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            line = lines[start["line"] - 1]
            mended.append(line[:start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1:])
        self.assertIn(lines[0].replace("：：".encode(), "：".encode()), mended)
        self.assertIn(lines[1].replace("歧视时间".encode(), "歧视事件".encode()), mended)


class Xml(WithReports):
    def test_schemas(self):
        for form in ("junit", "checkstyle"):
            run = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", TOOLS / f"formats/{form}.xsd",
                                  *self.outputs(form)], capture_output=True, text=True, check=False)
            self.assertEqual(run.returncode, 0, run.stderr)

    def test_schemas_can_refuse(self):
        path = self.folder / "wrong.xml"
        path.write_text("<wrong/>")
        for form in ("junit", "checkstyle"):
            run = subprocess.run(["xmllint", "--noout", "--schema", TOOLS / f"formats/{form}.xsd", path],
                                 capture_output=True, check=False)
            self.assertNotEqual(run.returncode, 0)

    def test_nothing_is_lost(self):
        expected = [d["message"] for f in json.loads(check(self.folder, "json", NAME).stdout)["files"]
                    for d in f["diagnostics"]]
        checkstyle = xml.fromstring(check(self.folder, "checkstyle", NAME).stdout)
        self.assertEqual(checkstyle[0].get("name"), NAME)
        self.assertEqual([error.get("message") for error in checkstyle[0]], expected)
        junit = xml.fromstring(check(self.folder, "junit", NAME).stdout)
        self.assertEqual(junit[0].get("name"), NAME)
        self.assertEqual([failure.get("message") for failure in junit.iter("failure")], expected)

    def test_counts_are_true(self):
        junit = xml.fromstring(check(self.folder, "junit", NAME, "clean.txt", "absent.txt").stdout)
        for element in (junit, *junit):
            for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
                self.assertEqual(int(element.get(name)), len(list(element.iter(tag))), (element.tag, name))
        self.assertEqual(junit.get("errors"), "1")


def as_the_runner_reads(line):
    """A workflow command as the runner of GitHub Actions takes it apart (ActionCommand.cs)."""
    command, _, data = line[2:].partition("::")
    name, _, rest = command.partition(" ")
    properties = dict(item.split("=", 1) for item in rest.split(","))
    for encoded, plain in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        properties = {key: value.replace(encoded, plain) for key, value in properties.items()}
    for encoded, plain in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(encoded, plain)
    return name, properties, data


class Github(WithReports):
    def test_commands(self):
        lines = check(self.folder, "github", NAME, "absent.txt").stdout.decode().splitlines()
        diagnostics = json.loads(check(self.folder, "json", NAME).stdout)["files"][0]["diagnostics"]
        *commands, failure = [as_the_runner_reads(line) for line in lines]
        self.assertEqual(failure[:2], ("error", {"file": "absent.txt"}))
        self.assertEqual(len(commands), len(diagnostics))
        for (_, properties, message), diagnostic in zip(commands, diagnostics):
            begin, end = diagnostic["place"]["begin"], diagnostic["place"]["end"]
            self.assertEqual(properties, {"file": NAME, "line": str(begin["line"]), "endLine": str(end["line"]),
                                          "col": str(begin["column"]), "endColumn": str(end["column"]),
                                          "title": diagnostic["rule"]})
            self.assertEqual(message, f"{diagnostic['message']} [{diagnostic['rule']}]")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
