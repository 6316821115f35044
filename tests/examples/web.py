"""An example → plain text in TCVN3 and a page such as an office's web site shows."""

from html import escape

from tests.examples.markup import Example, bare

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def text_of(example: Example) -> str:
    """Return the example as a plain text file, the two columns side by side."""
    head = example.head
    left = [*head["office"], "-------", f"Số: {head['number']}"]
    right = [*_STATE, "-------", head["dated"]]
    while len(left) < len(right):
        left.insert(1, "")
    columns = [f"{a:<38}{b}".rstrip() for a, b in zip(left, right, strict=True)]
    opening = [*columns, "", *head["heading"], *example.title, ""]
    return "\r\n".join([*opening, *_body(example)]) + "\r\n"


def _body(example: Example) -> list[str]:
    lines = [bare(line) for line in example.lines if line != "@ký"]
    signature = [*example.head["capacity"], "", example.head["name"]]
    return [*lines, "", "Nơi nhận:", *example.recipients, "", *signature]


def html_of(example: Example) -> str:
    """Return the example as an HTML page with navigation around the document."""
    return _PAGE.format(
        title=escape(f"Quyết định {example.head['number']}"),
        office="<br>\n".join(map(escape, example.head["office"])),
        number=escape(example.head["number"]),
        dated=escape(example.head["dated"]),
        name=escape(" ".join(example.title)),
        leader=escape(example.head["leader"]),
        body="\n".join(_paragraph(bare(line)) for line in example.lines if line != "@ký"),
        recipients="<br>\n".join(map(escape, example.recipients)),
        capacity="<br>\n".join(map(escape, example.head["capacity"])),
        signer=escape(example.head["name"]),
    )


def _paragraph(line: str) -> str:
    if line == "QUYẾT ĐỊNH:":
        return f'<p class="giua"><b>{line}</b></p>'
    if line.startswith(("Căn cứ ", "Theo đề nghị ")):
        return f"<p><i>{escape(line)}</i></p>"
    return f"<p>{escape(line)}</p>"


_PAGE = """<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>{title} - Cổng thông tin điện tử tỉnh Sông Lam</title>
<style>
body {{ font-family: "Times New Roman", serif; max-width: 50em; margin: auto }}
.giua, td {{ text-align: center; vertical-align: top }}
.noi-nhan {{ text-align: left }}
</style>
<script>var trang = "van-ban";</script>
</head>
<body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>
<main>
<table width="100%">
<tr><td><b>{office}</b></td>
<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>
Độc lập - Tự do - Hạnh phúc</b></td></tr>
<tr><td>Số: {number}</td><td><i>{dated}</i></td></tr>
</table>
<p class="giua"><b>QUYẾT ĐỊNH</b></p>
<p class="giua"><b>{name}</b></p>
<p class="giua"><b>{leader}</b></p>
{body}
<table width="100%">
<tr><td class="noi-nhan"><b><i>Nơi nhận:</i></b><br>
{recipients}</td>
<td><b>{capacity}</b><br><br><br><b>{signer}</b></td></tr>
</table>
</main>
<footer><p>Bản quyền thuộc Cổng thông tin điện tử tỉnh Sông Lam. Lượt xem: 128</p></footer>
</body>
</html>
"""
