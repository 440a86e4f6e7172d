"""Emacs, set up as docs/editors.md says, shows findings where they are."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
REPORT = "某某公司2023年社会责任报告\n\n𠮷店员工130人，其中合同制员工120人，派遣制员工15人。𠮷先生说：：好。\n"


def has_eglot():
    return shutil.which("emacs") and subprocess.run(["emacs", "--batch", "--eval", "(require 'eglot)"],
                                                    capture_output=True, check=False).returncode == 0


def main():
    program, source_dir = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
    if not has_eglot() and not os.environ.get("CI"):
        print("skipped: Emacs with eglot is not installed (scripts/install-dependencies --test)")
        return SKIPPED
    (snippet,) = re.findall(r"```elisp\n(.*?)```", (source_dir / "docs" / "editors.md").read_text(encoding="utf-8"), re.S)
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        (home / "bin").mkdir()
        (home / "bin" / "mingcha").symlink_to(program)
        (home / "init.el").write_text(snippet, encoding="utf-8")
        (home / "report.txt").write_text(REPORT, encoding="utf-8")
        script = source_dir / "tests" / "end_to_end" / "lsp" / "emacs.el"
        run = subprocess.run(["emacs", "--batch", "--load", "init.el", "--load", str(script)], cwd=home, check=False,
                             env={**os.environ, "HOME": name, "LC_ALL": "C.UTF-8", "PATH": f"{name}/bin:{os.environ['PATH']}"},
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", timeout=180)
        assert run.returncode == 0, run.stderr
        found = [line.split("|", 1) for line in run.stdout.splitlines()]
        assert [place for place, _ in found] == ["𠮷店员工130人", "：："], (run.stdout, run.stderr)
        assert "numeric/part-whole" in found[0][1] and "punctuation/repeated" in found[1][1], run.stdout
    return 0


if __name__ == "__main__":
    sys.exit(main())
