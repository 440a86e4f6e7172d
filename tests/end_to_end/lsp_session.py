"""The language server serves the client library that VS Code is built on."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


def main():
    program, source_dir = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    tests = source_dir / "tests" / "end_to_end"
    if not ((tests / "node_modules").is_dir() and shutil.which("node")) and not os.environ.get("CI"):
        print("skipped: the client library is not installed (npm ci --prefix tests/end_to_end)")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        reports = pathlib.Path(folder).resolve() / "报告 1#"
        reports.mkdir()
        run = subprocess.run(["node", "lsp/session.cjs", program, str(reports)], cwd=tests, check=False, timeout=300)
        return run.returncode


if __name__ == "__main__":
    sys.exit(main())
