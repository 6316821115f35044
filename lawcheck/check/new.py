"""The text of a new rule page, for `lawcheck rules new FAMILY/DEFECT`."""

import re

from lawcheck.errors import RuleError
from lawcheck.language import say

_NAME = re.compile(r"(?P<family>[a-z]+)/(?P<defect>[a-z0-9_]+)")


def new_page(name: str) -> str:
    """Return a page to fill in for FAMILY/DEFECT; it is a draft until somebody reads its basis.

    Raises:
        RuleError: `name` is not of the form family/defect.
    """
    if not _NAME.fullmatch(name):
        message = say(
            '"{name}" phải viết dạng nhóm/lỗi bằng chữ thường, như "citation/expired_basis"',
            name=name,
        )
        raise RuleError(message)
    return _PAGE


_PAGE = """\
+++
id = "LC000"
severity = "warning"
basis = [{ law = "64/2025/QH15", at = "Điều …", read = "memory" }]
in_force = { from = 2025-04-01 }
since = "0.1"
criteria = ["tính hợp pháp"]
handling = "sửa đổi, bổ sung"
uses = { check = "phrases", phrases = [{ says = "từ cần tránh", better = "từ thay thế" }], message = "Dùng “{quote}”; nên viết “{better}”." }
+++
# Tên lỗi, viết như một câu ngắn

Quy tắc tìm gì, vì sao là dấu hiệu cần xem xét, điều khoản nào nói vậy, và trường hợp nào không phải lỗi.

## Sai
```vb 2025-12-02
Điều 1. Nhiệm vụ
Các cơ quan liên quan thực hiện [[từ cần tránh]] trong thời gian tới.
```

## Đúng
```vb 2025-12-02
Điều 1. Nhiệm vụ
Các cơ quan liên quan thực hiện từ thay thế trong thời gian tới.
```
"""
