"""What a run did, for people and for programs: what was read, what failed and why, and how to try that again."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from councildocs.batch.run import Summary
from councildocs.batch.task import REASONS, Limits

MORE = 4
"""Times by which a limit is raised in the command that retries what ran into it."""

_TITLES = {"totals": "Papers and pages", "records": "Records", "parts": "Parts", "issues": "Issues"}

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222 }
table { border-collapse: collapse; margin: 0 0 1rem } td, th { border-bottom: 1px solid #ccc; padding: .2rem .8rem;
text-align: left; vertical-align: top; overflow-wrap: anywhere } td.number { text-align: right }
code { background: #f3f3f3; padding: .1rem .3rem }
"""


def retry_commands(summary: Summary, sources: Sequence[str], limits: Limits) -> dict[str, str]:
    """The command that tries again, for each reason for which papers failed."""
    raised = {
        "timeout": ["--timeout", f"{limits.seconds * MORE:g}"],
        "memory": ["--memory", str(limits.memory * MORE)],
        "limit": ["--max-pages", str(limits.pages * MORE)],
        "encrypted": ["--password", "PASSWORD"],
    }
    base = ["councildocs", "batch", *sources, "-o", summary.out, "-f", summary.form]
    return {
        reason: shlex.join([*base, "--retry-failed", "--reason", reason, *raised.get(reason, [])])
        for reason in failures_by_reason(summary)
    }


def failures_by_reason(summary: Summary) -> dict[str, int]:
    """How many papers failed for each reason, the most frequent first."""
    return dict(Counter(failure.reason for failure in summary.failures).most_common())


def as_json(summary: Summary, commands: dict[str, str]) -> str:
    """The report as one JSON object."""
    told: dict[str, Any] = {
        "output": summary.out,
        "format": summary.form,
        "papers": summary.papers,
        "read": summary.read,
        "before": summary.before,
        "copies": summary.copies,
        "left": summary.left,
        "failed": len(summary.failures),
        "seconds": round(summary.seconds, 1),
        "counts": summary.counts,
        "failures": [
            {
                "reason": reason,
                "papers": number,
                "retry": commands.get(reason),
                "files": [
                    {"file": failure.locator, "message": failure.message}
                    for failure in summary.failures
                    if failure.reason == reason
                ],
            }
            for reason, number in failures_by_reason(summary).items()
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_html(summary: Summary, commands: dict[str, str]) -> str:
    """The report as one page that needs nothing else; whatever comes from a paper or a file name is plain text."""
    did = [
        ("papers", summary.papers),
        ("read in this run", summary.read),
        ("done before", summary.before),
        ("copies of another paper", summary.copies),
        ("left for the next run", summary.left),
        ("failed", len(summary.failures)),
        ("seconds", f"{summary.seconds:.1f}"),
    ]
    parts = [_table("", did)]
    parts += [_table(title, summary.counts.get(key, {}).items()) for key, title in _TITLES.items()]
    for reason, number in failures_by_reason(summary).items():
        parts.append(f"<h2>Failed: {escape(REASONS.get(reason, reason))} ({number})</h2>")
        if reason in commands:
            parts.append(f"<p>To try again: <code>{escape(commands[reason])}</code></p>")
        parts.append(_table("", ((f.locator, f.message) for f in summary.failures if f.reason == reason)))
    body = "\n".join(parts)
    title = escape(f"councildocs: {summary.out}")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1>\n{body}\n</body></html>\n"
    )


def _table(title: str, rows: Iterable[tuple[str, object]]) -> str:
    lines = [f"<tr><td>{escape(name)}</td>{_cell(value)}</tr>" for name, value in rows]
    heading = f"<h2>{escape(title)}</h2>\n" if title and lines else ""
    return heading + ("<table>" + "\n".join(lines) + "</table>" if lines else "")


def _cell(value: object) -> str:
    number = ' class="number"' if isinstance(value, int) else ""
    return f"<td{number}>{escape(f'{value:,}' if isinstance(value, int) else str(value))}</td>"
