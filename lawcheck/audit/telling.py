"""Who is told of an audit; what goes wrong there is told too, and loses nothing."""

from collections.abc import Iterator

from lawcheck.audit import mail, webhook
from lawcheck.audit.summary import Summary
from lawcheck.config import Plan
from lawcheck.errors import NotTold


def tell(plan: Plan, summary: Summary) -> Iterator[str]:
    """Send the summary where the plan says; yield why it could not be sent."""
    if plan.mail and (plan.mail.when == "always" or is_news(summary)):
        try:
            mail.send(plan.mail, summary)
        except NotTold as error:
            yield str(error)
    if plan.webhook:
        try:
            webhook.post(plan.webhook, summary)
        except NotTold as error:
            yield str(error)


def is_news(summary: Summary) -> bool:
    """Whether anything is other than at the last audit, or could not be done."""
    lists = (summary.new, summary.gone, summary.expired, summary.dropped, summary.unread)
    return any(each.count for each in lists) or not summary.is_complete
