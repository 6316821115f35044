"""What a person reads when a page cannot be shown: what happened and what to do."""

from starlette.responses import Response

from lawcheck.language import later, say
from lawcheck.web.ask import Ask

_REASONS = {
    400: (later("Yêu cầu không đúng"), later("Hãy quay lại trang trước và làm lại.")),
    401: (later("Phiên làm việc đã hết"), later("Hãy đăng nhập lại rồi làm tiếp.")),
    403: (
        later("Không được phép"),
        later("Tài khoản không có quyền này, hoặc trang đã mở quá lâu: tải lại trang rồi thử lại."),
    ),
    404: (later("Không tìm thấy"), later("Địa chỉ này không dẫn tới trang hay văn bản nào.")),
    405: (later("Yêu cầu không đúng"), later("Hãy quay lại trang trước và làm lại.")),
    409: (
        later("Đã có người khác quyết định"),
        later("Hãy xem quyết định mới nhất rồi quyết định lại nếu cần."),
    ),
    413: (later("Quá lớn"), later("Nội dung gửi lên vượt giới hạn kích thước.")),
    422: (later("Chưa đủ thông tin"), later("Hãy điền các ô bắt buộc rồi gửi lại.")),
    429: (later("Thử quá nhiều lần"), later("Hãy đợi 15 phút rồi đăng nhập lại.")),
    500: (
        later("Lỗi của chương trình"),
        later("Việc vừa làm có thể chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo người quản trị."),
    ),
}


def told(ask: Ask, status: int) -> Response:
    """Answer with what went wrong, in the language spoken now."""
    title, advice = _REASONS.get(status, _REASONS[500])
    return ask.show("error.html", status, title=say(title), advice=say(advice))
