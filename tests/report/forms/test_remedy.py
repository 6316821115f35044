"""Which form of handling a suggestion names."""

import pytest

from lawcheck.report.forms.remedy import Remedy, Track, remedies_in, track_of
from tests.report.forms.office import pages


@pytest.mark.parametrize(
    ("suggestion", "forms"),
    [
        ("bãi bỏ", ["bãi bỏ"]),
        ("đính chính căn cứ hoặc sửa đổi ngày có hiệu lực", ["sửa đổi, bổ sung", "đính chính"]),
        (
            "rà soát; sửa đổi, bổ sung, thay thế hoặc bãi bỏ nếu nội dung không còn phù hợp",
            ["bãi bỏ", "thay thế", "sửa đổi, bổ sung"],
        ),
        ("nếu không được giao, bãi bỏ", ["bãi bỏ"]),
        ("bãi bỏ; ban hành văn bản quy phạm pháp luật nếu cần", ["bãi bỏ", "ban hành mới"]),
        ("rà soát nội dung có liên quan đến phần được sửa đổi, bổ sung", []),
        ("đưa văn bản ra khỏi điều khoản sửa đổi, thay thế, bãi bỏ", []),
        ("đính chính: bổ sung khoản 2 Điều 57 vào căn cứ", ["đính chính"]),
        ("đối chiếu sổ văn bản; bổ sung văn bản còn thiếu vào tập", []),
        (None, []),
    ],
)
def test_a_clause_names_a_form_where_it_begins_with_it(
    suggestion: str | None, forms: list[str]
) -> None:
    assert [remedy.value for remedy in remedies_in(suggestion)] == forms


@pytest.mark.parametrize(
    ("rule", "track"),
    [("LC102", Track.REVIEW), ("LC101", Track.CHECK), ("LC801", Track.MONITOR)],
)
def test_what_came_later_is_review_and_what_was_wrong_at_issue_is_check(
    rule: str, track: Track
) -> None:
    assert track_of(next(page for page in pages() if page.id == rule)) is track
    assert track_of(None) is Track.CHECK


def test_every_page_that_says_only_correct_is_settled_by_an_erratum() -> None:
    said = [page for page in pages() if page.handling == "đính chính"]
    assert said
    assert {remedies_in(page.handling) for page in said} == {(Remedy.CORRECT,)}
