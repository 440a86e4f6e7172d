"""The source of a report: XHTML with few elements, read into blocks.

`<title>` and `<meta name="header">` are the report's title and running head. In the body stand `<h1>` to `<h3>`;
`<p>`, with `class="heading-N"` for a heading that is only typed and `class="caption"`; `<ul>` and `<ol>` of `<li>`;
`<table>` of `<tr>` with `<th>` or `<td>`, which may have `rowspan` and `colspan`; and `<nav>`, the table of contents,
of `<p class="level-N">` with the page number in `<b>`. `<span class="note">` is a footnote.
"""

import dataclasses
import pathlib
import xml.etree.ElementTree as ElementTree


@dataclasses.dataclass(frozen=True)
class Note:
    text: str


@dataclasses.dataclass(frozen=True)
class Cell:
    text: str
    rows: int = 1
    columns: int = 1


@dataclasses.dataclass(frozen=True)
class Entry:
    """Of a table of contents."""

    level: int
    text: str
    page: int


@dataclasses.dataclass(frozen=True)
class Block:
    """`kind` is heading, typed-heading, paragraph, caption, bullets, numbers, table or contents."""

    kind: str
    level: int = 0
    content: tuple = ()  # of words and notes, of items, of rows of cells, of entries

    def words(self):
        return "".join(piece for piece in self.content if isinstance(piece, str))


@dataclasses.dataclass(frozen=True)
class Report:
    title: str
    header: str
    blocks: tuple

    def notes(self):
        return [piece for block in self.blocks for piece in block.content if isinstance(piece, Note)]


def read_report(path):
    root = ElementTree.fromstring(pathlib.Path(path).read_text(encoding="utf-8"))
    meta = root.find("head/meta[@name='header']")
    return Report(
        title=root.findtext("head/title"),
        header=meta.get("content") if meta is not None else "",
        blocks=tuple(_block(element) for element in root.find("body")),
    )


def _block(element):
    name, style = element.tag, element.get("class", "")
    if name in ("h1", "h2", "h3"):
        return Block("heading", int(name[1]), _words(element))
    if style.startswith("heading-"):
        return Block("typed-heading", int(style[-1]), _words(element))
    if name == "p":
        return Block("caption" if style == "caption" else "paragraph", 0, _words(element))
    if name in ("ul", "ol"):
        return Block("bullets" if name == "ul" else "numbers", 0, tuple(item.text for item in element))
    if name == "table":
        return Block("table", 0, tuple(tuple(_cell(cell) for cell in row) for row in element))
    if name == "nav":
        return Block("contents", 0, tuple(_entry(entry) for entry in element))
    raise ValueError(f"unknown element {name}")


def _words(element):
    pieces = [element.text or ""]
    for child in element:
        pieces += [Note(child.text), child.tail or ""]
    return tuple(piece for piece in pieces if piece)


def _cell(element):
    return Cell(element.text or "", int(element.get("rowspan", "1")), int(element.get("colspan", "1")))


def _entry(element):
    return Entry(int(element.get("class")[-1]), element.text, int(element.findtext("b")))


def filled_rows(rows):
    """The rows of a table with an empty text for each place that a merged cell covers."""
    texts = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in texts:
                x += 1
            covered = [(y + down, x + right) for down in range(cell.rows) for right in range(cell.columns)]
            texts.update(dict.fromkeys(covered, ""))
            texts[y, x] = cell.text
    width = max(x for _, x in texts) + 1
    return [[texts.get((y, x), "") for x in range(width)] for y in range(len(rows))]
