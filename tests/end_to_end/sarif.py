"""SARIF logs are valid: by the schema, by Microsoft's validator, and by the files that they are about."""

import gzip
import io
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import urllib.parse

SKIPPED = 77
# Warnings of the validator that cannot be met; docs/output.md says why.
ACCEPTED_WARNINGS = {"SARIF2005"}
# What GitHub shows of a rule or a result; more is cut off.
GITHUB_TAGS, GITHUB_LOCATIONS = 10, 100
# What GitHub refuses.
GITHUB_RESULTS, GITHUB_BYTES = 25_000, 10_000_000
# The longest texts of a rule.
GITHUB_NAME, GITHUB_DESCRIPTION = 255, 1024

SAMPLE = """\
某某公司2023年社会责任报告

一、员工

公司共有员工130人，其中合同制员工120人，派遣制员工15人。𠮷先生说：：好。

三、环境

全年未发生歧视时间。中中国公司共有员工130人，其中合同制员工120人，派遣制员工10人。
"""


class Validator:
    def __init__(self, modules):
        self.schema_script = modules.parent / "sarif_schema.cjs"
        found = subprocess.run(["node", "-p", "require('@microsoft/sarif-multitool')"], cwd=modules.parent,
                               capture_output=True, text=True, check=True)
        self.multitool = pathlib.Path(found.stdout.strip())
        self.multitool.chmod(self.multitool.stat().st_mode | stat.S_IXUSR)

    def schema_errors(self, logs):
        run = subprocess.run(["node", str(self.schema_script), *map(str, logs)], capture_output=True, text=True,
                             check=False)
        assert run.returncode in (0, 1) and not run.stderr, run.stderr
        assert (run.returncode == 0) == (not run.stdout)
        return run.stdout.splitlines()

    def complaints(self, log):
        """The results of Microsoft's validator, as pairs of level and text."""
        verdict = log.with_suffix(".verdict")
        run = subprocess.run([str(self.multitool), "validate", str(log), "--rule-kind", "Sarif;Gh",
                              "--level", "Error;Warning", "--output", str(verdict), "--log", "ForceOverwrite"],
                             capture_output=True, text=True, check=False)
        assert verdict.exists(), run.stdout + run.stderr
        analysis = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]
        assert analysis["invocations"][0]["executionSuccessful"], run.stdout
        return [(result.get("level", "warning"), result["ruleId"], json.dumps(result["message"], ensure_ascii=False))
                for result in analysis.get("results", [])]


def write_inputs(folder):
    """Files whose names need encoding in a URI, in every encoding and with every line end."""
    reports = folder / "报告 100%#1"
    reports.mkdir()
    (reports / "无标记.txt").write_bytes(SAMPLE.encode("utf-8"))
    (reports / "bom-crlf.txt").write_bytes(SAMPLE.replace("\n", "\r\n").encode("utf-8-sig"))
    (reports / "utf16.txt").write_bytes(SAMPLE.encode("utf-16"))
    (reports / "gb18030.txt").write_bytes(SAMPLE.encode("gb18030"))
    return reports


def run_program(program, folder, *arguments, stdin=None, status=(0, 1)):
    run = subprocess.run([program, "check", "--no-config", "--format", "sarif", *map(str, arguments)], cwd=folder,
                         input=stdin, capture_output=True, check=False)
    assert run.returncode in status, run.stderr.decode("utf-8", "replace")
    return run.stdout


def make_logs(program, source_dir, folder):
    reports = write_inputs(folder)
    # More than the platforms take, the only error at the end.
    many = "会议，，照常召开。\n" * (GITHUB_RESULTS + 100) + "公司共有员工130人，其中合同制员工120人，派遣制员工15人。\n"
    (folder / "很多.txt").write_text(many, encoding="utf-8")
    all_rules = ("--select", "all", "--pass")
    logs = {
        "chinese": run_program(program, folder, *all_rules, reports.name),
        "english": run_program(program, folder, *all_rules, "--lang", "en", reports),
        "fixtures": run_program(program, source_dir, *all_rules, "fixtures/reports"),
        "formats": run_program(program, source_dir, *all_rules, "fixtures/formats"),
        "stdin": run_program(program, folder, "-", "--stdin-filename", "草稿.txt", stdin=SAMPLE.encode("utf-8")),
        "unreadable": run_program(program, folder, "--category", "年报", reports.name, "缺.txt", status=(2,)),
        "many": run_program(program, folder, "很多.txt"),
    }
    paths = {}
    for name, content in logs.items():
        paths[name] = folder / f"{name}.sarif"
        paths[name].write_bytes(content)
    return paths


def text_of(artifact, root, program):
    """The text that the regions of an artifact are about: the file, or what is extracted from it."""
    uri = artifact["location"]["uri"]
    path = urllib.parse.unquote(uri[len("file://"):]) if uri.startswith("file://") else root / urllib.parse.unquote(uri)
    if not artifact["mimeType"].startswith("text/"):
        return subprocess.run([program, "text", "--extracted", path], capture_output=True, check=True).stdout.decode()
    content = pathlib.Path(path).read_bytes()
    for encoding in ("utf-16",) if content.startswith(b"\xff\xfe") else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError(f"cannot decode {path}")


def cut(lines, region):
    """What stands at a region, whose columns are UTF-16 code units."""
    def units(line):
        return lines[line - 1].encode("utf-16-le")
    first, last = region["startLine"], region["endLine"]
    begin, end = 2 * (region["startColumn"] - 1), 2 * (region["endColumn"] - 1)
    if first == last:
        return units(first)[begin:end].decode("utf-16-le")
    between = [lines[line - 1] for line in range(first + 1, last)]
    return "".join([units(first)[begin:].decode("utf-16-le"), *between, units(last)[:end].decode("utf-16-le")])


def check_places(log, root, program):
    """Every snippet is what stands in the file at its region. Returns how many there were."""
    seen = 0
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    lines_of = {}
    for result in run["results"]:
        places = result["locations"] + result.get("relatedLocations", [])
        assert len(places) <= GITHUB_LOCATIONS, result
        for place in places:
            physical = place["physicalLocation"]
            uri = physical["artifactLocation"]["uri"]
            artifact = run["artifacts"][physical["artifactLocation"]["index"]]
            assert artifact["location"]["uri"] == uri
            if uri not in lines_of:
                lines_of[uri] = list(io.StringIO(text_of(artifact, root, program), newline=""))
            for region in (physical["region"], physical.get("contextRegion", {})):
                if "snippet" in region:
                    assert cut(lines_of[uri], region) == region["snippet"]["text"], (uri, region)
                    seen += 1
    return seen


def check_logical_places(log):
    """A finding in a file that is not text says where its reader looks."""
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    kinds = {"application/pdf": {"line"}}
    seen = set()
    for result in run["results"]:
        location = result["locations"][0]
        artifact = run["artifacts"][location["physicalLocation"]["artifactLocation"]["index"]]
        if artifact["mimeType"].startswith("text/"):
            continue
        [logical] = location["logicalLocations"]
        assert logical["kind"] in kinds.get(artifact["mimeType"], {"paragraph", "cell"}), logical
        assert logical["fullyQualifiedName"].endswith(logical["name"]) and logical["properties"], logical
        seen.add((artifact["mimeType"], logical["kind"]))
    assert len({mime for mime, _ in seen}) == 3 and "cell" in {kind for _, kind in seen}, seen


def check_github_limits(log):
    """What GitHub documents for uploads, and its descriptions of the properties that it reads."""
    content = log.read_bytes()
    assert len(gzip.compress(content)) <= GITHUB_BYTES, log.name
    document = json.loads(content)
    assert document["version"] == "2.1.0" and len(document["runs"]) == 1
    run = document["runs"][0]
    assert len(run["results"]) <= GITHUB_RESULTS
    for rule in run["tool"]["driver"]["rules"]:
        assert len(rule["id"]) <= GITHUB_NAME and len(rule["name"]) <= GITHUB_NAME
        assert all(0 < len(rule[key]["text"]) <= GITHUB_DESCRIPTION for key in ("shortDescription", "fullDescription"))
        assert rule["help"]["text"] and rule["help"]["markdown"]
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
    for result in run["results"]:
        assert result["message"]["text"] and len(result["locations"]) == 1 and result["partialFingerprints"]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location["uri"].startswith("file:///") or location["uriBaseId"] == "%SRCROOT%"
        region = result["locations"][0]["physicalLocation"]["region"]
        assert all(region[key] >= 1 for key in ("startLine", "startColumn", "endLine", "endColumn"))


def check_that_the_worst_are_kept(log):
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    assert len(run["results"]) == GITHUB_RESULTS
    assert run["results"][-1]["level"] == "error", run["results"][-1]
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is True
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["warning"]


def check_rules(log):
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert len(rule["properties"]["tags"]) <= GITHUB_TAGS
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in run["results"]}
    return len(run["results"])


def check_that_faults_are_seen(validator, log, folder):
    """The validators must be able to refuse, or their silence means nothing."""
    def broken_by(key, value):
        broken = json.loads(log.read_text(encoding="utf-8"))
        broken["runs"][0]["results"][0][key] = value
        path = folder / f"broken-{key}.sarif"
        path.write_text(json.dumps(broken), encoding="utf-8")
        return path

    assert any("/results/0/level" in error for error in validator.schema_errors([broken_by("level", "fatal")]))
    complaints = validator.complaints(broken_by("ruleIndex", 999))
    assert any(level == "error" and rule == "SARIF1009" for level, rule, _ in complaints), complaints


def check_unreadable(log):
    run = json.loads(log.read_text(encoding="utf-8"))["runs"][0]
    assert run["automationDetails"]["id"] == "年报/"
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    uris = [notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            for notification in invocation["toolExecutionNotifications"]]
    assert uris == [urllib.parse.quote("缺.txt")], uris


def main():
    program, source_dir = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    modules = source_dir / "tests" / "end_to_end" / "node_modules"
    if not (modules.is_dir() and shutil.which("node")) and not os.environ.get("CI"):
        print("skipped: the SARIF validator is not installed (npm ci --prefix tests/end_to_end)")
        return SKIPPED
    validator = Validator(modules)
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        logs = make_logs(program, source_dir, folder)
        errors = validator.schema_errors(logs.values())
        assert not errors, "\n".join(errors)
        for name, log in logs.items():
            if name != "many":  # which is larger than the validator reads
                refused = [c for c in validator.complaints(log) if c[0] == "error" or c[1] not in ACCEPTED_WARNINGS]
                assert not refused, f"{log.name}: {refused}"
            assert check_rules(log) > 0, f"{log.name}: no results, so nothing was tested"
            check_github_limits(log)
        for log, root in (("chinese", folder), ("english", folder), ("fixtures", source_dir), ("formats", source_dir)):
            assert check_places(logs[log], root, program) > 0
        check_logical_places(logs["formats"])
        check_unreadable(logs["unreadable"])
        check_that_the_worst_are_kept(logs["many"])
        check_that_faults_are_seen(validator, logs["chinese"], folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
