"""Reports in every format, each file named by the program that wrote it."""

import pathlib
import shutil
import tempfile

from . import producers
from .markdown import as_markdown
from .open_document import as_open_document
from .plain_text import as_plain_text
from .web_page import as_web_page

TYPED = ("report.txt", "report.md")
LIBREOFFICE = ("libreoffice.docx", "libreoffice.odt", "libreoffice.pdf")
OTHERS = ("pandoc.docx", "python-docx.docx", "chromium.pdf")


def write_every_format(reports):
    """`reports`: the report for each folder into which it is written. Needs all programs, and python-docx."""
    from .word import as_word  # here, since python-docx may be missing where only other formats are written

    for folder, report in reports.items():
        write_typed(report, folder)
        (folder / "python-docx.docx").write_bytes(as_word(report))
        producers.pandoc(as_markdown(report, contents=False), folder / "pandoc.docx")
        producers.chromium(as_web_page(report), folder / "chromium.pdf")
    write_with_libreoffice(reports)


def write_typed(report, folder):
    (folder / "report.txt").write_text(as_plain_text(report), encoding="utf-8")
    (folder / "report.md").write_text(as_markdown(report), encoding="utf-8")


def write_with_libreoffice(reports):
    """All reports at once, since the program takes long to start."""
    with tempfile.TemporaryDirectory() as work:
        sources = {}
        for number, (folder, report) in enumerate(reports.items()):
            source = pathlib.Path(work, f"{number}.fodt")
            source.write_text(as_open_document(report), encoding="utf-8")
            sources[source] = folder
        for name in LIBREOFFICE:
            made = producers.libreoffice(sources, name.rpartition(".")[2], work)
            for file, folder in zip(made, sources.values()):
                shutil.move(file, folder / name)
