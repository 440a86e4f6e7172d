"""Commit hooks, by real commits: with the framework pre-commit, and with the hook that needs no framework."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
CLEAN = "本报告介绍全年工作情况。\n"
BAD = "本年完成管网改造12公里，，解决积水点8处。\n"
FINDING = ":1:13: warning: "


def git(*arguments, cwd, environment, status=0):
    run = subprocess.run(["git", "-c", "core.quotePath=false", *arguments], cwd=cwd, env=environment,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, check=False)
    output = run.stdout.decode()
    assert status is None or run.returncode == status, output
    return run.returncode, output


class Repository:
    """A repository of reports. A subclass installs its hook."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.repository = self.root / "reports"
        self.environment = {
            "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LANG": "zh_CN.UTF-8", "HOME": folder.name,
            "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(self.root / "cache"), "TMPDIR": folder.name,
        }
        for name in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{name}_NAME": "甲", f"GIT_{name}_EMAIL": "a@example.org"}
        self.repository.mkdir()
        self.git("init", "--quiet")
        self.install()

    def git(self, *arguments, **options):
        return git(*arguments, cwd=self.repository, environment=self.environment, **options)

    def write(self, name, content):
        path = self.repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def stage(self, name, content):
        self.write(name, content)
        self.git("add", "--", name)

    def commit(self, *arguments):
        return self.git("commit", "--message", "报告", *arguments, status=None)

    def assert_accepted(self, *arguments):
        status, output = self.commit(*arguments)
        self.assertEqual(status, 0, output)

    def assert_refused(self, *messages, arguments=()):
        status, output = self.commit(*arguments)
        self.assertEqual(status, 1, output)
        for message in messages:
            self.assertIn(message, output)
        self.assertEqual(self.git("log", "--all", "--oneline", "--grep", "报告")[1], "")


class Commits(Repository):
    """What every hook must do."""

    def test_a_clean_report(self):
        self.stage("报告.txt", CLEAN)
        self.assert_accepted()

    def test_a_finding_is_told_with_its_path(self):
        self.stage("2023/报告 一.txt", BAD)
        self.assert_refused("2023/报告 一.txt" + FINDING, "[punctuation/repeated]")

    def test_a_commit_from_a_folder_below(self):
        self.stage("2023/报告.txt", BAD)
        status, output = git("commit", "--message", "报告", cwd=self.repository / "2023",
                             environment=self.environment, status=None)
        self.assertEqual(status, 1, output)
        self.assertIn("2023/报告.txt" + FINDING, output)

    def test_what_is_not_staged_does_not_count(self):
        self.stage("报告.txt", CLEAN)
        self.write("报告.txt", BAD)
        self.write("草稿.txt", BAD)
        self.assert_accepted()
        self.assertEqual((self.repository / "报告.txt").read_text(), BAD)

    def test_a_repair_that_is_not_staged_does_not_count(self):
        self.stage("报告.txt", BAD)
        self.write("报告.txt", CLEAN)
        self.assert_refused("报告.txt" + FINDING)
        self.assertEqual((self.repository / "报告.txt").read_text(), CLEAN)

    def test_the_paths_of_a_partial_commit(self):
        self.stage("甲.txt", CLEAN)
        self.stage("乙.txt", CLEAN)
        self.assert_accepted()
        self.write("甲.txt", BAD)
        self.write("乙.txt", CLEAN * 2)
        status, output = self.commit("乙.txt")
        self.assertEqual(status, 0, output)
        self.assertEqual(self.commit("甲.txt")[0], 1)

    def test_the_staged_configuration_counts(self):
        self.stage("报告.txt", BAD)
        self.stage("mingcha.toml", 'ignore = ["punctuation"]\n')
        self.write("mingcha.toml", "")
        self.assert_accepted()

    def test_a_configuration_that_is_not_staged_does_not_count(self):
        self.stage("mingcha.toml", "")
        self.assert_accepted()
        self.stage("报告.txt", BAD)
        self.write("mingcha.toml", 'ignore = ["punctuation"]\n')
        self.assertEqual(self.commit()[0], 1)

    def test_settings_for_some_files(self):
        self.stage("mingcha.toml", '[[per-file]]\nfiles = ["2019/**"]\nignore = ["all"]\n')
        self.stage("2019/报告.txt", BAD)
        self.assert_accepted()

    def test_rules_of_a_pack(self):
        rule = (SOURCE / "rules/punctuation/repeated.toml").read_text()
        self.stage("packs/house/marks.toml", rule)
        self.stage("mingcha.toml", 'packs = ["packs"]\nselect = ["house/marks"]\n')
        self.stage("报告.txt", BAD)
        self.assert_refused("报告.txt" + FINDING, "[house/marks]")

    def test_other_encodings(self):
        self.stage("utf16.txt", BAD.encode("utf-16"))
        self.stage("gb.txt", BAD.encode("gb18030"))
        self.assert_refused("utf16.txt" + FINDING, "gb.txt" + FINDING)

    def test_other_files_are_left_alone(self):
        self.stage("数据.csv", BAD)
        self.assert_accepted()

    def test_a_report_that_is_removed(self):
        self.stage("报告.txt", BAD)
        self.assert_accepted("--no-verify")
        self.git("rm", "--quiet", "报告.txt")
        self.assert_accepted()

    def test_a_broken_configuration(self):
        self.stage("mingcha.toml", 'selct = []\n')
        self.stage("报告.txt", CLEAN)
        self.assert_refused("mingcha.toml:1:1: error: ", "“select”")

    def test_without_the_program(self):
        self.environment["PATH"] = "/usr/bin:/bin"
        if shutil.which("mingcha", path=self.environment["PATH"]):
            self.skipTest("mingcha is installed on this machine")
        self.stage("报告.txt", CLEAN)
        self.assert_refused("mingcha")


class Framework(Repository):
    """A subclass says how the framework is configured."""

    def install(self):
        self.stage(".pre-commit-config.yaml", self.configuration())
        self.git("commit", "--quiet", "--message", "start")
        subprocess.run(["pre-commit", "install"], cwd=self.repository, env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)


class FrameworkWithOurRepository(Framework, Commits, unittest.TestCase):
    """The framework clones the project's repository; here, one that has nothing but the description of the hook."""

    def configuration(self):
        project = self.root / "mingcha"
        project.mkdir()
        shutil.copy(SOURCE / ".pre-commit-hooks.yaml", project)
        for step in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message", "hook")):
            git(*step, cwd=project, environment=self.environment)
        revision = git("rev-parse", "HEAD", cwd=project, environment=self.environment)[1].strip()
        return f"repos:\n- repo: {project}\n  rev: {revision}\n  hooks:\n  - id: mingcha\n"

    def test_the_description_is_valid(self):
        subprocess.run(["pre-commit", "validate-manifest", SOURCE / ".pre-commit-hooks.yaml"], env=self.environment,
                       check=True)

    def test_all_files(self):
        self.stage("报告.txt", BAD)
        self.assert_accepted("--no-verify")
        run = subprocess.run(["pre-commit", "run", "--all-files"], cwd=self.repository, env=self.environment,
                             capture_output=True, check=False)
        self.assertEqual(run.returncode, 1)
        self.assertIn("报告.txt" + FINDING, run.stdout.decode())

    def test_many_files_make_one_summary(self):
        for number in range(40):
            self.stage(f"{number}.txt", BAD)
        self.assert_refused("已检查40个文件")


class FrameworkWithoutOurRepository(Framework, unittest.TestCase):
    """As docs/integrations.md shows it."""

    def configuration(self):
        page = (SOURCE / "docs/integrations.md").read_text()
        return re.search(r"^```yaml\n(repos:\n  - repo: local\n.*?)^```$", page, re.MULTILINE | re.DOTALL).group(1)

    def test_a_finding(self):
        self.stage("2023/报告.txt", BAD)
        self.stage("数据.csv", BAD)
        self.assert_refused("2023/报告.txt" + FINDING)

    def test_a_clean_report(self):
        self.stage("报告.txt", CLEAN)
        self.write("报告.txt", BAD)
        self.assert_accepted()


class PlainHook(Commits, unittest.TestCase):
    def install(self):
        hook = self.repository / ".git/hooks/pre-commit"
        hook.parent.mkdir(exist_ok=True)
        shutil.copy(SOURCE / "editors/git/pre-commit", hook)

    def test_a_configuration_outside_the_repository_does_not_count(self):
        (self.root / "mingcha.toml").write_text('ignore = ["all"]\n')
        self.stage("报告.txt", BAD)
        self.assert_refused("报告.txt" + FINDING)

    def test_nothing_is_left_behind(self):
        self.stage("报告.txt", BAD)
        self.assertEqual(self.commit()[0], 1)
        self.stage("报告.txt", CLEAN)
        self.assert_accepted()
        self.assertEqual([path.name for path in self.root.iterdir() if path != self.repository], [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
