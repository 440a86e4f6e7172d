"""The GitHub Action and the job for GitLab: their shell parts are taken from the YAML files and run as a runner does."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
NODE_FOLDER = SOURCE / "tests/end_to_end"
CLEAN = "本报告介绍全年工作情况。\n"
BAD = "本年完成管网改造12公里，，解决积水点8处。\n"


def read_yaml(path):
    script = "console.log(JSON.stringify(require('yaml').parse(require('fs').readFileSync(0, 'utf8'))))"
    run = subprocess.run(["node", "-e", script], cwd=NODE_FOLDER, input=path.read_text(), capture_output=True,
                         text=True, check=True)
    return json.loads(run.stdout)


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.workspace = self.root / "workspace"
        self.workspace.mkdir()
        self.environment = {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "LANG": "C.UTF-8",
                            "HOME": folder.name}

    def write(self, name, content):
        path = self.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def bash(self, script, **environment):
        return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=self.workspace,
                              env=self.environment | environment, capture_output=True, text=True, check=False)


class GitHubAction(InFolder):
    action = read_yaml(SOURCE / "action.yml")

    def setUp(self):
        super().setUp()
        self.environment |= {"GITHUB_ACTION_PATH": str(SOURCE), "RUNNER_TEMP": str(self.root),
                             "GITHUB_OUTPUT": str(self.root / "output"), "GITHUB_PATH": str(self.root / "path")}
        (self.root / "output").touch()

    def outputs(self):
        return dict(line.split("=", 1) for line in (self.root / "output").read_text().splitlines())

    def run_step(self, name, inputs):
        """Runs one step with the values that its environment names."""
        step = next(step for step in self.action["runs"]["steps"] if step["name"] == name)
        defaults = {key: value["default"] for key, value in self.action["inputs"].items()}
        known = {f"inputs.{key}": value for key, value in (defaults | inputs).items()}
        known |= {f"steps.check.outputs.{key}": value for key, value in self.outputs().items()}
        values = {key: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: known[match.group(1)], value)
                  for key, value in step["env"].items()}
        self.assertEqual(step["shell"], "bash")
        self.assertNotIn("${{", step["run"], "what a user enters must not become part of a script")
        return self.bash(step["run"], **values)

    def run_action(self, status, **inputs):
        """The log of the check, and the SARIF file if there is one."""
        checked = self.run_step("Check the reports", inputs)
        self.assertEqual(checked.returncode, 0, checked)
        self.assertEqual(self.outputs()["status"], str(status), checked)
        self.assertEqual(self.run_step("Tell the result", inputs).returncode, status)
        sarif = self.outputs().get("sarif")
        return checked.stdout + checked.stderr, sarif and json.loads(pathlib.Path(sarif).read_text())

    def uris(self, sarif):
        return sorted(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                      for result in sarif["runs"][0]["results"])

    def test_the_description_is_valid(self):
        def verdict(text, name="action.yml"):
            path = self.root / name
            path.write_text(text)
            return subprocess.run(["npx", "--no-install", "action-validator", path], cwd=NODE_FOLDER,
                                  capture_output=True, text=True, check=False)

        text = (SOURCE / "action.yml").read_text()
        result = verdict(text)
        self.assertEqual(result.returncode, 0, result)
        self.assertNotEqual(verdict(text.replace("using: composite", "using: compost")).returncode, 0)
        page = (SOURCE / "docs/integrations.md").read_text()
        workflow = re.search(r"^```yaml\n(name: reports\n.*?)^```$", page, re.MULTILINE | re.DOTALL).group(1)
        result = verdict(workflow, "workflow.yml")
        self.assertEqual(result.returncode, 0, result)
        self.assertNotEqual(verdict(workflow.replace("runs-on", "runs"), "workflow.yml").returncode, 0)

    def test_a_program_that_is_there_is_used(self):
        result = self.run_step("Install mingcha", {})
        self.assertEqual(result.returncode, 0, result)
        self.assertIn("mingcha ", result.stdout)
        self.assertFalse((self.root / "path").exists())

    def test_a_package_that_is_missing(self):
        result = self.run_step("Install mingcha", {"package": "mingcha.deb"})
        self.assertEqual(result.returncode, 2)
        self.assertIn("mingcha.deb", result.stderr)

    def test_clean_reports(self):
        self.write("报告.txt", CLEAN)
        _, sarif = self.run_action(0)
        self.assertEqual(self.uris(sarif), [])

    def test_findings(self):
        self.write("2023/报告.txt", BAD)
        log, sarif = self.run_action(1)
        self.assertIn("2023/报告.txt:1:13: warning: ", log)
        self.assertEqual(self.uris(sarif), ["2023/%E6%8A%A5%E5%91%8A.txt"])

    def test_paths_and_arguments(self):
        self.write("甲 一.txt", BAD)
        self.write("乙.txt", BAD)
        self.write("丙.txt", BAD)
        _, sarif = self.run_action(0, paths="甲 一.txt\n乙.txt\n", arguments="--fail-on=error\n")
        self.assertEqual(self.uris(sarif), ["%E4%B9%99.txt", "%E7%94%B2%20%E4%B8%80.txt"])

    def test_what_is_entered_is_never_run(self):
        self.write("报告.txt", CLEAN)
        self.run_action(2, paths="报告.txt\n$(touch run)\n`touch run`\n; touch run", arguments="--lang=en")
        self.assertEqual([path.name for path in self.workspace.iterdir()], ["报告.txt"])

    def test_a_file_that_cannot_be_read(self):
        self.write("报告.txt", BAD)
        log, sarif = self.run_action(2, paths="报告.txt\n缺.txt")
        self.assertIn("缺.txt", log)
        self.assertEqual(len(self.uris(sarif)), 1)
        self.assertFalse(sarif["runs"][0]["invocations"][0]["executionSuccessful"])

    def test_a_broken_configuration_leaves_nothing_to_upload(self):
        self.write("报告.txt", BAD)
        self.write("mingcha.toml", "selct = []\n")
        log, sarif = self.run_action(2)
        self.assertIn("mingcha.toml:1:1: error: ", log)
        self.assertIsNone(sarif)


class GitLabJob(InFolder):
    job = read_yaml(SOURCE / "editors/ci/gitlab.yml")["mingcha"]

    def run_job(self):
        return self.bash("\n".join(self.job["script"]), MINGCHA_PATHS=self.job["variables"]["MINGCHA_PATHS"])

    def test_the_script(self):
        self.write("报告.txt", CLEAN)
        self.assertEqual(self.run_job().returncode, 0)
        self.write("报告.txt", BAD)
        result = self.run_job()
        self.assertEqual(result.returncode, 1, result)
        self.assertIn("报告.txt:1:13: warning: ", result.stdout)
        for artifact in (*self.job["artifacts"]["paths"], self.job["artifacts"]["reports"]["junit"]):
            self.assertIn("punctuation/repeated", (self.workspace / artifact).read_text())

    def test_the_lines_are_texts(self):
        """A colon can turn a line of a script into a table."""
        for line in self.job["before_script"] + self.job["script"]:
            self.assertIsInstance(line, str)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
