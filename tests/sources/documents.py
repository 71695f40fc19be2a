"""Real documents for the tests of the sources: pages and PDFs, made where they are needed."""

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

BODY = "O chanceler Mauro Vieira viajou a Georgetown na quinta-feira e reuniu-se com o presidente Irfaan Ali."


def html_page(
    head: str = "", *, body: str = f"<article><p>{BODY}</p></article>", attributes: str = ""
) -> str:
    """A page with a menu and a footer around its article."""
    return (
        f"<!doctype html><html{attributes}><head>{head}</head><body><nav><a href='/'>Início</a></nav>"
        f"{body}<footer>Todos os direitos reservados</footer></body></html>"
    )


def json_ld(body: str) -> str:
    """A script element of JSON-LD."""
    return f'<script type="application/ld+json">{body}</script>'


def pdf_of(
    *pages: Sequence[str], title: str | None = None, made: str | None = None, password: str | None = None
) -> bytes:
    """A PDF with these lines of text on its pages; a page without lines has no text layer."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        shown = b"".join(b"(" + line.encode("cp1252") + b") Tj T* " for line in lines)
        content = DecodedStreamObject()
        content.set_data(b"BT /F1 11 Tf 14 TL 60 780 Td " + shown + b"ET")
        page[NameObject("/Contents")] = content
    about = {"/Title": title, "/CreationDate": made}
    writer.add_metadata({key: value for key, value in about.items() if value is not None})
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    return written.getvalue()
