"""The programs that make the files: LibreOffice, pandoc, Chromium. Each writes into a folder that is given."""

import os
import pathlib
import subprocess
import tempfile

SECONDS = 180
SURROUNDINGS = {**os.environ, "SOURCE_DATE_EPOCH": "1704067200", "TZ": "UTC", "LC_ALL": "C.UTF-8"}


def _run(*command, stdin=""):
    subprocess.run([*map(str, command)], input=stdin.encode(), check=True, timeout=SECONDS, env=SURROUNDINGS,
                   capture_output=True)


def libreoffice(sources, ending, folder):
    """Saves each source, which Writer can open, as `ending`."""
    with tempfile.TemporaryDirectory() as profile:
        _run("soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", ending,
             "--outdir", folder, *sources)
    return [pathlib.Path(folder, pathlib.Path(source).stem + "." + ending) for source in sources]


def pandoc(markdown, target, *options):
    _run("pandoc", "--from", "markdown-smart", "--output", target, *options, stdin=markdown)
    return pathlib.Path(target)


def chromium(page, target):
    """Prints `page`, the text of an HTML page, as PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "report.html")
        source.write_text(page, encoding="utf-8")
        _run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
    return pathlib.Path(target)
