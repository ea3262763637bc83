"""The pages of the report: findings/NN-slug.md, TOML front matter and Markdown."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from videos.errors import Fault
from videos.model import Finding, Group
from videos.reading.files import parse_toml, read_text
from videos.reading.tables import SLUG, Table

_NAME = re.compile(rf"(?P<number>\d+)-(?P<slug>{SLUG.pattern})\.md")
_PAGE = re.compile(r"\+\+\+[ \t]*\n(?P<front>.*?)^\+\+\+[ \t]*$\n?(?P<body>.*)", re.DOTALL | re.MULTILINE)
_GROUPS: dict[str, Group] = {group: group for group in get_args(Group)}


@dataclass(frozen=True, slots=True)
class _Page:
    number: str
    slug: str
    front: Table
    body: str


def read_findings(folder: Path, faults: list[Fault]) -> tuple[Finding, ...]:
    """Return the findings of a video's folder in the order of their names; none without ``findings/``."""
    pages = [page for path in sorted((folder / "findings").glob("*.md")) if (page := _page(path, faults))]
    slugs: dict[str, str] = {}
    for page in pages:
        if slugs.setdefault(page.number, page.slug) != page.slug:
            page.front.fault("number", f"“{slugs[page.number]}” has it too", "give each page its own")
    return tuple(_finding(page, slugs) for page in pages)


def finding_path(folder: Path, finding: Finding) -> Path:
    """Return the file of a finding in a video's folder."""
    return folder / "findings" / f"{finding.number}-{finding.slug}.md"


def _page(path: Path, faults: list[Fault]) -> _Page | None:
    name = _NAME.fullmatch(path.name)
    if not name:
        faults.append(
            Fault(path, "", "its name is not that of a finding", "name it NN-slug.md, like 03-a-title.md")
        )
        return None
    text = read_text(path, faults)
    if text is None:
        return None
    parts = _PAGE.fullmatch(text)
    if not parts:
        faults.append(Fault(path, "line 1", "no front matter", "begin with TOML between two lines “+++”"))
        return None
    front = parse_toml(
        "\n" + parts["front"], path, faults
    )  # the line more makes the line numbers those of the file
    if front is None:
        return None
    return _Page(name["number"], name["slug"], Table(front, path, "", faults), parts["body"].strip() + "\n")


def _finding(page: _Page, slugs: dict[str, str]) -> Finding:
    front = page.front
    finding = Finding(
        number=front.text("number"),
        group=_group(front),
        title=front.text("title"),
        slug=page.slug,
        summary=front.text("summary"),
        body=page.body,
        related=front.references("related", slugs),
        sources=front.text("sources", ""),
        note=front.text("note", ""),
    )
    if finding.number != page.number:
        front.fault(
            "number", f"it is “{finding.number}”, in the file's name {page.number}", "make them agree"
        )
    front.close()
    return finding


def _group(front: Table) -> Group:
    return _GROUPS.get(front.reference("group", _GROUPS), "front")
