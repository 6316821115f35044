"""Good text is told from what bad recognition laid under a scan."""

import pytest

from lawcheck.read.legible import is_legible

LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
NAMES = "Sài Gòn, Tân Định, Bến Thành, Cầu Ông Lãnh, Xuân Hòa, Nhiêu Lộc, Xóm Chiếu, Vườn Lài"
TCVN3 = (
    "C¨n cø LuËt Tæ chøc chÝnh quyÒn ®Þa ph\xad¬ng; theo ®Ò nghÞ cña Gi¸m ®èc Së T\xad ph¸p, "
    "QuyÕt ®Þnh nµy cã hiÖu lùc kÓ tõ ngµy ký vµ ®\xad\xafîc thi hµnh trªn ®Þa bµn tØnh"
)
ENGLISH = "The Agency of the State shall issue the certificate which is valid for this vessel."
FORM = "Họ và tên thuyền trưởng/Name of the master of vessel; Quốc tịch tàu/Flag of the State"
TABLE = "STT\tĐơn vị\tSố lượng\tThành tiền\t1\tSở Tư pháp\t12\t3.400.000\t2\tSở Y tế\t7\t900.000"
WORN = "C1n ci2 Lu~t T6 chfrc chfnh quy@n djch pbuong ngby 19 thlng 6 nim 2015;"
BARE = "Quyi dinb nhy cd hifu lpc ke tu ngity ky vh thay the Quyet djnh trudc ddy ctia UBND tinh"


@pytest.mark.parametrize("text", [LAW, NAMES, TCVN3, ENGLISH, FORM, TABLE, "", "12/2025/QĐ-UBND"])
def test_language_is_legible(text: str) -> None:
    assert is_legible(text)


@pytest.mark.parametrize("text", [WORN, BARE, f"{WORN} {LAW} {BARE}"])
def test_bad_recognition_is_not(text: str) -> None:
    assert not is_legible(text)
