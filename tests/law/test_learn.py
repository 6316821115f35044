"""Documents propose rows; what is known is left out, what contradicts is named."""

from datetime import date
from pathlib import Path

import pytest

from lawcheck.law import Law, load_law, problems
from lawcheck.law.learn import learn, merged
from lawcheck.law.proposal import Proposal, accept_rows, read_accepted, write_proposals
from lawcheck.model import Key, LegalDocument, Record, Relation, Source, State, Verb
from lawcheck.read import read
from tests.law.corpus import law_of, manifest, write

TEXT = """\
CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 905/2025/NĐ-CP
Hà Nội, ngày 10 tháng 3 năm 2025
NGHỊ ĐỊNH
Quy định chi tiết một số điều của Luật Cầu đường
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Luật Cầu đường số 31/2024/QH15 ngày 18 tháng 01 năm 2024;
Chính phủ ban hành Nghị định quy định chi tiết một số điều của Luật Cầu đường.
Điều 1. Phạm vi điều chỉnh
Nghị định này quy định chi tiết khoản 2 Điều 5 Luật Cầu đường số 31/2024/QH15.
Điều 2. Sửa đổi, bổ sung một số điều của Nghị định số 930/2020/NĐ-CP ngày 05 tháng 02 năm 2020 của Chính phủ
1. Sửa đổi, bổ sung khoản 3 Điều 7 như sau:
“3. Cơ quan quản lý đường bộ công bố tải trọng cầu.”
2. Bãi bỏ khoản 4 Điều 9.
Điều 3. Chuyển tiếp
Hồ sơ đã nộp trước ngày Nghị định này có hiệu lực thì tiếp tục thực hiện theo quy định của Nghị định số 931/2019/NĐ-CP.
Điều 4. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2025.
2. Nghị định số 41/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định về phà hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.
Nơi nhận: Như trên.
TM. CHÍNH PHỦ
THỦ TƯỚNG
"""
DOCUMENTS = """
    31/2024/QH15,31/2024/QH15,Luật,Luật Cầu đường,Quốc hội,2024-01-18,2024-08-01,,,Công báo
    41/2014/NĐ-CP,41/2014/NĐ-CP,Nghị định,Về phà,Chính phủ,2014-05-15,2014-07-01,,,Công báo
    930/2020/NĐ-CP,930/2020/NĐ-CP,Nghị định,Về cầu,Chính phủ,2020-02-05,2020-04-01,,,Công báo
"""
SELF = "905/2025/NĐ-CP,905/2025/NĐ-CP,Nghị định,,Chính phủ,2025-03-10,{},,,Công báo"
AMENDED = "905/2025/NĐ-CP,amends,930/2020/NĐ-CP,khoản 4 Điều 9,2025-05-01,,Điều 2"
REPLACING = "905/2025/NĐ-CP,{},41/2014/NĐ-CP,,{},,Điều 4"


def document(text: str = TEXT) -> LegalDocument:
    (document,) = read(Source.of("cau-duong.txt", text.encode()))
    return document


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return law_of(tmp_path / "kho", DOCUMENTS)


def relations(proposals: tuple[Proposal, ...]) -> dict[tuple[str, str, str], Proposal]:
    return {
        (p.row.verb.value, p.row.object, str(p.row.pin or "")): p
        for p in proposals
        if isinstance(p.row, Relation)
    }


def records(proposals: tuple[Proposal, ...]) -> dict[str, Record]:
    return {p.row.key: p.row for p in proposals if isinstance(p.row, Record)}


@pytest.mark.parametrize(
    ("verb", "target", "pin"),
    [
        ("repeals", "41/2014/NĐ-CP", ""),
        ("amends", "930/2020/NĐ-CP", "khoản 3 Điều 7"),
        ("repeals", "930/2020/NĐ-CP", "khoản 4 Điều 9"),
        ("details", "31/2024/QH15", "khoản 2 Điều 5"),
        ("bases_on", "31/2024/QH15", ""),
        ("bases_on", "63/2025/QH15", ""),
    ],
)
def test_what_a_document_does_is_proposed_without_doubt(
    law: Law, verb: str, target: str, pin: str
) -> None:
    assert relations(learn(law.registry, document()))[verb, target, pin].doubt == ""


def test_a_relation_has_its_day_its_quote_and_its_place(law: Law) -> None:
    ended = relations(learn(law.registry, document()))["repeals", "41/2014/NĐ-CP", ""]
    assert isinstance(ended.row, Relation)
    assert ended.row.since == date(2025, 5, 1)
    assert ended.row.proof.startswith("khoản 2 Điều 4: “")
    assert "quy định về phà" in ended.quote
    assert ended.file == "cau-duong.txt"


def test_a_document_tells_its_own_days_and_confirms_what_it_rests_on(law: Law) -> None:
    rows = records(learn(law.registry, document()))
    assert rows["905/2025/NĐ-CP"].effective == date(2025, 5, 1)
    assert rows["31/2024/QH15"].confirmed == date(2025, 3, 10)
    assert rows["63/2025/QH15"].confirmed == date(2025, 3, 10)


def learned_from(law: Law, old: str, new: str) -> tuple[Proposal, ...]:
    return learn(law.registry, document(TEXT.replace(old, new)))


def test_what_it_sends_its_readers_to_is_cited_once_and_not_again_as_a_basis(law: Law) -> None:
    more = "Mức phí theo Nghị định số 932/2018/NĐ-CP; cách tính theo Nghị định số 932/2018/NĐ-CP."
    told = learn(law.registry, document(TEXT.replace("Điều 4. Hiệu", f"{more}\nĐiều 4. Hiệu")))
    cited = [p.row for p in told if isinstance(p.row, Relation) and p.row.verb is Verb.CITES]
    (row,) = cited
    assert (row.object, row.pin, row.since, row.proof) == (
        "932/2018/NĐ-CP",
        None,
        date(2025, 3, 10),
        "Điều 3",
    )


@pytest.mark.parametrize(
    ("clause", "first_day_without"),
    [
        ("từ ngày 01 tháng 5 năm 2025 đến hết ngày 28 tháng 02 năm 2027", date(2027, 3, 1)),
        ("từ ngày 01 tháng 5 năm 2025 và được thực hiện trong 02 năm", date(2027, 5, 1)),
    ],
)
def test_a_term_runs_through_its_last_day(law: Law, clause: str, first_day_without: date) -> None:
    found = learned_from(law, "từ ngày 01 tháng 5 năm 2025", clause)
    assert records(found)["905/2025/NĐ-CP"].expires == first_day_without


def test_a_start_before_the_day_of_issue_is_for_a_person(law: Law) -> None:
    found = learned_from(law, "từ ngày 01 tháng 5 năm 2025", "từ ngày 01 tháng 5 năm 2024")
    assert "trước ngày ban hành" in relations(found)["repeals", "41/2014/NĐ-CP", ""].doubt


def test_what_is_repealed_and_given_new_words_at_once_is_for_a_person(law: Law) -> None:
    clause = "Bãi bỏ khoản 3 Điều 7 Nghị định số 930/2020/NĐ-CP.\nNơi nhận"
    found = relations(merged(learned_from(law, "Nơi nhận", clause)))
    assert "lời văn cũ" in found["repeals", "930/2020/NĐ-CP", "khoản 3 Điều 7"].doubt
    assert found["amends", "930/2020/NĐ-CP", "khoản 3 Điều 7"].doubt == ""


@pytest.mark.parametrize(
    ("clause", "pin"),
    [
        ("Cụm từ “và bến phà” tại khoản 6 Điều 8 Nghị định số 930/2020/NĐ-CP;", "khoản 6 Điều 8"),
        ("Biểu mẫu về phà tại Phụ lục II Nghị định số 930/2020/NĐ-CP;", "Phụ lục II"),
        ("Điều 11 Nghị định số 930/2020/NĐ-CP đối với bến phà của xã;", "Điều 11"),
        ("Một số quy định của Chương II Nghị định số 930/2020/NĐ-CP;", "Chương II"),
    ],
)
def test_what_reaches_a_part_of_a_provision_is_for_a_person(
    law: Law, clause: str, pin: str
) -> None:
    lead = "3. Bãi bỏ các nội dung sau đây:\na) "
    found = relations(learned_from(law, "Nơi nhận", f"{lead}{clause}\nNơi nhận"))
    assert "có thể chỉ" in found["repeals", "930/2020/NĐ-CP", pin].doubt


def test_what_a_source_says_is_amended_is_not_repealed_without_a_person(tmp_path: Path) -> None:
    law = law_of(tmp_path, DOCUMENTS + SELF.format("2025-05-01"), AMENDED)
    found = relations(learn(law.registry, document()))
    assert "lời văn cũ" in found["repeals", "930/2020/NĐ-CP", "khoản 4 Điều 9"].doubt


def test_a_transitional_clause_is_no_announcement_that_a_document_goes_on(law: Law) -> None:
    found = relations(learn(law.registry, document()))
    assert "chuyển tiếp" in found["continues", "931/2019/NĐ-CP", ""].doubt


def test_what_the_corpus_holds_is_not_proposed_again(tmp_path: Path) -> None:
    known = law_of(
        tmp_path,
        DOCUMENTS + SELF.format("2025-05-01"),
        REPLACING.format("replaces", "2025-05-01"),
    )
    found = learn(known.registry, document())
    assert not [row for verb, row, _ in relations(found) if row == "41/2014/NĐ-CP"]


def test_a_contradiction_names_both_rows(tmp_path: Path) -> None:
    known = law_of(
        tmp_path, DOCUMENTS + SELF.format(""), REPLACING.format("replaces", "2025-06-01")
    )
    doubts = [proposal.doubt for proposal in learn(known.registry, document())]
    (said,) = (doubt for doubt in doubts if "dòng đã có" in doubt)
    assert "từ 2025-06-01 (Điều 4)" in said
    assert "từ 2025-05-01" in said


def test_a_document_that_contradicts_its_own_row_proves_nothing_else(tmp_path: Path) -> None:
    known = law_of(tmp_path, DOCUMENTS + SELF.format("2025-06-01"))
    doubts = [proposal.doubt for proposal in learn(known.registry, document())]
    assert "effective 2025-05-01 ở đây, 2025-06-01 ở dòng 905/2025/NĐ-CP" in doubts[0]
    assert all(doubts)


def test_two_documents_that_end_a_third_on_different_days_are_both_in_doubt(law: Law) -> None:
    other = TEXT.replace("905/2025", "906/2025").replace(
        "01 tháng 5 năm 2025", "01 tháng 6 năm 2025"
    )
    rows = merged([*learn(law.registry, document()), *learn(law.registry, document(other))])
    doubts = [
        p.doubt for p in rows if isinstance(p.row, Relation) and p.row.object == "41/2014/NĐ-CP"
    ]
    assert ["trái với đề xuất" in doubt for doubt in doubts] == [True, True]


def test_rules_of_a_document_that_end_do_not_end_the_whole(law: Law) -> None:
    text = TEXT.replace(
        "2. Nghị định số 41/2014", "2. Các quy định về phà của Nghị định số 41/2014"
    )
    doubts = [p.doubt for p in learn(law.registry, document(text)) if "về phà" in p.quote]
    assert "có thể chỉ một phần quy định của văn bản hết hiệu lực" in doubts


def test_a_heading_with_two_documents_leaves_bare_provisions_open(law: Law) -> None:
    text = TEXT.replace(
        "năm 2020 của Chính phủ\n",
        "năm 2020 của Chính phủ và Nghị định số 932/2021/NĐ-CP ngày 06 tháng 3 năm 2021 của Chính phủ\n",
    )
    found = learn(law.registry, document(text))
    assert [p for p in found if p.doubt.startswith("đầu đề nêu nhiều văn bản: 930/2020")]


@pytest.mark.parametrize(
    ("written", "misprint", "doubt"),
    [
        ("41/2014/NĐ-CP ngày 15", "41/2014/NĐ-CP ngày 16", "trái với kho: issued 2014-05-16"),
        ("41/2014/NĐ-CP ngày 15 tháng 5 năm 2014", "941/2025/NĐ-CP ngày 15/5/2025", "ban hành sau"),
        ("41/2014/NĐ-CP ngày 15", "41/2015/NĐ-CP ngày 15", "năm trong số khác năm ban hành"),
    ],
)
def test_what_cannot_be_true_is_left_to_a_person(
    law: Law, written: str, misprint: str, doubt: str
) -> None:
    proposals = learn(law.registry, document(TEXT.replace(written, misprint)))
    assert any(doubt in proposal.doubt for proposal in proposals)


def test_a_document_without_number_proposes_nothing(law: Law) -> None:
    assert learn(law.registry, document(TEXT.replace("Số: 905/2025/NĐ-CP\n", ""))) == ()


def test_a_batch_keeps_one_of_each_row_the_read_one_first(law: Law) -> None:
    cited = Record(
        Key("905/2025/NĐ-CP"), "905/2025/NĐ-CP", "Nghị định", "", "", None, None, None, "Dẫn tại X"
    )
    proposals = (Proposal(cited, "x.txt", None, "", ""), *learn(law.registry, document()))
    assert records(merged(proposals))["905/2025/NĐ-CP"].source.startswith("Toàn văn")
    assert len(merged(proposals)) == len(proposals) - 1


def test_accepted_rows_make_an_overlay_that_answers(law: Law, tmp_path: Path) -> None:
    file = write_proposals(tmp_path / "moi", merged(learn(law.registry, document())))
    accept_rows(read_accepted(file), tmp_path / "moi")
    assert list(problems(tmp_path / "moi", over=[tmp_path / "kho"])) == []
    grown = load_law([tmp_path / "kho", tmp_path / "moi"])
    key = Key("41/2014/NĐ-CP")
    assert grown.effect(key, date(2025, 4, 30)).state is not State.EXPIRED
    assert grown.effect(key, date(2025, 5, 1)).state is State.EXPIRED
    assert learn(grown.registry, document())[-1].doubt


def test_only_marked_rows_are_accepted(law: Law, tmp_path: Path) -> None:
    file = write_proposals(tmp_path, learn(law.registry, document()))
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines[1:] if "41/2014/NĐ-CP" in line]
    file.write_text("\n".join([lines[0], *kept]), encoding="utf-8")
    verbs = {row.verb for row in read_accepted(file) if isinstance(row, Relation)}
    assert verbs == {Verb.REPEALS}


def test_an_overlay_keeps_the_rows_it_had(tmp_path: Path) -> None:
    folder = manifest(write(tmp_path / "cu", documents=DOCUMENTS))
    record = Record(
        Key("41/2014/NĐ-CP"),
        "41/2014/NĐ-CP",
        "Nghị định",
        "",
        "",
        None,
        None,
        None,
        "Y",
        date(2024, 1, 1),
    )
    accept_rows([record], folder)
    kept = load_law([folder]).record(record.key)
    assert kept is not None
    assert (kept.title, kept.confirmed) == ("Về phà", date(2024, 1, 1))


def test_a_bare_name_that_several_laws_bear_is_left_to_a_person(tmp_path: Path) -> None:
    older = (
        "12/2013/QH13,12/2013/QH13,Luật,Luật Cầu đường,Quốc hội,2013-11-29,2014-07-01,,,Công báo"
    )
    known = law_of(tmp_path, f"{older}{DOCUMENTS}")
    text = TEXT.replace("Luật Cầu đường số 31/2024/QH15 ngày 18 tháng 01 năm 2024", "Luật Đường bộ")
    text = text.replace("Luật Cầu đường số 31/2024/QH15", "Luật Cầu đường")
    found = relations(learn(known.registry, document(text)))
    doubts = [p.doubt for (verb, _, _), p in found.items() if verb == "details"]
    assert doubts
    assert all("các luật cùng tên: 12/2013/QH13, 31/2024/QH15" in doubt for doubt in doubts)


@pytest.mark.parametrize(
    ("clause", "goes_on"),
    [
        ("Nghị định số 931/2019/NĐ-CP tiếp tục có hiệu lực cho đến khi có văn bản thay thế.", True),
        ("Giấy phép cấp theo Nghị định số 931/2019/NĐ-CP tiếp tục có hiệu lực.", False),
    ],
)
def test_only_the_document_itself_may_be_announced_to_go_on(
    law: Law, clause: str, *, goes_on: bool
) -> None:
    was = "Hồ sơ đã nộp trước ngày Nghị định này có hiệu lực thì tiếp tục thực hiện theo quy định của Nghị định số 931/2019/NĐ-CP."
    found = relations(learn(law.registry, document(TEXT.replace(was, clause))))
    told = [p.doubt for (verb, _, _), p in found.items() if verb == "continues"]
    assert told == [""] if goes_on else all(told)
