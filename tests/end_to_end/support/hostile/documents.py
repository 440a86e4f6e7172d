"""Hostile Word and OpenDocument files, and files whose names lie."""

from . import packages, pdfs
from .expectation import EITHER, READ, REFUSED, Case
from .packages import SENTENCE, body, open_document, paragraph, relationships, word

ENTITIES = ('<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij")) + "]>")
HEADER = "<w:hdr xmlns:w=\"" + packages.WORD + "\">{}</w:hdr>"


def good_word(text):
    return word(body(paragraph(text)))


def _external(address):
    return (f'<!DOCTYPE x SYSTEM "http://{address}/a.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">'
            f'<!ENTITY b SYSTEM "http://{address}/b">]>')


def _long(megabytes):
    before, after = body("<w:p><w:r><w:t>|</w:t></w:r></w:p>").split("|")
    return word(packages.long_text(before, megabytes, after))


def _many_headers(count, megabytes):
    """A document whose headers unpack to `count` times `megabytes`."""
    before, after = HEADER.format("<w:p><w:r><w:t>|</w:t></w:r></w:p>").split("|")
    content = packages.long_text(before, megabytes, after)
    names = [f"header{number}.xml" for number in range(count)]
    references = "".join(f'<w:headerReference w:type="default" r:id="r{number}"/>' for number in range(1, count + 1))
    parts = {"[Content_Types].xml": packages.CONTENT_TYPES,
             "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
             "word/document.xml": body(paragraph() + f"<w:sectPr>{references}</w:sectPr>"),
             "word/_rels/document.xml.rels": relationships(*(("header", name) for name in names)),
             **{f"word/{name}": content for name in names}}
    return packages.zipped(parts)


def _related(*targets):
    """A document that refers to its headers, notes and pictures at `targets`."""
    references = "".join(f'<w:headerReference w:type="default" r:id="r{number}"/>'
                         for number in range(1, len(targets) + 1))
    return word(body(paragraph() + f"<w:sectPr>{references}</w:sectPr>"),
                word___rels__document_xml_rels=relationships(*targets))


def _nested(opening, closing, levels=100_000):
    return word(body(opening * levels + paragraph() + closing * levels))


def _numbered(levels, properties='<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'):
    numbering = (f'<w:numbering xmlns:w="{packages.WORD}"><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
                 '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    return packages.zipped({
        "[Content_Types].xml": packages.CONTENT_TYPES,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": body(paragraph(properties=properties) * 2),
        "word/_rels/document.xml.rels": relationships(("numbering", "numbering.xml")),
        "word/numbering.xml": numbering,
    })


def _styled(styles, style="A"):
    return packages.zipped({
        "[Content_Types].xml": packages.CONTENT_TYPES,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": body(paragraph(properties=f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>')),
        "word/_rels/document.xml.rels": relationships(("styles", "styles.xml")),
        "word/styles.xml": f'<w:styles xmlns:w="{packages.WORD}">{styles}</w:styles>',
    })


def _without(package_part):
    parts = {"[Content_Types].xml": packages.CONTENT_TYPES,
             "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
             "word/document.xml": body(paragraph())}
    del parts[package_part]
    return packages.zipped(parts)


def word_files(address):
    """`address` (host and port) is one that must not be called."""
    good = word()
    read = lambda name, content, *words: Case(name, content, READ, words=words or (SENTENCE,))
    refused = lambda name, content, advice=None: Case(name, content, REFUSED, advice)
    either = lambda name, content: Case(name, content, EITHER)
    return [
        read("good.docx", lambda: good),
        # bombs
        refused("one-huge-part.docx", lambda: _long(100), "too much"),
        refused("false-size.docx", lambda: packages.with_false_size(_long(100), 1000)),
        refused("many-huge-parts.docx", lambda: _many_headers(12, 10), "too much"),
        refused("many-parts.docx", lambda: packages.zipped({
            "[Content_Types].xml": packages.CONTENT_TYPES,
            "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
            "word/document.xml": body(paragraph()), **{f"word/media/{number}": b"" for number in range(70_000)}}),
                "too much"),
        read("nested.docx", lambda: word(word__embeddings__a_docx=word(word__embeddings__a_docx=good))),
        either("entities.docx", lambda: word(body(paragraph() + "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", ENTITIES))),
        either("long-entity.docx", lambda: word(body(
            "<w:p><w:r><w:t>" + "&a;" * 100_000 + "</w:t></w:r></w:p>", f'<!DOCTYPE x [<!ENTITY a "{"长" * 30_000}">]>'))),
        read("million-runs.docx", lambda: word(body(
            "<w:p>" + "<w:r><w:t>好</w:t></w:r>" * 1_000_000 + "</w:p>" + paragraph()))),
        read("million-paragraphs.docx", lambda: word(body("<w:p/>" * 1_000_000 + paragraph()))),
        read("million-cells.docx", lambda: word(body(
            "<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 100 + "</w:tr>") * 10_000 + "</w:tbl>" + paragraph()))),
        *(either(f"nested-{name}.docx", lambda opening=opening, closing=closing: _nested(opening, closing))
          for name, opening, closing in (
              ("controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
              ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
              ("changes", "<w:ins>", "</w:ins>"),
              ("unknown", "<w:unknown>", "</w:unknown>"),
              ("boxes", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"))),
        either("nested-fields.docx", lambda: word(body(
            "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 300_000 + "</w:p>" + paragraph()))),
        # numbers out of all bounds
        either("wide-cell.docx", lambda: word(body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
            + paragraph()))),
        either("many-wide-cells.docx", lambda: word(body("<w:tbl>" + (
            '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="5000"/></w:tcPr><w:p/></w:tc></w:tr>') * 50_000 + "</w:tbl>"
            + paragraph()))),
        read("negative-span.docx", lambda: word(body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>' + paragraph("格") + "</w:tc></w:tr></w:tbl>"
            + paragraph()))),
        read("huge-number.docx", lambda: _numbered(
            '<w:lvl w:ilvl="0"><w:start w:val="99999999999999999999"/><w:numFmt w:val="chineseCounting"/>'
            '<w:lvlText w:val="%1、"/></w:lvl>')),
        read("negative-number.docx", lambda: _numbered(
            '<w:lvl w:ilvl="0"><w:start w:val="-3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>')),
        read("roman-number.docx", lambda: _numbered(
            '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
            "</w:lvl>")),
        read("letter-number.docx", lambda: _numbered(
            '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/>'
            "</w:lvl>")),
        read("level-of-none.docx", lambda: _numbered(
            '<w:lvl w:ilvl="77"><w:lvlText w:val="%9%8%0%"/></w:lvl>',
            '<w:pPr><w:numPr><w:ilvl w:val="999999"/><w:numId w:val="1"/></w:numPr></w:pPr>')),
        read("long-marker.docx", lambda: _numbered(
            f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1" * 30_000}"/></w:lvl>')),
        read("circle-of-styles.docx", lambda: _styled(
            '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>')),
        read("long-chain-of-styles.docx", lambda: _styled("".join(
            f'<w:style w:type="paragraph" w:styleId="S{number}"><w:basedOn w:val="S{number + 1}"/></w:style>'
            for number in range(100_000)), "S0")),
        # paths and addresses
        read("path-tricks.docx", lambda: word(**{
            "..__..__etc__passwd": "x", "__etc__passwd": "x", "..\\..\\passwd": "x", "C:\\passwd": "x"})),
        either("relations-to-files.docx", lambda: _related(
            ("header", "../../../../../../etc/passwd"), ("header", "/etc/passwd"),
            ("header", "file:///etc/passwd"), ("header", "file:///etc/passwd", "External"))),
        read("relations-to-network.docx", lambda: _related(
            ("header", f"http://{address}/a", "External"), ("attachedTemplate", f"http://{address}/b", "External"),
            ("image", f"http://{address}/c.png", "External"), ("hyperlink", f"http://{address}/d", "External"))),
        either("document-elsewhere.docx", lambda: word(
            _rels___rels=relationships(("officeDocument", "../../../../etc/passwd")))),
        either("document-on-the-network.docx", lambda: word(
            _rels___rels=relationships(("officeDocument", f"http://{address}/a", "External")))),
        either("external-entities.docx", lambda: word(body(paragraph() + "<w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p>",
                                                           _external(address)))),
        # damage
        refused("empty.docx", lambda: b""),
        refused("only-zeros.docx", lambda: b"\0" * 5000),
        refused("empty-package.docx", lambda: packages.zipped({})),
        refused("bad-data.docx", lambda: packages.with_damaged_data(word(body(paragraph() * 3000))), "damaged"),
        refused("no-xml.docx", lambda: word("<" * 1000), "damaged"),
        refused("cut-xml.docx", lambda: word(body(paragraph())[:-30]), "damaged"),
        refused("other-root.docx", lambda: word('<?xml version="1.0"?><html/>')),
        refused("no-document.docx", lambda: _without("word/document.xml"), "damaged"),
        either("no-relationships.docx", lambda: _without("_rels/.rels")),
        either("no-content-types.docx", lambda: _without("[Content_Types].xml")),
        either("wrong-content-types.docx", lambda: word(**{"[Content_Types]_xml": "<Types/>"})),
        read("utf-16.docx", lambda: word(body(paragraph()).replace('"UTF-8"', '"UTF-16"').encode("utf-16"))),
        *(refused(f"cut-at-{part}-eighths.docx", lambda part=part: (
            lambda whole: whole[:len(whole) * part // 8])(word(body(paragraph() * 500)))) for part in range(1, 8)),
        # locked
        refused("encrypted.docx", lambda: packages.compound_file("EncryptedPackage"), "password"),
        refused("old-word.docx", lambda: packages.compound_file("WordDocument"), "convert"),
        refused("encrypted-parts.docx", lambda: packages.encrypted_by_zip(good), "password"),
    ]


def open_document_files(address):
    read = lambda name, content: Case(name, content, READ, words=(SENTENCE,))
    either = lambda name, content: Case(name, content, EITHER)
    text = f"<text:p>{SENTENCE}</text:p>"
    return [
        read("good.odt", open_document),
        either("many-spaces.odt", lambda: open_document(text + '<text:p>长<text:s text:c="2000000000"/>短</text:p>')),
        either("spaces-again-and-again.odt", lambda: open_document(
            text + "<text:p>" + '<text:s text:c="99999"/>' * 100_000 + "</text:p>")),
        either("many-columns.odt", lambda: open_document(
            text + '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000"><text:p>格'
            "</text:p></table:table-cell></table:table-row></table:table>")),
        either("many-rows.odt", lambda: open_document(
            text + '<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell><text:p>格'
            "</text:p></table:table-cell></table:table-row></table:table>")),
        either("rows-and-columns.odt", lambda: open_document(
            text + '<table:table><table:table-row table:number-rows-repeated="60000"><table:table-cell '
            'table:number-columns-repeated="60000" table:number-rows-spanned="60000"><text:p>格</text:p>'
            "</table:table-cell></table:table-row></table:table>")),
        *(either(f"nested-{name}.odt", lambda opening=opening, closing=closing: open_document(
            opening * 100_000 + (SENTENCE if "span" in opening else text) + closing * 100_000))
          for name, opening, closing in (
              ("sections", "<text:section>", "</text:section>"),
              ("lists", "<text:list><text:list-item>", "</text:list-item></text:list>"),
              ("spans", "<text:p><text:span>", "</text:span></text:p>"),
              ("tables", "<table:table><table:table-row><table:table-cell>",
               "</table:table-cell></table:table-row></table:table>"))),
        either("entities.odt", lambda: open_document(text + "<text:p>&j;</text:p>", ENTITIES)),
        either("external-entities.odt", lambda: open_document(text + "<text:p>&a;&b;</text:p>", _external(address))),
        Case("encrypted.odt", lambda: open_document(manifest_entries=(
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="9">'
            '<manifest:encryption-data manifest:checksum="x"><manifest:algorithm manifest:algorithm-name='
            '"http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></manifest:encryption-data></manifest:file-entry>'),
            **{"content.xml": b"\x93\x01\xff\x17" * 200}), REFUSED, "password"),
        Case("no-content.odt", lambda: open_document(**{"content.xml": None}), REFUSED, "damaged"),
        Case("empty.odt", lambda: b"", REFUSED),
    ]


def other_formats(_):
    """Files whose names promise another format than they have, and formats that cannot be read."""
    rich_text = rb"{\rtf1\ansi hello}"
    sheet = packages.zipped({
        "[Content_Types].xml": packages.CONTENT_TYPES, "xl/workbook.xml": "<workbook/>",
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml"))})
    return [
        *(Case(f"report{ending}", lambda: packages.compound_file("WordDocument"), REFUSED, "convert")
          for ending in (".doc", ".DOC", ".wps", ".rtf", ".dot", ".wpt")),
        Case("rich-text.docx", lambda: rich_text, REFUSED),
        Case("web-page.docx", lambda: b"<html><body>x</body></html>", REFUSED),
        Case("sheet.docx", lambda: sheet, REFUSED),
        Case("pdf.docx", pdfs.one_page, EITHER),
        Case("odt.docx", open_document, EITHER),
        Case("docx.odt", word, EITHER),
        Case("docx.pdf", word, REFUSED),
        Case("text.pdf", lambda: "这是一篇报告。\n".encode(), REFUSED),
        Case("text.docx", lambda: "这是一篇报告。\n".encode(), REFUSED),
        Case("docx.txt", word, REFUSED),
        Case("pdf.txt", lambda: pdfs.one_page(packed=True), REFUSED),
    ]
