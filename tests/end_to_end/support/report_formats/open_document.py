"""A report as LibreOffice Writer keeps it (flat OpenDocument): styles, contents, notes, running head, page numbers."""

from xml.sax.saxutils import escape

from .source import Note

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
                         ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))
)

FONT = 'style:font-name="Noto Serif CJK SC" style:font-name-asian="Noto Serif CJK SC"'
INDENTED = 'fo:text-indent="24pt" fo:line-height="150%"'


def _heading_style(level, size):
    return (f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
            f'style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="{level}">'
            f'<style:paragraph-properties fo:keep-with-next="always"/>'
            f'<style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt"/></style:style>')


STYLES = f"""
<office:font-face-decls>
<style:font-face style:name="Noto Serif CJK SC" svg:font-family="'Noto Serif CJK SC'"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties {FONT} fo:font-size="12pt"
 style:font-size-asian="12pt" fo:language="en" fo:country="US" style:language-asian="zh"
 style:country-asian="CN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center"/>
<style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties {INDENTED}/></style:style>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center" fo:keep-with-next="always"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center"/></style:style>
{"".join(_heading_style(level, size) for level, size in ((1, 16), (2, 14), (3, 12)))}
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
<style:list-level-properties text:space-before="24pt" text:min-label-width="12pt"/>
</text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="."><style:list-level-properties text:space-before="24pt" text:min-label-width="18pt"/>
</text:list-level-style-number></text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>
<style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Cell" style:family="table-cell">
<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>
<style:style style:name="Small" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="10pt" style:font-size-asian="10pt"/></style:style>
<style:style style:name="Typed" style:family="paragraph" style:parent-style-name="Text_20_body">
<style:paragraph-properties fo:keep-with-next="always"/>
<style:text-properties fo:font-size="14pt" style:font-size-asian="14pt"/></style:style>
<style:style style:name="Entry" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="16.5cm" style:type="right"
 style:leader-style="dotted" style:leader-text="."/></style:tab-stops></style:paragraph-properties></style:style>
</office:automatic-styles>
"""


def as_open_document(report):
    header = f'<style:header><text:p text:style-name="Header">{escape(report.header)}</text:p></style:header>'
    footer = '<style:footer><text:p text:style-name="Footer"><text:page-number/></text:p></style:footer>'
    master = (f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">'
              f'{header if report.header else ""}{footer}</style:master-page></office:master-styles>')
    body = [_paragraph("Title", escape(report.title)), *map(_element, report.blocks)]
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMES} office:version="1.2" '
            f'office:mimetype="application/vnd.oasis.opendocument.text">{STYLES}{master}<office:body><office:text>'
            + "\n".join(body) + "</office:text></office:body></office:document>\n")


def _paragraph(style, words):
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def _element(block):
    if block.kind == "table":
        return _table(block.content)
    if block.kind == "contents":
        return _contents(block.content)
    if block.kind in ("bullets", "numbers"):
        items = "".join(f"<text:list-item>{_paragraph('Text_20_body', escape(item))}</text:list-item>"
                        for item in block.content)
        return f'<text:list text:style-name="{block.kind.capitalize()}">{items}</text:list>'
    words = "".join(_note(piece) if isinstance(piece, Note) else escape(piece) for piece in block.content)
    if block.kind == "heading":
        return (f'<text:h text:style-name="Heading_20_{block.level}" text:outline-level="{block.level}">'
                f"{words}</text:h>")
    return _paragraph({"typed-heading": "Typed", "caption": "Caption"}.get(block.kind, "Text_20_body"), words)


def _note(note):
    return (f'<text:note text:note-class="footnote"><text:note-citation/><text:note-body>'
            f"{_paragraph('Standard', escape(note.text))}</text:note-body></text:note>")


def _contents(entries):
    lines = "".join(_paragraph("Entry", f'{"　　" * (entry.level - 1)}{escape(entry.text)}<text:tab/>{entry.page}')
                    for entry in entries)
    return ('<text:table-of-content text:name="Contents1" text:protected="true">'
            '<text:table-of-content-source text:outline-level="3"><text:index-title-template>目录'
            "</text:index-title-template></text:table-of-content-source><text:index-body>"
            f'<text:index-title text:name="Contents1_Head">{_paragraph("Title", "目录")}</text:index-title>'
            f"{lines}</text:index-body></text:table-of-content>")


def _table(rows):
    covered = set()
    lines = []
    for y, row in enumerate(rows):
        x, line = 0, ""
        for cell in row:
            while (y, x) in covered:
                x, line = x + 1, line + "<table:covered-table-cell/>"
            covered |= {(y + down, x + right) for down in range(cell.rows) for right in range(cell.columns)}
            line += (f'<table:table-cell table:style-name="Cell" table:number-rows-spanned="{cell.rows}" '
                     f'table:number-columns-spanned="{cell.columns}">{_paragraph("Small", escape(cell.text))}'
                     "</table:table-cell>" + "<table:covered-table-cell/>" * (cell.columns - 1))
            x += cell.columns
        lines.append(f"<table:table-row>{line}</table:table-row>")
    width = max(x for _, x in covered) + 1
    return (f'<table:table><table:table-column table:number-columns-repeated="{width}"/>'
            + "".join(lines) + "</table:table>")
