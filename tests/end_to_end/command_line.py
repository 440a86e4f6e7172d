"""The command line as a user meets it: exit statuses, messages, and bad input of every sort."""

import json
import os
import pathlib
import pty
import resource
import signal
import subprocess
import sys
import unittest

from support.in_folder import InFolder

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
REPORT = SOURCE / "fixtures/reports/hospital-2022.txt"
CLEAN_TEXT = "本报告介绍全年工作情况。\n"
BAD_TEXT = "本年完成管网改造12公里，，解决积水点8处。\n"


def run(*arguments, cwd=None, stdin=b"", environment=None, **options):
    surroundings = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8", **(environment or {})}
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, input=stdin, capture_output=True,
                          env=surroundings, timeout=120, **options)


class WithProgram(InFolder):
    def check(self, *arguments, **options):
        return run("check", *arguments, cwd=self.folder, **options)

    def assert_fails(self, result, *messages):
        self.assertEqual(result.returncode, 2, result)
        self.assertEqual(result.stdout.decode().strip(), "")
        for message in messages:
            self.assertIn(message, result.stderr.decode())


class ExitStatus(WithProgram):
    def test_clean(self):
        self.write("a.txt", CLEAN_TEXT)
        result = self.check()
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("未发现问题", result.stdout.decode())
        self.assertEqual(result.stderr, b"")

    def test_found(self):
        self.write("a.txt", BAD_TEXT)
        result = self.check("a.txt")
        self.assertEqual(result.returncode, 1)
        self.assertTrue(result.stdout.decode().startswith("a.txt:1:13: warning: "), result.stdout.decode())

    def test_fail_on(self):
        self.write("a.txt", BAD_TEXT)
        self.assertEqual(self.check("--fail-on", "error").returncode, 0)
        self.assertEqual(self.check("--fail-on", "warning").returncode, 1)
        self.assertEqual(self.check("--severity", "punctuation=note").returncode, 0)
        self.assertEqual(self.check("--severity", "punctuation=note", "--fail-on", "note").returncode, 1)
        self.assertEqual(self.check("--severity", "punctuation/repeated=error", "--fail-on", "error").returncode, 1)

    def test_failure_outranks_findings(self):
        self.write("a.txt", BAD_TEXT)
        result = self.check("a.txt", "absent.txt")
        self.assertEqual(result.returncode, 2)
        self.assertIn("a.txt:1:13: warning", result.stdout.decode())
        self.assertIn("absent.txt: error: ", result.stderr.decode())


class Selecting(WithProgram):
    def setUp(self):
        super().setUp()
        self.write("a.txt", "本年完成管网改造12公里，，解决积水点8处,效果良好。\n")

    def rules(self, *arguments):
        found = json.loads(self.check("--format", "json", *arguments).stdout)
        return sorted({result["rule"] for file in found["files"] for result in file["diagnostics"]})

    def test_on_the_command_line(self):
        self.assertEqual(self.rules(), ["punctuation/half-width", "punctuation/repeated"])
        self.assertEqual(self.rules("--select", "numeric,punctuation/repeated"), ["punctuation/repeated"])
        self.assertEqual(self.rules("--ignore", "punctuation/repeated"), ["punctuation/half-width"])

    def test_in_a_configuration(self):
        self.write("mingcha.toml", 'ignore = ["punctuation/half-width"]\n')
        self.write("deep/er/a.txt", BAD_TEXT)
        self.assertEqual(self.rules(), ["punctuation/repeated"])
        self.assertEqual(self.rules("deep"), ["punctuation/repeated"])
        self.assertEqual(self.rules("--no-config"), ["punctuation/half-width", "punctuation/repeated"])
        self.assertEqual(self.rules("--select", "punctuation/half-width"), ["punctuation/half-width"])

    def test_for_some_files(self):
        self.write("mingcha.toml", '[[per-file]]\nfiles = ["archive/**"]\nignore = ["all"]\n')
        self.write("archive/a.txt", BAD_TEXT)
        self.assertEqual(self.rules("archive"), [])
        self.assertEqual(len(self.rules("a.txt")), 2)

    def test_the_nearest_configuration_wins(self):
        self.write("mingcha.toml", 'ignore = ["all"]\n')
        self.write("inner/mingcha.toml", "")
        self.write("inner/a.txt", BAD_TEXT)
        self.assertEqual(self.rules("a.txt"), [])
        self.assertEqual(self.rules("inner/a.txt"), ["punctuation/repeated"])

    def test_packs(self):
        rule = (SOURCE / "rules/punctuation/repeated.toml").read_text()
        self.write("packs/house/marks.toml", rule)
        self.write("mingcha.toml", 'packs = ["packs"]\n')
        self.assertIn("house/marks", self.rules())
        self.assertIn("house/marks", run("rules", cwd=self.folder).stdout.decode())
        self.assertIn("house/marks", self.check("--format", "sarif").stdout.decode())


class Mistakes(WithProgram):
    def test_on_the_command_line(self):
        self.assert_fails(run("chek"), "没有命令 “chek”，是不是 “check”？")
        self.assert_fails(run(), "缺少命令")
        self.assert_fails(self.check("--formt", "json"), "没有选项 “--formt”，是不是 “--format”？")
        self.assert_fails(self.check("--format", "xml"), "--format 不能是 “xml”")
        self.assert_fails(self.check("--jobs", "0"), "--jobs 不能是 “0”")
        self.assert_fails(self.check("--report-year", "二〇二三"), "--report-year 不能是")
        self.assert_fails(self.check("--color", "sometimes"), "--color 不能是")
        self.assert_fails(self.check("--fail-on", "fatal"), "不认识的级别 “fatal”")
        self.assert_fails(self.check("--severity", "numeric"), "--severity 不能是 “numeric”")
        self.assert_fails(self.check("--config", "a", "--no-config"), "不能同时使用")
        self.assert_fails(self.check("--lang", "fr"), "--lang 可用")
        self.write("a.txt", CLEAN_TEXT)
        self.assert_fails(self.check("--select", "numerc"), "是不是 “numeric”？")
        self.assert_fails(run("explain", "part-hole"), "是不是 “numeric/part-whole”？")
        self.assert_fails(run("explain"), "需要一个规则")

    def test_in_a_configuration(self):
        self.write("a.txt", CLEAN_TEXT)
        self.write("mingcha.toml", "# 配置\n\nselct = []\n")
        self.assert_fails(self.check("a.txt"), "mingcha.toml:3:1: error: 不认识的键 “selct”，是不是 “select”？")
        self.write("mingcha.toml", '[[per-file]]\nfiles = ["x/**"]\nignore = ["numerc"]\n')
        self.assert_fails(self.check("a.txt"), "mingcha.toml:3:11: error: ", "是不是 “numeric”？")
        self.write("mingcha.toml", 'packs = ["none"]\n')
        self.assert_fails(self.check("a.txt"), "none: error: 无法读取规则包的文件夹")
        self.assert_fails(self.check("--config", "absent.toml"), "absent.toml: error: 没有这个文件")


class BadInput(WithProgram):
    def test_nothing_to_check(self):
        self.assert_fails(self.check(), "没有可以检查的文件")

    def test_no_file(self):
        self.assert_fails(self.check("absent.txt", "--quiet"), "absent.txt: error: ")

    def test_binary_file(self):
        self.write("a.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00")
        self.assert_fails(self.check("a.txt", "--quiet"), "a.txt: error: ")

    def test_invalid_sequence(self):
        self.write("a.txt", ("中文报告" * 100).encode() + b"\xff\xff\xff" + "结束".encode())
        self.assert_fails(self.check("a.txt", "--quiet"), "a.txt: error: ", "1200")

    def test_over_the_limit(self):
        self.write("a.txt", CLEAN_TEXT * 100)
        self.assert_fails(self.check("--max-file-size", "1 KiB", "a.txt", "--quiet"), "a.txt: error: ")
        self.assert_fails(self.check("--max-file-size", "1KiB", "-", "--quiet", stdin=CLEAN_TEXT.encode() * 100),
                          "<stdin>: error: ")
        self.write("mingcha.toml", 'max-file-size = "1 KiB"\n')
        self.assert_fails(self.check("a.txt", "--quiet"), "a.txt: error: ")
        self.assertEqual(self.check("--max-file-size", "1MiB", "a.txt").returncode, 0)

    def test_empty_file(self):
        for content in ("", "\ufeff", "\n\n  \n"):
            self.write("a.txt", content)
            self.assert_fails(self.check("a.txt", "--quiet"), "a.txt: error: ")
        self.assert_fails(self.check("-", "--quiet", stdin=b""), "<stdin>: error: ")

    def test_pdf_under_the_name_of_a_text(self):
        self.write("a.txt", "%PDF-1.4\n1 0 obj\n")
        result = self.check("a.txt", "--quiet")
        self.assert_fails(result, "a.txt: error: ")
        self.assertIn(b".pdf", result.stderr)

    def test_unknown_standard(self):
        self.write("a.txt", CLEAN_TEXT)
        result = self.check("a.txt", "--quiet", "--standard", "SH-WMDW-2033")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"SH-WMDW-2023", result.stderr)

    def test_long_line(self):
        self.write("a.txt", "全年接待群众来访12人次，" * (10_000_000 // 35))
        self.assertIn(self.check("a.txt", "--quiet").returncode, (0, 1))

    def test_nested_brackets(self):
        for pair in ("（）", "()", "《》", "“”", "[]", "【】"):
            self.write("a.txt", "说明" + pair[0] * 100_000 + "内容" + pair[1] * 100_000 + "。\n")
            self.assertIn(self.check("a.txt", "--quiet").returncode, (0, 1), pair)
            self.write("a.txt", "说明" + pair[0] * 100_000 + "\n")
            self.assertIn(self.check("a.txt", "--quiet").returncode, (0, 1), pair)

    def test_folder_without_rights(self):
        def give_up_root():  # which may read everything
            if os.geteuid() == 0:
                os.setuid(65534)

        self.write("a.txt", BAD_TEXT)
        self.folder.chmod(0o755)
        locked = self.folder / "locked"
        locked.mkdir()
        locked.chmod(0)
        self.addCleanup(locked.chmod, 0o700)
        try:
            result = self.check(".", preexec_fn=give_up_root)
        except PermissionError:
            self.skipTest("the program stands where only root can run it")
        self.assertEqual(result.returncode, 2)
        self.assertIn("locked: error: 无法读取文件夹", result.stderr.decode())
        self.assertIn("a.txt:1:13: warning", result.stdout.decode())

    def test_failures_are_notifications_in_sarif(self):
        result = self.check("--format", "sarif", "absent.txt")
        self.assertEqual(result.returncode, 2)
        invocation = json.loads(result.stdout)["runs"][0]["invocations"][0]
        self.assertIs(invocation["executionSuccessful"], False)
        self.assertEqual(len(invocation["toolExecutionNotifications"]), 1)


class Searching(WithProgram):
    def test_folders_are_searched_in_order(self):
        for name in ("b.txt", "a/z.txt", "a/y.txt", ".hidden/x.txt", "build/x.txt", ".git/x.txt", "c.bin", "c.py"):
            self.write(name, CLEAN_TEXT)
        (self.folder / "a/loop").symlink_to(self.folder)
        files = json.loads(self.check("--format", "json").stdout)["files"]
        self.assertEqual([file["path"] for file in files], ["a/y.txt", "a/z.txt", "b.txt"])

    def test_nothing_is_checked_twice(self):
        self.write("a.txt", CLEAN_TEXT)
        files = json.loads(self.check("a.txt", "./a.txt", ".", "--format", "json").stdout)["files"]
        self.assertEqual(len(files), 1)

    def test_standard_input(self):
        result = self.check("-", stdin=BAD_TEXT.encode())
        self.assertTrue(result.stdout.decode().startswith("<stdin>:1:13: warning"))
        self.write("mingcha.toml", '[[per-file]]\nfiles = ["quiet/*"]\nignore = ["all"]\n')
        result = self.check("-", "--stdin-filename", "quiet/b.txt", stdin=BAD_TEXT.encode())
        self.assertEqual(result.returncode, 0)


class Output(WithProgram):
    def setUp(self):
        super().setUp()
        self.write("a.txt", BAD_TEXT)

    def test_file_is_written_whole(self):
        result = self.check("-o", "out.json", "--format", "json")
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertEqual(len(json.loads((self.folder / "out.json").read_text())["files"]), 1)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.txt", "out.json"])

    def test_an_old_file_keeps_its_rights_and_a_link_stays_a_link(self):
        (self.folder / "real.txt.out").write_text("old")
        (self.folder / "real.txt.out").chmod(0o640)
        (self.folder / "link").symlink_to("real.txt.out")
        self.assertEqual(self.check("a.txt", "-o", "link").returncode, 1)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual((self.folder / "real.txt.out").stat().st_mode & 0o777, 0o640)
        self.assertIn("a.txt:1:13", (self.folder / "real.txt.out").read_text())

    def test_nothing_is_written_half(self):
        def small_files_only():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))

        (self.folder / "out").write_text("old")
        result = self.check("a.txt", "-o", "out", preexec_fn=small_files_only)
        self.assert_fails(result, "out: error: 无法写入")
        self.assertEqual((self.folder / "out").read_text(), "old")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.txt", "out"])

    def test_unwritable_places(self):
        self.assert_fails(self.check("-o", "none/out"), "none/out: error: 无法写入")
        self.assert_fails(self.check("-o", "."), ".: error: 无法写入")
        self.assert_fails(self.check("-o", "/dev/full"), "/dev/full: error: 无法写入")

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "check"], cwd=self.folder, stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"<stdout>: error: ", result.stderr)

    def test_closed_standard_output(self):
        result = subprocess.run(["sh", "-c", f'"{PROGRAM}" check >&-'], cwd=self.folder, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"<stdout>: error: ", result.stderr)

    def test_closed_standard_input_and_error(self):
        result = subprocess.run(["sh", "-c", f'"{PROGRAM}" check <&- 2>&-'], cwd=self.folder, stdout=subprocess.PIPE)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"a.txt:1:13", result.stdout)

    def test_being_read_by_head(self):
        for i in range(300):
            self.write(f"many/{i}.txt", BAD_TEXT * 50)
        command = f'"{PROGRAM}" check many; echo "status $?" >&2'
        result = subprocess.run(["bash", "-c", f"{{ {command}; }} | head -1"], cwd=self.folder, capture_output=True)
        self.assertEqual(result.stdout.count(b"\n"), 1)
        self.assertEqual(result.stderr, b"status 1\n")

    def test_colors(self):
        self.assertNotIn(b"\x1b[", self.check().stdout)
        self.assertIn(b"\x1b[", self.check("--color", "always").stdout)
        self.assertNotIn(b"\x1b[", self.on_a_terminal({"NO_COLOR": "1"}))
        self.assertIn(b"\x1b[", self.on_a_terminal({}))

    def on_a_terminal(self, environment):
        ours, theirs = pty.openpty()
        surroundings = {"PATH": os.environ["PATH"], "TERM": "xterm", **environment}
        subprocess.run([PROGRAM, "check"], cwd=self.folder, stdout=theirs, stderr=subprocess.DEVNULL, env=surroundings)
        os.close(theirs)
        shown = os.read(ours, 65536)
        os.close(ours)
        return shown

    def test_summary(self):
        self.assertIn("已检查1个文件", self.check().stdout.decode())
        self.assertNotIn("已检查", self.check("--quiet").stdout.decode())
        self.assertIn("1  punctuation/repeated", self.check("--statistics").stdout.decode())

    def test_passes(self):
        self.write("b.txt", "公司共有员工130人，其中合同制员工120人，派遣制员工10人。\n")
        self.assertNotIn("numeric/part-whole", self.check("b.txt").stdout.decode())
        result = self.check("b.txt", "--pass")
        self.assertIn("numeric/part-whole", result.stdout.decode())
        self.assertEqual(result.returncode, 0)


class Language(WithProgram):
    def test_is_taken_from_the_environment(self):
        self.write("a.txt", BAD_TEXT)
        self.assertIn("标点", self.check().stdout.decode())
        for variable in ("LANG", "LC_MESSAGES", "LC_ALL"):
            self.assertIn("the mark", self.check(environment={variable: "en_US.UTF-8"}).stdout.decode())
        self.assertIn("标点", self.check(environment={"LANG": "C"}).stdout.decode())
        self.assertIn("标点", self.check("--lang", "zh", environment={"LC_ALL": "en_GB.UTF-8"}).stdout.decode())
        self.assertIn("no command", run("chek", "--lang=en").stderr.decode())


class Threads(unittest.TestCase):
    def test_output_is_the_same_for_any_number(self):
        for form in ("text", "json", "sarif"):
            runs = [run("check", "fixtures", "--format", form, "--jobs", jobs, "--pass", "--statistics", cwd=SOURCE)
                    for jobs in (1, 8, 8)]
            self.assertGreater(len(runs[0].stdout), 1000)
            self.assertEqual(len({(result.stdout, result.stderr, result.returncode) for result in runs}), 1, form)


class OtherCommands(WithProgram):
    def test_help(self):
        for command in ("check", "text", "facts", "rules", "explain", "init"):
            for word in ("zh", "en"):
                result = run(command, "--help", "--lang", word)
                self.assertEqual(result.returncode, 0, result)
                self.assertIn(f"mingcha {command}", result.stdout.decode())
            self.assertIn(command, run("--help").stdout.decode())

    def test_version(self):
        version = run("--version").stdout.decode()
        self.assertRegex(version, r"^mingcha \d+\.\d+\.\d+\n内置资料核对至 \d{4}-\d\d-\d\d\n$")

    def test_later_period(self):
        self.write("a.txt", "某某公司2099年社会责任报告\n\n本报告的时间范围是2099年1月1日至2099年12月31日。\n")
        self.assertIn("a.txt: note: 报告年度2099年晚于", self.check().stderr.decode())
        self.assertEqual(self.check("--quiet").stderr, b"")

    def test_text(self):
        page = run("text", REPORT).stdout.decode()
        self.assertRegex(page, r"\d+:\d+-\d+:\d+: heading 1 \(.* 1\): 一、")
        self.assertEqual(run("text", "absent.txt").returncode, 2)

    def test_facts(self):
        self.write("a.txt", "公司共有员工130人，其中合同制员工120人，派遣制员工10人。\n")
        page = run("facts", "a.txt", cwd=self.folder).stdout.decode()
        self.assertIn("part-whole holds", page)
        facts = json.loads(run("facts", "a.txt", "--format", "json", cwd=self.folder).stdout)
        self.assertEqual([number["value"] for number in facts["numbers"]], ["130", "120", "10"])
        self.assertEqual(facts["relations"][0]["verdict"], "holds")
        self.assertEqual([operand["number"] for operand in facts["relations"][0]["operands"]], [0, 1, 2])

    def test_rules(self):
        table = run("rules").stdout.decode()
        self.assertIn("numeric/part-whole", table)
        listed = json.loads(run("rules", "--format", "json").stdout)["rules"]
        self.assertEqual(len(listed), len(table.splitlines()))

    def test_explain(self):
        for rule in json.loads(run("rules", "--format", "json").stdout)["rules"]:
            page = run("explain", rule["id"]).stdout.decode()
            self.assertIn(rule["title"]["zh"], page)
            self.assertIn("会报告", page)

    def test_init(self):
        for word in ("zh", "en"):
            result = run("init", "--lang", word, cwd=self.folder)
            self.assertEqual(result.returncode, 0, result)
            path = self.folder / "mingcha.toml"
            self.write("a.txt", CLEAN_TEXT)
            self.assertEqual(self.check("a.txt").returncode, 0)
            for rule in json.loads(run("rules", "--format", "json").stdout)["rules"]:
                self.assertIn(rule["id"], path.read_text())
            self.assert_fails(run("init", cwd=self.folder), "mingcha.toml: error: 这个文件已经存在")
            path.unlink()

    def test_what_init_writes_can_be_enabled(self):
        run("init", cwd=self.folder)
        path = self.folder / "mingcha.toml"
        lines = path.read_text().splitlines()
        options = [line[2:] for line in lines if line.startswith(('# [rules."', "# ")) and " = " in line
                   or line.startswith('# [rules."')]
        start = next(i for i, line in enumerate(options) if line.startswith("[rules."))
        path.write_text("\n".join(options[start:]) + "\n")
        self.write("a.txt", CLEAN_TEXT)
        result = self.check("a.txt")
        self.assertEqual(result.returncode, 0, result.stderr.decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
