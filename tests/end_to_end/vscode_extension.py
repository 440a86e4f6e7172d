"""The extension for VS Code: packaged, and what is in the package tested with the program behind it."""

import os
import pathlib
import subprocess
import sys
import tempfile
import zipfile

PACKAGED = {
    "[Content_Types].xml", "extension.vsixmanifest", "extension/package.json", "extension/README.md",
    "extension/LICENSE.txt", "extension/dist/extension.js", "extension/dist/third-party-licences.txt",
    "extension/icon/mingcha.png",
}


def npm(*arguments, folder, **environment):
    subprocess.run(["npm", *arguments], cwd=folder, env={**os.environ, **environment}, check=True)


def main():
    program, source = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    folder = source / "editors" / "vscode"
    assert (folder / "node_modules").is_dir(), "run scripts/install-dependencies --test"
    with tempfile.TemporaryDirectory() as name:
        package = pathlib.Path(name, "mingcha.vsix")
        npm("run", "--silent", "package", "--", "--out", str(package), folder=folder)
        with zipfile.ZipFile(package) as archive:
            assert set(archive.namelist()) == PACKAGED, archive.namelist()
            archive.extractall(name)
        npm("test", "--silent", folder=folder, MINGCHA_PROGRAM=str(program), MINGCHA_EXTENSION=f"{name}/extension")
    return 0


if __name__ == "__main__":
    sys.exit(main())
