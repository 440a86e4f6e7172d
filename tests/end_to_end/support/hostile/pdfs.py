"""PDF files, written by hand so that anything in them can be wrong."""

import zlib

SENTENCE = "本年完成管网改造12公里，解决积水点8处。"


def pdf(objects, trailer="/Root 1 0 R", start=None):
    """`objects`: the bodies of the objects 1, 2, … `start`: where the cross-reference table is said to stand."""
    file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content if isinstance(content, bytes) else content.encode())
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(places) + 1, trailer.encode(), table if start is None else start)
    return file


def stream(content, entries="", packed=False):
    if packed:
        content, entries = zlib.compress(content), entries + "/Filter /FlateDecode"
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries.encode(), content)


# A font whose codes are UTF-16, and say so.
TO_UNICODE = stream(
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + b"".join(
        b"%d beginbfrange\n" % 64 + b"".join(
            b"<%02X00> <%02XFF> <%02X00>\n" % (high, high, high) for high in range(first, first + 64)) + b"endbfrange\n"
        for first in range(0, 256, 64)) +
    b"endcmap end end")
FONT = ("<< /Type /Font /Subtype /Type0 /BaseFont /U /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts "
        "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /U /DW 1000 /CIDSystemInfo << /Registry (Adobe) "
        "/Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /U /Flags 4 "
        "/FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>")


def show(text, x=72, y=720):
    return f"BT /F 12 Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n".encode()


CATALOG, PAGES = "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R "
        "/Resources << /Font << /F 4 0 R >> >> >>")


def one_page(content=None, *, catalog=CATALOG, pages=PAGES, page=PAGE, more=(), packed=False, **options):
    """A file of one page. Its objects: 1 catalog, 2 pages, 3 page, 4 font, 5 its codes, 6 content, 7 … `more`."""
    content = show(SENTENCE) if content is None else content
    return pdf([catalog, pages, page, FONT, TO_UNICODE, stream(content, packed=packed), *more], **options)
