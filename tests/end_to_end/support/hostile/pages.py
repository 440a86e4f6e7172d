"""Hostile PDF files."""

import zlib

from .expectation import EITHER, READ, REFUSED, Case
from .pdfs import CATALOG, FONT, PAGE, PAGES, SENTENCE, TO_UNICODE, one_page, pdf, show, stream

MEGABYTE = 1 << 20
IMAGE = stream(b"\0" * 64 * 64, "/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray "
               "/BitsPerComponent 8")


def slow():
    """A file of one page over which `pdftotext` takes many seconds."""
    return one_page(b"".join(show("慢", x % 600, x % 800) for x in range(400_000)), packed=True)


def _scanned():
    page = PAGE.replace("/Font << /F 4 0 R >>", "/XObject << /I 7 0 R >>")
    return one_page(b"q 595 0 0 842 0 0 cm /I Do Q", page=page, more=[IMAGE])


def _form_in_itself():
    page = PAGE.replace("/Font", "/XObject << /X 7 0 R >> /Font")
    form = stream(b"/X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>")
    return one_page(show(SENTENCE) + b"/X Do", page=page, more=[form])


def _forms_doubling(levels):
    """Each form draws the next one twice."""
    page = PAGE.replace("/Font", "/XObject << /X 7 0 R >> /Font")
    forms = [stream(b"/X Do /X Do", f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources "
                                    f"<< /XObject << /X {number + 1} 0 R >> >>") for number in range(7, 7 + levels)]
    last = stream(show(SENTENCE), "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >>")
    return one_page(b"/X Do", page=page, more=[*forms, last])


def _many_pages(count):
    """One page that stands in the tree `count` times."""
    return one_page(pages=f"<< /Type /Pages /Kids [{'3 0 R ' * count}] /Count {count} >>")


def _packed_bomb(megabytes):
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * MEGABYTE) for _ in range(megabytes)) + packer.flush()
    content = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    return pdf([CATALOG, PAGES, PAGE, FONT, TO_UNICODE, content])


def _actions(address):
    catalog = ("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (http://%s/a) >> /AA << /WC << /S /Launch "
               "/F (/bin/sh) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\('http://%s/b"
               "'\\)) >>] >> >> >>" % (address, address))
    content = "<< /Length 0 /F << /FS /URL /F (http://%s/c) >> /FFilter /FlateDecode >>\nstream\n\nendstream" % address
    page = PAGE.replace("/Contents 6 0 R", "/Contents [6 0 R 7 0 R 8 0 R]")
    local = "<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"
    return one_page(catalog=catalog, page=page, more=[content, local])


def pdf_files(address):
    """`address` (host and port) is one that must not be called."""
    good = one_page()
    read = lambda name, content: Case(name, content, READ, words=(SENTENCE,))
    refused = lambda name, content, advice=None: Case(name, content, REFUSED, advice)
    either = lambda name, content: Case(name, content, EITHER)
    return [
        read("good.pdf", lambda: good),
        refused("password.pdf", lambda: pdf(
            [CATALOG, PAGES, PAGE, FONT, TO_UNICODE, stream(show(SENTENCE)),
             f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{'41' * 32}> /U <{'42' * 32}> >>"],
            "/Root 1 0 R /Encrypt 7 0 R /ID [<00> <00>]"), "password"),
        refused("scanned.pdf", _scanned, "no text"),
        refused("no-pages.pdf", lambda: pdf([CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>"])),
        refused("empty.pdf", lambda: b""),
        refused("only-header.pdf", lambda: b"%PDF-1.7\n"),
        refused("only-zeros.pdf", lambda: b"\0" * 5000),
        # trees and objects in circles
        either("tree-in-itself.pdf", lambda: one_page(pages="<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>")),
        either("tree-of-parents.pdf", lambda: one_page(page=PAGE.replace("/Type /Page ", "/Type /Pages /Kids [2 0 R] "))),
        either("length-of-itself.pdf", lambda: pdf(
            [CATALOG, PAGES, PAGE, FONT, TO_UNICODE, b"<< /Length 6 0 R >>\nstream\n%s\nendstream" % show(SENTENCE)])),
        either("objects-in-a-circle.pdf", lambda: one_page(page="7 0 R", more=["8 0 R", "7 0 R"])),
        either("form-in-itself.pdf", _form_in_itself),
        either("forms-doubling.pdf", lambda: _forms_doubling(40)),
        either("deep-arrays.pdf", lambda: one_page(more=["[" * 500_000 + "]" * 500_000],
                                                   page=PAGE.replace("/MediaBox [0 0 595 842]", "/MediaBox 7 0 R"))),
        # too much
        either("huge-page.pdf", lambda: one_page(page=PAGE.replace("595 842", "1e30 1e30"))),
        either("negative-page.pdf", lambda: one_page(page=PAGE.replace("0 0 595 842", "595 842 -99999999 0"))),
        either("million-pages-claimed.pdf", lambda: one_page(
            pages="<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>")),
        either("many-pages.pdf", lambda: _many_pages(200_000)),
        either("packed-bomb.pdf", lambda: _packed_bomb(500)),
        either("million-words.pdf", lambda: one_page(show("字") * 300_000, packed=True)),
        either("slow.pdf", slow),
        either("far-away.pdf", lambda: one_page(show(SENTENCE) + show("远", 2_000_000_000, -2_000_000_000))),
        either("huge-font.pdf", lambda: one_page(show(SENTENCE).replace(b"/F 12 Tf", b"/F 1e20 Tf"))),
        # damage
        either("no-table.pdf", lambda: one_page(start=0)),
        either("table-far-behind.pdf", lambda: one_page(start=99_999_999_999)),
        either("previous-is-itself.pdf", lambda: (
            lambda start: one_page(trailer=f"/Root 1 0 R /Prev {start}"))(good.rindex(b"xref\n0"))),
        *(either(f"cut-at-{part}-eighths.pdf", lambda part=part: good[:len(good) * part // 8]) for part in range(1, 8)),
        either("no-font.pdf", lambda: one_page(page=PAGE.replace("/F 4 0 R", ""))),
        either("font-in-itself.pdf", lambda: pdf(
            [CATALOG, PAGES, PAGE, FONT.replace("/DescendantFonts [", "/DescendantFonts [4 0 R "), TO_UNICODE,
             stream(show(SENTENCE))])),
        # nothing is followed or started
        read("actions.pdf", lambda: _actions(address)),
    ]
