"""Word and OpenDocument packages, written by hand so that anything in them can be wrong."""

import io
import struct
import zipfile

from xml.sax.saxutils import escape, quoteattr

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SENTENCE = "本年完成管网改造12公里，解决积水点8处。"

CONTENT_TYPES = f"""{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/></Types>"""


def relationships(*targets):
    """`targets`: (type, target) or (type, target, mode), with the ids r1, r2, …"""
    items = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE_RELATIONSHIPS}/{kind}" Target={quoteattr(target)}'
        + (f' TargetMode="{mode[0]}"' if mode else "") + "/>"
        for number, (kind, target, *mode) in enumerate(targets, 1))
    return f'{HEAD}<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{items}</Relationships>'


def body(content, prologue=""):
    return (f'{HEAD}{prologue}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONSHIPS}">'
            f"<w:body>{content}</w:body></w:document>")


def paragraph(text=SENTENCE, properties=""):
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def zipped(parts):
    """`parts`: by name, words, bytes, a list of such pieces, or None for a part that is left out."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            if content is None:
                continue
            with package.open(zipfile.ZipInfo(name), "w") as part:
                for piece in content if isinstance(content, list) else [content]:
                    part.write(piece.encode() if isinstance(piece, str) else piece)
    return packed.getvalue()


def long_text(before, megabytes, after):
    """A part with `megabytes` of spaces at one place, in pieces, so that the test itself needs little memory."""
    return [before, *[b" " * (1 << 20)] * megabytes, after]


def word(document=None, **parts):
    """A Word file. Further parts by name, `__` for `/` and `_` for `.`; None leaves one out."""
    names = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    return zipped({
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": body(paragraph()) if document is None else document,
        **names,
    })


def with_part(package, name, content):
    """A copy of `package` with one part more."""
    packed = io.BytesIO(package)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as changed:
        changed.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()


OPEN_DOCUMENT_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"' for prefix in ("office", "text", "table"))
OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.text"
MANIFEST_NAMES = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'


def open_document(content=None, prologue="", manifest_entries="", **parts):
    if content is None:
        content = f"<text:p>{SENTENCE}</text:p>"
    manifest = (f'{HEAD}<manifest:manifest {MANIFEST_NAMES}><manifest:file-entry manifest:full-path="/" '
                f'manifest:media-type="{OPEN_DOCUMENT_TYPE}"/>{manifest_entries}</manifest:manifest>')
    return zipped({
        "mimetype": OPEN_DOCUMENT_TYPE,
        "META-INF/manifest.xml": manifest,
        "content.xml": f'{HEAD}{prologue}<office:document-content {OPEN_DOCUMENT_NAMES} office:version="1.2">'
                       f"<office:body><office:text>{content}</office:text></office:body></office:document-content>",
        **parts,
    })


def encrypted_by_zip(package):
    """A copy of `package` whose parts claim to be encrypted in the way of ZIP."""
    changed = bytearray(package)
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + flags] |= 1
            at = changed.find(signature, at + 4)
    return bytes(changed)


def with_false_size(package, size):
    """A copy of `package` whose directory claims that every part unpacks to `size` bytes."""
    changed = bytearray(package)
    for signature, field in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = changed.find(signature)
        while at >= 0:
            struct.pack_into("<I", changed, at + field, size)
            at = changed.find(signature, at + 4)
    return bytes(changed)


def with_damaged_data(package):
    """A copy of `package` in which the middle of word/document.xml is overwritten."""
    changed = bytearray(package)
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        part = opened.getinfo("word/document.xml")
    middle = part.header_offset + 30 + len(part.filename) + part.compress_size // 2
    changed[middle:middle + 8] = b"\xff" * 8
    return bytes(changed)


def compound_file(stream):
    """The beginning of an OLE compound file with a stream of this name: old Word, or an encrypted package."""
    sector = bytearray(512)
    sector[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<HHHHH", sector, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIII", sector, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", sector, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    entries = b""
    for name, kind in (("Root Entry", 5), (stream, 2)):
        utf16 = name.encode("utf-16-le")
        entry = bytearray(128)
        entry[:len(utf16)] = utf16
        struct.pack_into("<HBB", entry, 64, len(utf16) + 2, kind, 1)
        struct.pack_into("<III", entry, 68, 0xFFFFFFFF, 0xFFFFFFFF, 1 if kind == 5 else 0xFFFFFFFF)
        entries += bytes(entry)
    return bytes(sector) + table + entries.ljust(512, b"\0")
