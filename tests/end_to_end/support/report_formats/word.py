"""A report as Word keeps it: the numbers of headings and lists are computed, and stand nowhere in the text.

The contents are a field in a content control, notes and running head are parts of their own. The package is written by
python-docx; what it has no words for is written as XML.
"""

import datetime
import io
import re
import zipfile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from xml.sax.saxutils import escape

from .source import Note

# How a heading is numbered, by what stands at its beginning: the number format and the text of the level.
MARKERS = (
    (re.compile(r"第[一二三四五六七八九十]+章\s*"), "chineseCounting", "第%{}章"),
    (re.compile(r"[一二三四五六七八九十]+、"), "chineseCounting", "%{}、"),
    (re.compile(r"（[一二三四五六七八九十]+）"), "chineseCounting", "（%{}）"),
    (re.compile(r"\d+\.(?!\d)"), "decimal", "%{}."),
)
BULLETS, NUMBERS, HEADINGS = 1, 2, 3


def as_word(report):
    document = docx.Document()
    levels = _heading_levels(report)
    _write_numbering(document, levels)
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2024, 1, 1)
    document.sections[0].header.paragraphs[0].text = report.header
    document.sections[0].footer.paragraphs[0]._p.append(_field("PAGE", "1"))
    notes = report.notes()
    if notes:
        _add_notes(document, notes)
    document.add_paragraph(report.title, style="Title")
    for block in report.blocks:
        _add(document, block, notes, levels)
    packed = io.BytesIO()
    document.save(packed)
    return _without_times(packed.getvalue())


def _heading_levels(report):
    """For each level of headings whose numbers are all the next ones, its number format and its text."""
    levels = {}
    for block in report.blocks:
        if block.kind == "heading" and block.level not in levels:
            for pattern, number, text in MARKERS:
                if pattern.match(block.words()):
                    levels[block.level] = (pattern, number, text.format(block.level))
    return levels


def _write_numbering(document, levels):
    number = lambda level, form, text: (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>')
    abstract = lambda identity, content: f'<w:abstractNum w:abstractNumId="{identity}">{content}</w:abstractNum>'
    headings = "".join(number(level - 1, form, text) for level, (_, form, text) in sorted(levels.items()))
    content = (abstract(BULLETS, number(0, "bullet", "•")) + abstract(NUMBERS, number(0, "decimal", "%1.")) +
               abstract(HEADINGS, headings))
    content += "".join(f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'
                       for identity in (BULLETS, NUMBERS, HEADINGS))
    document.part.numbering_part._element = parse_xml(f'<w:numbering {nsdecls("w")}>{content}</w:numbering>')


def _number(paragraph, identity, level):
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = identity


def _add(document, block, notes, levels):
    if block.kind == "table":
        _add_table(document, block.content)
    elif block.kind == "contents":
        document.element.body.insert(-1, _contents(block.content))
    elif block.kind in ("bullets", "numbers"):
        for item in block.content:
            _number(document.add_paragraph(item), BULLETS if block.kind == "bullets" else NUMBERS, 0)
    elif block.kind == "heading":
        words = block.words()
        heading = document.add_heading(level=block.level)
        if block.level in levels:
            words = levels[block.level][0].sub("", words, count=1)
            _number(heading, HEADINGS, block.level - 1)
        heading.add_run(words)
    else:
        paragraph = document.add_paragraph(style="Caption" if block.kind == "caption" else None)
        for piece in block.content:
            run = paragraph.add_run("" if isinstance(piece, Note) else piece)
            if isinstance(piece, Note):
                run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{notes.index(piece) + 1}"/>'))


def _add_table(document, rows):
    width = sum(cell.columns for cell in rows[0])
    table = document.add_table(len(rows), width, style="Table Grid")
    taken = set()
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            first, last = table.cell(y, x), table.cell(y + cell.rows - 1, x + cell.columns - 1)
            (first.merge(last) if first is not last else first).text = cell.text
            taken |= {(y + down, x + right) for down in range(cell.rows) for right in range(cell.columns)}


def _field(instruction, result):
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>{result}</w:t></w:r></w:fldSimple>')


def _contents(entries):
    character = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    instruction = lambda words: f'<w:r><w:instrText xml:space="preserve"> {words} </w:instrText></w:r>'
    lines = ["<w:p><w:r><w:t>目录</w:t></w:r></w:p>"]
    for number, entry in enumerate(entries):
        begin = character("begin") + instruction('TOC \\o "1-3" \\h') + character("separate") if number == 0 else ""
        page = (character("begin") + instruction(f"PAGEREF _Toc{number} \\h") + character("separate") +
                f"<w:r><w:t>{entry.page}</w:t></w:r>" + character("end"))
        lines.append(f'<w:p>{begin}<w:hyperlink w:anchor="_Toc{number}"><w:r><w:t>{escape(entry.text)}</w:t></w:r>'
                     f"<w:r><w:tab/></w:r>{page}</w:hyperlink></w:p>")
    lines.append(f'<w:p>{character("end")}</w:p>')
    return parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
                     f"</w:docPartObj></w:sdtPr><w:sdtContent>{''.join(lines)}</w:sdtContent></w:sdt>")


def _add_notes(document, notes):
    note = lambda identity, kind, content: f'<w:footnote w:id="{identity}" {kind}><w:p>{content}</w:p></w:footnote>'
    content = note(-1, 'w:type="separator"', "<w:r><w:separator/></w:r>")
    content += note(0, 'w:type="continuationSeparator"', "<w:r><w:continuationSeparator/></w:r>")
    for number, text in enumerate((each.text for each in notes), 1):
        content += note(number, "", f"<w:r><w:footnoteRef/></w:r><w:r><w:t>{escape(text)}</w:t></w:r>")
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}>{content}</w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _without_times(package):
    """The same package with one time for all its parts, so that it is the same at every run."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
