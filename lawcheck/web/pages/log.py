"""The log: who did what, and when."""

from starlette.responses import Response

from lawcheck.language import later
from lawcheck.store import Role, deed_list
from lawcheck.web.ask import Ask
from lawcheck.web.page import Page

_MOST = 200
_WORDS = {
    "login": later("đăng nhập"),
    "login-failed": later("đăng nhập sai mật khẩu"),
    "login-limited": later("đăng nhập bị chặn vì thử quá nhiều"),
    "logout": later("đăng xuất"),
    "decide-accept": later("xác nhận dấu hiệu"),
    "decide-dismiss": later("bác bỏ dấu hiệu"),
    "decide-handled": later("đánh dấu đã xử lý"),
    "decide-discuss": later("đề nghị trao đổi"),
    "decide-reopen": later("mở lại dấu hiệu"),
    "assign": later("giao văn bản cho"),
    "export": later("xuất tệp"),
    "upload": later("tải tệp lên"),
    "upload-refused": later("tải lên bị từ chối"),
    "upload-deleted": later("xóa tệp tải lên"),
    "propose": later("đề nghị sửa kho dữ liệu"),
    "proposal-accepted": later("nhận một đề nghị"),
    "proposal-refused": later("từ chối một đề nghị"),
    "corpus-learned": later("học dòng từ văn bản"),
    "proposals-accepted": later("nhận các dòng học được"),
    "proposals-exported": later("xuất các đề nghị"),
}


def log(ask: Ask) -> Response:
    """Show the latest deeds."""
    with ask.desk.store.reading() as base:
        return ask.show("log.html", deeds=deed_list(base, _MOST), words=_WORDS)


PAGES = (Page("/log", log, Role.ADMIN, menu=later("Nhật ký")),)
