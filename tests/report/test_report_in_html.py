"""The report as one HTML file, as far as it can be judged without a browser."""

import json
import re
import zlib
from base64 import b64decode
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from lawcheck.language import speaking
from lawcheck.law import Law
from lawcheck.model import Place, Severity
from lawcheck.report import Batch
from lawcheck.report.html import html_of
from tests.report.filed import HOSTILE, RULES, Found, batch_of, filed, filed_law, hostile, settled

BASIS = Found("LC102", "Luật Cầu đường số 12/2013/QH13 ngày 29 tháng 11 năm 2013")
_ROAD = Found("LC107", "Đường dẫn", Severity.ERROR)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Law:
    return filed_law(tmp_path_factory.mktemp("corpus"))


def _page(batch: Batch, law: Law) -> html.HtmlElement:
    return html.document_fromstring(html_of(batch, RULES, law, Path("báo cáo")).decode())


def test_a_finding_stands_with_its_quote_in_context_and_the_proof_of_state(law: Law) -> None:
    page = _page(batch_of(law, [filed(law, BASIS)]), law)
    (article,) = page.xpath("//article")
    (quote,) = article.xpath(".//blockquote")
    told = " ".join(article.text_content().split())
    assert quote.text_content().strip() == f"Căn cứ {BASIS.words};"
    assert article.xpath(".//mark/text()") == [BASIS.words]
    for words in (
        "cần xem xét LC102",
        "Cần xem lại.",
        "khoản 2 Điều 8",
        "sửa lại",
        "hết hiệu lực từ 01/08/2024",
        "Luật 31/2024/QH15 thay thế toàn bộ từ 01/08/2024 (Điều 252)",
    ):
        assert words in told


def test_the_state_of_the_document_itself_stands_at_its_head(law: Law) -> None:
    page = _page(batch_of(law, [filed(law, BASIS)]), law)
    (sheet,) = page.xpath("//section[@class='sheet']")
    assert "lần cuối thấy còn hiệu lực 15/12/2025" in sheet.xpath("./p")[2].text_content()
    assert "có hiệu lực từ 15/12/2025" in sheet.xpath("./details")[0].text_content()


def test_a_drawing_is_packed_once_where_it_tells_something(law: Law) -> None:
    page = _page(batch_of(law, [filed(law, BASIS), filed(law, BASIS, _ROAD)]), law)
    (packed,) = page.xpath("//script[@type='application/json']/text()")
    charts = json.loads(packed)
    assert list(charts) == ["09/2025/QĐ-UBND@nghe-an", "12/2013/QH13"]
    assert (
        "Lược đồ Luật 12/2013/QH13" in zlib.decompress(b64decode(charts["12/2013/QH13"])).decode()
    )
    assert page.xpath("//article//button/@data-chart") == ["12/2013/QH13"] * 2


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("hồ sơ/bến đò.pdf", "../h%E1%BB%93%20s%C6%A1/b%E1%BA%BFn%20%C4%91%C3%B2.pdf"),
        ("báo cáo/a#b.docx", "a%23b.docx"),
        ("báo cáo/javascript:alert(1)", "javascript%3Aalert%281%29"),
    ],
)
def test_the_source_is_linked_as_seen_from_the_report(law: Law, name: str, address: str) -> None:
    page = _page(batch_of(law, [filed(law, BASIS, name=name)]), law)
    assert page.xpath("//a[@class='open']/@href") == [address]


def test_a_pdf_is_opened_at_the_page_of_the_finding(law: Law) -> None:
    done = filed(law, BASIS)
    start = done.findings[0].span.start
    paged = replace(done.document, places=(Place(0, 1), Place(start - 5, 3), Place(start + 5, 4)))
    page = _page(batch_of(law, [replace(done, document=paged)]), law)
    assert page.xpath("//a[@class='open']/@href")[0].endswith(".pdf#page=3")


def test_figures_count_findings_and_states_in_tables(law: Law) -> None:
    page = _page(batch_of(law, [filed(law, BASIS, _ROAD)]), law)
    rows = page.xpath("//figure[@id='figure-rule']//tbody/tr")
    assert [row.xpath("./td/text()") for row in rows] == [["–", "1", "–"], ["1", "–", "–"]]
    (issuer,) = page.xpath("//figure[@id='figure-issuer']//tbody/tr")
    assert "Nghệ An" in issuer.text_content()
    assert page.xpath("//figure[@id='figure-year']//tbody//a/@href") == ["#year=2025"]


def test_what_ends_soon_is_listed_with_day_proof_and_who_cites_it(law: Law) -> None:
    page = _page(batch_of(law, [filed(law, BASIS)]), law)
    rows = [" ".join(row.text_content().split()) for row in page.xpath("//*[@id='soon']//tbody/tr")]
    first, second = rows[:3], rows[3:]
    assert first == [
        "từ 02/11/2026 đến 01/12/2026 1 1",
        "từ 02/12/2026 đến 31/12/2026 – –",
        "từ 01/01/2027 đến 30/01/2027 – –",
    ]
    rows = second
    assert len(rows) == 2
    assert rows[0].startswith("15/11/2026 14 ngày Quyết định số 09/2025/QĐ-UBND")
    assert "hết hiệu lực một phần" in rows[0]
    assert "là văn bản được rà soát" in rows[0]
    assert rows[1].startswith("01/12/2026 30 ngày Nghị định số 20/2014/NĐ-CP")
    assert "1 văn bản dẫn đến" in rows[1]


def test_findings_settled_before_keep_their_reason(law: Law) -> None:
    page = _page(batch_of(law, [settled(filed(law, BASIS, _ROAD), "đã đính chính")]), law)
    assert page.xpath("//article/@data-settled") == ["no", "yes"]
    assert "đã đính chính" in page.xpath("//article")[1].text_content()


def test_no_words_of_a_document_become_markup(law: Law) -> None:
    page = _page(hostile(law), law)
    scripts = page.xpath("//script")
    assert [script.get("type") for script in scripts] == ["application/json", None]
    assert not page.xpath("//img | //*[@onload or @onerror]")
    assert not [link for link in page.xpath("//@href") if link.startswith("javascript:")]
    assert page.xpath("//article//p[@class='message']/text()") == [HOSTILE] * 2
    assert "49" not in page.xpath("//article")[0].text_content()


def test_the_policy_lets_nothing_in_but_the_page_s_own_style_and_script(law: Law) -> None:
    content = html_of(batch_of(law, []), RULES, law, Path()).decode()
    (policy,) = re.findall(r'Security-Policy" content="([^"]+)"', content)
    names = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert names.keys() == {"default-src", "script-src", "style-src", "base-uri", "form-action"}
    assert names.pop("script-src").startswith("'sha256-")
    assert names.pop("style-src").startswith("'sha256-")
    assert set(names.values()) == {"'none'"}
    assert not re.findall(r"\b(?:src|srcset)=|url\(|@import|https?://(?!www\.w3\.org)", content)


def test_the_report_is_told_in_english_too(law: Law) -> None:
    with speaking("en"):
        page = _page(batch_of(law, [filed(law, BASIS)]), law)
    assert page.get("lang") == "en"
    assert page.xpath("//h1/text()") == ["Review of legal documents"]
    told = page.xpath("//article")[0].text_content()
    assert "Basis in law" in told
    assert "Clause 2, Article 8" in told


def test_a_document_that_no_corpus_holds_is_judged_by_its_own_text(law: Law) -> None:
    own = filed(law, BASIS, number="11/2025/QĐ-UBND", name="11.docx")
    page = _page(batch_of(law, [own]), law)
    (sheet,) = page.xpath("//section[@class='sheet']")
    assert "chưa xác định được" not in sheet.xpath("./p")[2].text_content()
    assert "có hiệu lực từ 15/12/2025" in sheet.xpath("./details")[0].text_content()
    assert "Ngày có hiệu lực lấy từ: Toàn văn" in sheet.xpath("./details")[0].text_content()
