"""Rules over a batch: digests in, findings on the documents meant, crashes told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lawcheck.check import Collection, Over, Remark, Rule, read_rules, reviewed_together
from lawcheck.check.digest import digest_of
from lawcheck.errors import RuleError
from lawcheck.law import Law
from lawcheck.model import Key, Review, Verb
from lawcheck.shipped import rules_folder
from tests.check.samples import dossier_of

ON = date(2026, 3, 1)
BODY = """\
Căn cứ Luật Cầu đường số 31/2024/QH15;
Điều 1. Bãi bỏ toàn bộ Quyết định số 05/2020/QĐ-UBND ngày 03 tháng 02 năm 2020 của Ủy ban nhân dân tỉnh Nghệ An.
Điều 2. Bãi bỏ Điều 4 Quyết định số 06/2020/QĐ-UBND ngày 03 tháng 02 năm 2020 của Ủy ban nhân dân tỉnh Nghệ An.
"""


def _review(law: Law, number: str, body: str = BODY) -> Review:
    dossier = dossier_of(law, body, number)
    meanings = tuple(map(dossier.meaning, dossier.citations))
    return Review(dossier.document, dossier.citations, meanings, dossier.claims, (), (), ON)


def _rule() -> Rule:
    rules = read_rules([rules_folder()])
    return next(rule for rule in rules if rule.slug == "duplicate_number")


def test_a_digest_keeps_what_is_compared_and_no_text(law: Law) -> None:
    digest = digest_of(_review(law, "09/2025/QĐ-UBND"))
    assert digest.key == "09/2025/QĐ-UBND@nghe-an"
    assert digest.quote == "09/2025/QĐ-UBND"
    assert digest.bases == ("31/2024/QH15",)
    whole = [(told.verb, told.key) for told in digest.told if told.is_whole]
    assert whole == [(Verb.REPEALS, "05/2020/QĐ-UBND@nghe-an")]
    assert len(digest.told) == 2
    assert digest.cited == ()
    assert {"05/2020/QĐ-UBND@nghe-an", "31/2024/QH15"} <= digest.mentions


def test_a_batch_tells_what_its_documents_do_to_one_another(law: Law) -> None:
    digests = tuple(digest_of(_review(law, f"{n}/2025/QĐ-UBND")) for n in ("08", "09", "09"))
    collection = Collection(digests, law, ON)
    ended, own = Key("05/2020/QĐ-UBND@nghe-an"), digests[0].key
    assert [act.doer for act in collection.acts_on(ended)] == list(digests[:2])
    assert collection.acts_on(own) == collection.acts_on(None) == ()
    assert collection.done_to(ended) == ()
    assert collection.level(digests[0]) == "UBND cấp tỉnh"
    assert collection.name(Key("31/2024/QH15")) == "Luật Cầu đường số 31/2024/QH15"


def test_rules_over_a_batch_leave_consolidated_texts_alone(law: Law) -> None:
    def every(collection: Collection) -> Iterator[Remark]:
        yield from (Remark(digest, "Dấu.") for digest in collection.digests)

    reviews = [_review(law, number) for number in ("08/2025/QĐ-UBND", "12/VBHN-BTC")]
    first, last = reviewed_together(reviews, [replace(_rule(), check=Over(every))], law, ON)
    assert (len(first.findings), len(last.findings)) == (1, 0)


def test_a_finding_lands_on_the_document_the_remark_means(law: Law) -> None:
    reviews = [_review(law, f"{n}/2025/QĐ-UBND") for n in ("08", "09")]
    digests = tuple(map(digest_of, reviews))

    def second(collection: Collection) -> Iterator[Remark]:
        yield Remark(collection.digests[1], "Dấu.")

    rule = replace(_rule(), check=Over(second))
    first, last = reviewed_together(reviews, [rule], law, ON)
    assert first.findings == ()
    assert [finding.quote for finding in last.findings] == [digests[1].quote]
    assert last.findings[0].because[0].startswith("khoản 3 Điều 7")


def test_a_rule_that_crashes_is_told_once_and_the_reviews_stay(law: Law) -> None:
    def broken(collection: Collection) -> Iterator[Remark]:
        raise ZeroDivisionError(collection.on)

    reviews = [_review(law, f"{n}/2025/QĐ-UBND") for n in ("08", "09")]
    first, last = reviewed_together(reviews, [replace(_rule(), check=Over(broken))], law, ON)
    assert [failure.stage for failure in first.failures] == ["collection"]
    assert last.failures == ()


def test_a_document_outside_the_period_of_the_rule_is_left_alone(law: Law) -> None:
    def every(collection: Collection) -> Iterator[Remark]:
        yield from (Remark(digest, "Dấu.") for digest in collection.digests)

    rule = _rule()
    later = replace(rule, check=Over(every), in_force=replace(rule.in_force, first=ON))
    reviews = [_review(law, f"{n}/2025/QĐ-UBND") for n in ("08", "09")]
    assert all(r.findings == () for r in reviewed_together(reviews, [later], law, ON))


def test_a_page_over_a_batch_takes_no_ready_made_check(tmp_path: Path) -> None:
    page = (rules_folder() / "register" / "duplicate_number.md").read_text("utf-8")
    uses = 'uses = { check = "phrases", phrases = [], message = "x" }\n+++\n#'
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "x.md").write_text(page.replace("+++\n#", uses), "utf-8")
    with pytest.raises(RuleError, match="xét cả tập"):
        read_rules([tmp_path])
