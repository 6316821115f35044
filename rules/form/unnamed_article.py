"""LC305: every điều must have a name."""

import re
from collections.abc import Iterator

from lawcheck.check import Dossier, Mark, say
from lawcheck.model import How, Provision, Span

_LABEL = re.compile(r"\W*Điều\s+\w+\W?(?=\s)")
_DUTY = re.compile(r"\s*(?:Chánh Văn phòng|Thủ trưởng|Giám đốc|Các Bộ trưởng|Các sở)")
_FORM = re.compile(
    r"\s*(?:Ban hành (?:đính )?kèm theo|Sửa đổi|Bổ sung|Bãi bỏ|Thay (?:thế|cụm từ|đổi)|Bỏ)\b"
)
"""Words that open an article in the official forms of issuing and amending documents."""


def check(dossier: Dossier) -> Iterator[Mark]:
    for scope in dossier.scopes:
        unnamed = [article for article in scope.articles if not article.title]
        if len(unnamed) * 2 > len(scope.articles):
            continue
        for article in unnamed:
            label = _LABEL.match(article.span.of(dossier.text))
            if label and _is_sentence(dossier, article, label.end()):
                yield Mark(
                    Span(article.span.start, article.span.start + label.end()),
                    say(
                        "Điều {number} không có tên, trong khi các điều khác có tên và phần, chương, mục, tiểu mục, điều của văn bản quy phạm pháp luật phải có tên.",
                        number=article.number,
                    ),
                )


def _is_sentence(dossier: Dossier, article: Provision, label: int) -> bool:
    """Whether a rule follows the number at once; in a PDF the name may run into the rule."""
    first, _, rest = article.span.of(dossier.text)[label:].partition("\n")
    line = first.rstrip(" ./")
    if line == first or rest.strip() or _FORM.match(line) or re.search(r"\s1\. ", line):
        return False
    return dossier.document.how not in {How.PDF, How.SCANNED} or bool(_DUTY.match(line))
