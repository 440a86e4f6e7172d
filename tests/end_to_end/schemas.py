"""The JSON Schemas accept what the program accepts, and refuse what it refuses."""

import json
import pathlib
import re
import subprocess
import sys
import tomllib
import unittest

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
CONFIGURATION_SCHEMA = SOURCE / "schemas/mingcha.json"
RULE_SCHEMA = SOURCE / "schemas/rule.json"

# One mistake each.
BAD_CONFIGURATIONS = [
    'selct = []',
    'select = "numeric"',
    'select = [1]',
    'ignore = ["Numeric"]',
    'select = ["numeric/part/whole"]',
    'packs = "house"',
    'max-file-size = 64',
    'max-file-size = "64 elephants"',
    'report = 2023',
    '[report]\nyear = "2023"',
    '[report]\nyear = 1066',
    '[report]\nyear = 2200',
    '[report]\nmonth = 5',
    '[report]\nstandard = "GRI"',
    '[severity]\nnumeric = "fatal"',
    '[severity]\nnumeric = 1',
    '[severity]\n"a b" = "note"',
    '[rules."punctuation/repeated"]\nemphasis = "yes"',
    '[rules."punctuation/repeated"]\nemphasys = true',
    '[rules."numeric/list-count"]\nno-such-option = 1',
    '[rules]\nnumeric = {}',
    '[rules]\n"numeric/change" = 1',
    '[[tie-out]]',
    '[[tie-out]]\nequation = ""',
    '[[tie-out]]\nequation = "a = b"\nname = "c"',
    '[tie-out]\nequation = "a = b"',
    '[[per-file]]\nignore = ["all"]',
    '[[per-file]]\nfiles = []',
    '[[per-file]]\nfiles = "a"',
    '[[per-file]]\nfiles = ["a"]\npacks = ["b"]',
    '[[per-file]]\nfiles = ["a"]\n[per-file.report]\nyear = 0',
    '[per-file]\nfiles = ["a"]',
]
GOOD_CONFIGURATIONS = [
    '',
    'select = []',
    'max-file-size = "1GiB"',
    'max-file-size = "5000"',
    'select = ["all", "numeric", "punctuation/spacing"]',
    '[report]\nyear = 1900',
    '[severity]\nall = "note"\nnumeric = "error"\n"numeric/change" = "warning"',
    '[[tie-out]]\nequation = "甲 = 乙 + 丙"',
    '[[per-file]]\nfiles = ["a"]\n[[per-file.tie-out]]\nequation = "甲 = 乙"',
]


def mistakes_in(schema, documents):
    run = subprocess.run(["node", SOURCE / "tests/end_to_end/draft7_schema.cjs", schema], input=json.dumps(documents),
                         capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def run(*arguments, cwd=None):
    return subprocess.run([PROGRAM, *arguments], cwd=cwd, capture_output=True, text=True, check=False)


def blocks_of(page):
    """The TOML files that a page of the documentation shows."""
    return re.findall(r"^```toml\n(.*?)^```$", page.read_text(), re.MULTILINE | re.DOTALL)


def uncommented(configuration):
    """What `mingcha init` writes, with every setting in force."""
    setting = re.compile(r'# (\[+["a-z]|[a-z"][\w"/-]* = )')
    return "\n".join(line.removeprefix("# ") if setting.match(line) else line for line in configuration.splitlines())


class WithReport(InFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "报告.txt").write_text("甲。\n")

    def assert_agreed(self, schema, contents, accepted, write):
        """The program and the schema must both accept, or both refuse, each content."""
        verdicts = mistakes_in(schema, [tomllib.loads(content) for content in contents])
        for content, mistakes in zip(contents, verdicts, strict=True):
            with self.subTest(content):
                write(content)
                result = run("check", "--quiet", "报告.txt", cwd=self.folder)
                self.assertEqual(result.returncode, 0 if accepted else 2, result.stderr)
                self.assertEqual(mistakes == [], accepted, mistakes)


class Configuration(WithReport):
    def write(self, content):
        (self.folder / "mingcha.toml").write_text(content)

    def test_what_the_program_refuses(self):
        self.assert_agreed(CONFIGURATION_SCHEMA, BAD_CONFIGURATIONS, False, self.write)

    def test_what_the_program_accepts(self):
        self.assert_agreed(CONFIGURATION_SCHEMA, GOOD_CONFIGURATIONS, True, self.write)

    def test_the_commented_configuration(self):
        self.assertEqual(run("init", cwd=self.folder).returncode, 0)
        everything = uncommented((self.folder / "mingcha.toml").read_text())
        (self.folder / "house-rules").mkdir()
        self.assert_agreed(CONFIGURATION_SCHEMA, [everything], True, self.write)
        # It has every option of every rule, and so has the schema.
        schema = json.loads(CONFIGURATION_SCHEMA.read_text())
        described = schema["definitions"]["rules"]["properties"]
        defaults = {rule: {name: option["default"] for name, option in options["properties"].items()}
                    for rule, options in described.items()}
        written = tomllib.loads(everything)["rules"]
        self.assertGreater(len(written), 10)
        self.assertEqual({rule: options for rule, options in defaults.items() if options}, written)
        rules = json.loads(run("rules", "--no-config", "--format", "json").stdout)["rules"]
        self.assertEqual(list(defaults), [rule["id"] for rule in rules])

    def test_the_documentation(self):
        configurations = [block for block in blocks_of(SOURCE / "docs/configuration.md") if "kind =" not in block]
        self.assertGreater(len(configurations), 1)
        (self.folder / "house-rules").mkdir()
        self.assert_agreed(CONFIGURATION_SCHEMA, configurations, True, self.write)

    def test_rules_of_a_pack_are_described_where_it_applies(self):
        pack = self.folder / "packs/house"
        pack.mkdir(parents=True)
        (pack / "marks.toml").write_text((SOURCE / "rules/punctuation/repeated.toml").read_text())
        self.write('packs = ["packs"]\n')
        schema = self.folder / "schema.json"
        schema.write_text(run("schema", "config", cwd=self.folder).stdout)
        wrong = tomllib.loads('[rules."house/marks"]\nemphasis = "yes"')
        self.assertEqual(mistakes_in(schema, [wrong]), [["/rules/house~1marks/emphasis must be boolean"]])
        self.assertEqual(mistakes_in(CONFIGURATION_SCHEMA, [wrong]), [[]])


class Rule(WithReport):
    def setUp(self):
        super().setUp()
        self.rule = self.folder / "packs/house/rule.toml"
        self.rule.parent.mkdir(parents=True)
        (self.folder / "mingcha.toml").write_text('packs = ["packs"]\n')
        self.good = (SOURCE / "rules/punctuation/repeated.toml").read_text()

    def test_the_rules_of_the_program(self):
        rules = [path.read_text() for path in sorted((SOURCE / "rules").glob("*/*.toml"))]
        self.assertGreater(len(rules), 50)
        for mistakes in mistakes_in(RULE_SCHEMA, [tomllib.loads(rule) for rule in rules]):
            self.assertEqual(mistakes, [])

    def test_the_documentation(self):
        rules = [block for block in blocks_of(SOURCE / "docs/configuration.md") if "kind =" in block]
        self.assertGreater(len(rules), 0)
        self.assertEqual(mistakes_in(RULE_SCHEMA, [tomllib.loads(rule) for rule in rules]), [[]] * len(rules))

    def test_what_the_program_refuses(self):
        head, tables = self.good.split("\n[", 1)
        without = [re.sub(rf"(?m)^{key} = .*\n", "", self.good) for key in ("kind", "severity", "status")]
        without += [re.sub(rf"(?ms)^\[{key}\]\n.*?(?=^\[)", "", self.good) for key in ("title", "what", "why", "remedy")]
        added = [f"{head}\n{line}\n[{tables}" for line in ('colour = "red"', 'yields_to = "wording"')]
        changed = [
            self.good.replace('kind = "', 'kind = "un'),
            re.sub(r"(?m)^severity = .*", 'severity = "fatal"', self.good, count=1),
            re.sub(r"(?m)^status = .*", 'status = "done"', self.good),
            re.sub(r"(?m)^precision = .*", "precision = 1", self.good),
            self.good.replace("[title]\n", '[title]\nfr = "x"\n'),
            self.good.replace("[[examples]]\n", "[[examples]]\nyear = 1\n", 1),
            self.good + '\n[[examples]]\ntext = "a"\n',
            self.good + '\n[[examples]]\ntext = ""\nfires = true\n',
        ]
        for content in without + added + changed:
            self.assertNotEqual(content, self.good)
        self.assert_agreed(RULE_SCHEMA, without + added + changed, False, self.rule.write_text)

    def test_what_the_program_accepts(self):
        self.assert_agreed(RULE_SCHEMA, [self.good, self.good.replace("[[examples]]", '[[examples]]\ntie_out = "甲 = 乙"')],
                           True, self.rule.write_text)


class Files(unittest.TestCase):
    def test_they_are_what_the_program_prints(self):
        for name, file in (("config", CONFIGURATION_SCHEMA), ("pack", RULE_SCHEMA)):
            printed = run("schema", "--no-config", name).stdout
            self.assertEqual(printed, file.read_text(), "run scripts/make-rule-pages")

    def test_an_unknown_schema(self):
        self.assertEqual(run("schema", "rule").returncode, 2)
        self.assertEqual(run("schema").returncode, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
