"""A report as a page that a browser prints: running head and page number in the margins, notes at the end."""

from xml.sax.saxutils import escape

from .source import Note

STYLE = """
@page {{ size: {size}; margin: 25mm 22mm;
        @top-center {{ content: "{header}"; font: 9pt "Noto Serif CJK SC" }}
        @bottom-center {{ content: counter(page); font: 9pt "Noto Serif CJK SC" }} }}
body {{ font: 12pt/1.7 "{font}"; columns: {columns}; column-gap: 10mm; text-align: {align} }}
h1, h2, h3, p.heading-1, p.heading-2, p.title {{ font-weight: normal; break-after: avoid }}
p.title {{ font-size: 18pt; text-align: center; column-span: all }}
h1 {{ font-size: 15pt }} h2 {{ font-size: 13.5pt }} h3 {{ font-size: 12pt }}
p {{ margin: 0.3em 0; text-indent: 2em }}
p.title, p.caption {{ text-indent: 0; text-align: center }}
p.caption {{ break-after: avoid; font-size: 11pt }}
table {{ border-collapse: collapse; margin: 0.5em auto; font-size: 10.5pt }}
tr {{ break-inside: avoid }}
td, th {{ border: {border}; padding: 2pt 7pt; font-weight: normal; text-align: center }}
.entry {{ display: flex; text-indent: 0 }}
.entry i {{ flex: 1; overflow: hidden; white-space: nowrap; font-style: normal }}
"""


def as_web_page(report, *, size="A4", font="Noto Serif CJK SC", columns=1, border="0.5pt solid", align="justify"):
    style = STYLE.format(header=report.header, size=size, font=font, columns=columns, border=border, align=align)
    notes = report.notes()
    body = [f'<p class="title">{escape(report.title)}</p>']
    body += [_element(block, notes) for block in report.blocks]
    body += [f"<p>[{number}] {escape(note.text)}</p>" for number, note in enumerate(notes, 1)]
    head = f'<meta charset="utf-8"><title>{escape(report.title)}</title><style>{style}</style>'
    return f'<!DOCTYPE html><html lang="zh-CN"><head>{head}</head><body>' + "\n".join(body) + "</body></html>\n"


def _element(block, notes):
    if block.kind == "table":
        return "<table>" + "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in block.content) + "</table>"
    if block.kind == "contents":
        return '<p class="title">目录</p>' + "".join(map(_entry, block.content))
    if block.kind in ("bullets", "numbers"):
        name = "ul" if block.kind == "bullets" else "ol"
        return f"<{name}>" + "".join(f"<li>{escape(item)}</li>" for item in block.content) + f"</{name}>"
    words = "".join(f"<sup>[{notes.index(piece) + 1}]</sup>" if isinstance(piece, Note) else escape(piece)
                    for piece in block.content)
    if block.kind == "heading":
        return f"<h{block.level}>{words}</h{block.level}>"
    style = {"typed-heading": f"heading-{block.level}", "caption": "caption"}.get(block.kind, "")
    return f'<p class="{style}">{words}</p>'


def _cell(cell):
    return f'<td rowspan="{cell.rows}" colspan="{cell.columns}">{escape(cell.text)}</td>'


def _entry(entry):
    indent = 2 * (entry.level - 1)
    return (f'<p class="entry" style="padding-left: {indent}em">{escape(entry.text)}<i>{"." * 400}</i>'
            f"<span>{entry.page}</span></p>")
