"""The report as SARIF keeps to the schema of the standard, and carries what a person settled."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from lawcheck.check import read_rules
from lawcheck.model import Failure
from lawcheck.report import Batch
from lawcheck.report.sarif import sarif_view
from lawcheck.shipped import rules_folder
from lawcheck.wire import encode
from tests.report.batches import batch, finding

_SCHEMA = json.loads((Path(__file__).parent / "sarif/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
_RULES = read_rules((rules_folder(),))
_EVERY_RULE = [replace(finding(), rule=rule.id, slug=rule.slug) for rule in _RULES]


def _sarif(made: Batch) -> Any:
    return json.loads(encode(sarif_view(made, _RULES)))


def _broken() -> Batch:
    made = batch(finding())
    failed = replace(made.reviews[0], failures=(Failure("check", "LC101", "hỏng"),))
    return replace(made, reviews=(failed,))


@pytest.mark.parametrize(
    "made", [batch(), batch(finding()), batch(*_EVERY_RULE), _broken()], ids=["0", "1", "all", "!"]
)
def test_sarif_keeps_to_the_schema_of_the_standard(made: Batch) -> None:
    jsonschema.Draft4Validator(_SCHEMA).validate(_sarif(made))


def test_files_are_named_by_addresses_that_name_them_again() -> None:
    result = _sarif(batch(finding()))["runs"][0]["results"][0]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address.isascii()
    assert unquote(urlsplit(address).path) == "Hồ sơ/quyết định.docx"


def test_sarif_carries_fingerprints_and_what_a_person_settled() -> None:
    new, old = _sarif(batch(finding()))["runs"][0]["results"]
    assert new["partialFingerprints"] == {"lawcheck/v1": "0123456789abcdef"}
    assert new["suppressions"] == []
    (settled,) = old["suppressions"]
    assert (settled["status"], settled["justification"]) == ("accepted", "đã đính chính")


def test_sarif_explains_each_rule_by_its_page() -> None:
    (rule,) = _sarif(batch(finding()))["runs"][0]["tool"]["driver"]["rules"]
    page = next(r for r in _RULES if r.id == "LC107")
    assert rule["help"]["markdown"] == page.prose.strip()


@pytest.mark.parametrize("reason", ["Tệp bị cắt.", "trang hỏng"])
def test_sarif_says_what_was_not_read(reason: str) -> None:
    call = _sarif(batch(finding()))["runs"][0]["invocations"][0]
    assert call["executionSuccessful"] is False
    assert any(reason in n["message"]["text"] for n in call["toolExecutionNotifications"])
