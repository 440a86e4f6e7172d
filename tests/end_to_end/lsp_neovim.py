"""Neovim, set up as docs/editors.md says, shows findings and applies fixes."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77

REPORT = """\
某某公司2023年社会责任报告

一、员工

𠮷店员工130人，其中合同制员工120人，派遣制员工15人。𠮷先生说：：好。

（一）安全

全年未发生歧视时间。
"""


def main():
    program, source_dir = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    if not shutil.which("nvim") and not os.environ.get("CI"):
        print("skipped: Neovim is not installed (scripts/install-dependencies --test)")
        return SKIPPED
    (snippet,) = re.findall(r"```lua\n(.*?)```", (source_dir / "docs" / "editors.md").read_text(encoding="utf-8"), re.S)
    with tempfile.TemporaryDirectory() as name:
        home = pathlib.Path(name)
        (home / "bin").mkdir()
        (home / "bin" / "mingcha").symlink_to(program)
        plugins = home / "config" / "nvim" / "plugin"
        plugins.mkdir(parents=True)
        (plugins / "mingcha.lua").write_text(snippet, encoding="utf-8")
        (home / "report.txt").write_text(REPORT, encoding="utf-8")
        surroundings = {**os.environ, "HOME": name, "XDG_CONFIG_HOME": f"{name}/config", "XDG_DATA_HOME": f"{name}/data",
                        "XDG_STATE_HOME": f"{name}/state", "XDG_CACHE_HOME": f"{name}/cache", "LC_ALL": "C.UTF-8",
                        "PATH": f"{name}/bin:{os.environ['PATH']}"}
        script = source_dir.absolute() / "tests" / "end_to_end" / "lsp" / "neovim.lua"
        run = subprocess.run(["nvim", "--headless", "-i", "NONE", "-n", "report.txt", "-c", f"luafile {script}"],
                             cwd=home, env=surroundings, check=False, timeout=180)
        return run.returncode


if __name__ == "__main__":
    sys.exit(main())
