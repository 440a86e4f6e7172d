"""A report in Markdown, with the tables of GitHub and the footnotes of pandoc."""

import re

from .source import Note, filled_rows


def as_markdown(report, contents=True):
    """`contents`: with the table of contents, as links to places in the document."""
    lines = [report.title]
    notes = report.notes()
    for block in report.blocks:
        if block.kind != "contents" or contents:
            lines += ["", *_lines(block, notes)]
    for number, note in enumerate(notes, 1):
        lines += ["", f"[^{number}]: {escaped(note.text)}"]
    return "\n".join(lines) + "\n"


def _lines(block, notes):
    if block.kind in ("heading", "typed-heading"):
        return ["#" * block.level + " " + escaped(block.words())]
    if block.kind == "table":
        return list(_table(filled_rows(block.content)))
    if block.kind == "contents":
        return [f"{'  ' * (entry.level - 1)}- [{escaped(entry.text)}](#{entry.text})" for entry in block.content]
    if block.kind == "bullets":
        return [f"- {escaped(item)}" for item in block.content]
    if block.kind == "numbers":
        return [f"{number}. {escaped(item)}" for number, item in enumerate(block.content, 1)]
    pieces = (f"[^{notes.index(piece) + 1}]" if isinstance(piece, Note) else escaped(piece) for piece in block.content)
    return ["".join(pieces)]


def escaped(text):
    """`text` with a backslash before what Markdown would take for a mark of its own."""
    text = re.sub(r"([\\`*_\[\]<>#|~$^@])", r"\\\1", text)
    return re.sub(r"^(\d+)([.)] )", r"\1\\\2", re.sub(r"^([-+] )", r"\\\1", text))


def _table(rows):
    yield "| " + " | ".join(map(escaped, rows[0])) + " |"
    yield "|" + " --- |" * len(rows[0])
    for row in rows[1:]:
        yield "| " + " | ".join(map(escaped, row)) + " |"
