"""A report as it is typed: paragraphs indented, the columns of tables aligned by spaces."""

import unicodedata

from .source import filled_rows

INDENT = "　　"


def as_plain_text(report):
    lines = [report.title, ""]
    for block in report.blocks:
        lines += _lines(block)
    lines += [f"[{number}] {note.text}" for number, note in enumerate(report.notes(), 1)]
    return "\n".join(lines) + "\n"


def _lines(block):
    if block.kind == "table":
        return ["", *_table(filled_rows(block.content)), ""]
    if block.kind == "contents":
        return ["目录", *(f"{INDENT * (entry.level - 1)}{entry.text}{'…' * 8}{entry.page}" for entry in block.content), ""]
    if block.kind == "bullets":
        return [f"{INDENT}• {item}" for item in block.content]
    if block.kind == "numbers":
        return [f"{INDENT}{number}. {item}" for number, item in enumerate(block.content, 1)]
    return [(INDENT if block.kind == "paragraph" else "") + block.words()]


def width(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _table(rows):
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell + " " * (size - width(cell)) for cell, size in zip(row, widths)).rstrip() for row in rows]
