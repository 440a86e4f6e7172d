"""A report of plain text as the program reads it, as a source for other formats."""

import re
import subprocess

from .source import Block, Cell, Entry, Report

LINE = re.compile(r"^\S+?: (?P<kind>heading|paragraph|list-item|table|table-of-contents|"
                  r"caption)(?: (?P<level>\d))?(?: \(\S+ \d+\))?: (?P<text>.*)$")


def read_text_report(program, path):
    """The report's headings are typed ones: a text has no styles."""
    listing = subprocess.run([program, "text", "--no-config", path], check=True, capture_output=True).stdout.decode()
    blocks = [_block(LINE.match(line)) for line in listing.splitlines()]
    return Report(title=blocks[0].words(), header="", blocks=tuple(_gather_contents(blocks[1:])))


def _block(match):
    kind, text = match["kind"], match["text"]
    if kind == "heading":
        return Block("typed-heading", min(int(match["level"]), 3), (text,))
    if kind == "table":
        return Block("table", 0, tuple(tuple(map(Cell, row.split(" | "))) for row in text.split(" / ")))
    if kind == "table-of-contents":
        words, page = re.match(r"(.*?)[\s.…·⋯．]*(\d*)$", text).groups()
        return Block("contents", 0, (Entry(1, words, int(page or "1")),))
    return Block("caption" if kind == "caption" else "paragraph", 0, (text,))


def _gather_contents(blocks):
    """Neighbouring entries as one table of contents, without the heading that the writers give it."""
    gathered = []
    for block in blocks:
        if block.kind == "contents" and gathered and gathered[-1].kind == "contents":
            gathered[-1] = Block("contents", 0, gathered[-1].content + block.content)
            continue
        if block.kind == "contents" and gathered and re.fullmatch(r"目\s*录", gathered[-1].words()):
            gathered.pop()
        gathered.append(block)
    return gathered
