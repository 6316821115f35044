"""lawcheck.toml: what an office sets once instead of on every command line.

lang = "en"                  # what people read: vi (default) or en

[scan]
rules = ["quy-tac"]          # further folders of rule pages; their modules are run
corpus = ["du-lieu"]         # further corpus folders, laid over the shipped one
select = ["citation"]        # only these rules: code, name or family
fail_on = "warning"

[limits]                     # what one file may cost
seconds = 120
memory_mb = 4096
file_mb = 200

[[accept]]                   # a finding a person has settled, and why
rule = "LC102"
where = "12/2020/QĐ-UBND@ha-noi, Điều 3"
reason = "Điều khoản chuyển tiếp, chờ sửa đổi"
until = 2026-12-31

[forms]                      # the office's own forms, deadlines.toml and office.toml
folder = "bieu-mau"

[audit]                      # what `lawcheck audit run` looks after
name = "tinh-truong-son"
folders = ["van-ban"]
store = "sqlite:///lawcheck.db"  # or postgresql://…

[audit.mail]
host = "smtp.truongson.example"
sender = "lawcheck@truongson.example"
to = ["phong-vbqppl@truongson.example"]
user = "lawcheck"
password_file = "/etc/lawcheck/smtp-password"

[audit.webhook]
url = "https://chat.truongson.example/hooks/lawcheck"
"""

from lawcheck.config.file import NAME, read_settings, settings_in
from lawcheck.config.origin import Origin, origins
from lawcheck.config.settings import Accept, Forms, Limits, Mail, Plan, Scan, Settings, Webhook

__all__ = [
    "NAME",
    "Accept",
    "Forms",
    "Limits",
    "Mail",
    "Origin",
    "Plan",
    "Scan",
    "Settings",
    "Webhook",
    "origins",
    "read_settings",
    "settings_in",
]
