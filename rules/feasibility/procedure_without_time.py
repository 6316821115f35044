"""LC806: an article on a procedure says how long it takes."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, Mask, say
from lawcheck.model import Span

_PROCEDURE = re.compile(
    r"(?:trình tự|thủ tục)[^\n]*?\b(?:cấp|công nhận|chấp thuận|hỗ trợ|gia hạn|đăng ký|xét tặng)\b",
    re.IGNORECASE,
)
_HANDED_IN = re.compile(
    r"(?:tổ chức|cá nhân|cơ sở|doanh nghiệp|hộ|người)[^.\n]*(?:nộp|gửi)[^.\n]*hồ sơ", re.IGNORECASE
)
_TIMED = re.compile(
    r"ngày|thời hạn|tháng|giờ|theo quy định|thực hiện theo|quy định tại|tuần|\0", re.IGNORECASE
)


def check(dossier: Dossier) -> Iterator[Mark]:
    document, prose = dossier.document, dossier.prose({Mask.QUOTED, Mask.CITED, Mask.ANNEX})
    for article in (*document.articles(), *document.attached_articles()):
        words = article.span.of(prose)
        if not _PROCEDURE.search(article.title) or not _HANDED_IN.search(words):
            continue
        if not _TIMED.search(words):
            end = dossier.text.find("\n", article.span.start)
            yield Mark(
                Span(article.span.start, end if end > 0 else article.span.end),
                say(
                    "Điều {number} quy định trình tự, thủ tục có nộp hồ sơ mà không nêu thời hạn giải quyết, trong khi thời hạn giải quyết thủ tục hành chính phải rõ ràng, cụ thể.",
                    number=article.number,
                ),
            )
