"""Every text that lawcheck says to people: from the code, its templates and the rule pages.

`python tests/texts.py` brings the catalogues to them: locale/vi is written anew, locale/en gets an
empty entry for each text without English and loses those that nobody says any more.
"""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import escape, read_po
from jinja2.ext import babel_extract

from lawcheck.check import read_rules
from lawcheck.check.page import read_page
from lawcheck.language import CATALOGUES, LANGUAGES
from lawcheck.shipped import rules_folder

Text = tuple[str, str]
"""Its sense ("" where Vietnamese tells it apart) and its words."""

_ROOT = Path(__file__).parents[1]
_MODULES = [*_ROOT.glob("lawcheck/**/*.py"), *_ROOT.glob("rules/*/*.py")]
_TEMPLATES = [*_ROOT.glob("lawcheck/**/templates/*")]
_HEADS = {
    "en": "# English for what lawcheck tells people; the Vietnamese of the code is the key.\n",
    "vi": "# Written by `make docs`: every text that lawcheck tells people, as the code writes it.\n",
}
_HEADER = """msgid ""
msgstr ""
"Project-Id-Version: lawcheck\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


@cache
def texts() -> dict[Text, str]:
    """Return every text with the file that says it."""
    told: dict[Text, str] = {}
    for path, text in (*_in_modules(), *_in_templates(), *_in_pages()):
        told.setdefault(text, path.relative_to(_ROOT).as_posix())
    return told


def _in_modules() -> Iterator[tuple[Path, Text]]:
    for path in _MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield from ((path, text) for text in _told(node.func.id, node.args))


def _told(name: str, arguments: list[ast.expr]) -> Iterator[Text]:
    if name in {"say", "later"} and arguments:
        sense = next((word for given in arguments[1:] for word in _constants(given)), "")
        yield from ((sense, words) for words in _constants(arguments[0]))


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _in_templates() -> Iterator[tuple[Path, Text]]:
    for path in _TEMPLATES:
        with path.open("rb") as file:
            for _, _, words, _ in babel_extract(file, ("say",), (), {}):
                first = words[0] if isinstance(words, tuple) else words
                if first:
                    yield path, ("", first)


def _in_pages() -> Iterator[tuple[Path, Text]]:
    for rule in read_rules([rules_folder()], drafts=True):
        uses = read_page(rule.page.name, rule.page.read_text("utf-8")).header.uses or {}
        parts = (part["name"] for part in uses.get("parts", ()))
        for words in filter(None, (rule.title, rule.handling, uses.get("message"), *parts)):
            yield rule.page, ("", words)


def catalogue(language: str) -> dict[Text, str]:
    """Return what the catalogue of a language says for each text."""
    with path_of(language).open("rb") as file:
        entries = read_po(file, locale=language)
    return {(each.context or "", str(each.id)): str(each.string) for each in entries if each.id}


def written(language: str, said: dict[Text, str]) -> str:
    """Return a catalogue as its file holds it: an entry a text, in the order of the words."""
    entries = (_entry(text, said[text]) for text in sorted(said, key=lambda text: text[::-1]))
    return "\n".join((_HEADS[language] + _HEADER.format(language=language), *entries))


def complete(language: str) -> dict[Text, str]:
    """Return an entry for each text and no other: Vietnamese as it stands, else what is there."""
    known = catalogue(language) if language != "vi" else {}
    return {text: text[1] if language == "vi" else known.get(text, "") for text in texts()}


def _entry(text: Text, said: str) -> str:
    sense = f"msgctxt {escape(text[0])}\n" if text[0] else ""
    return f"{sense}msgid {escape(text[1])}\nmsgstr {escape(said)}\n"


def path_of(language: str) -> Path:
    """Return the file of a catalogue."""
    return CATALOGUES / language / "LC_MESSAGES" / "lawcheck.po"


def main() -> None:
    """Write the catalogues, and tell how many texts still want their English."""
    for language in LANGUAGES:
        said = complete(language)
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        path_of(language).write_text(written(language, said), encoding="utf-8")
        empty = sum(not words for words in said.values())
        sys.stdout.write(f"{language}: {len(said)} texts, {empty} without words\n")


if __name__ == "__main__":
    main()
