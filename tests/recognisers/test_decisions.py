"""Decision notices and records of decision."""

from __future__ import annotations

import pytest

from councildocs.layout import compose, flow
from councildocs.recognisers.decisions import DECISIONS
from councildocs.records import Decision, Issue, PartKind
from councildocs.structure import Part
from councildocs.structure.decision_words import field_of
from tests.layout.tables.drawn import drawn
from tests.typed import part_of

RECORD = """
**NORTHSHIRE COUNCIL – RECORD OF DECISION**

**DECISION TAKEN BY:**                  **DECISION NO:**
     Cabinet                              25/00031

Key decision: YES

**Title of Decision**

**Sea wall programme**

**Date of decision:** 16 October 2025

**Decision:**

Cabinet agree to:

A)  the programme; and

B)  the award of the contracts.

**Reason(s) for decision:**

1.1  The wall is old.

**Any alternatives considered and rejected:**

To do nothing, which would let the sea in.

**Any interest declared when the decision was taken and any dispensation granted:** None

...........................          ..................
signed                               date
"""
REQUIRED = {"decision", "date", "reasons", "alternatives", "interests"}


def decisions_of(text: str) -> list[Decision]:
    return [one for one in DECISIONS.find(part_of(text, PartKind.DECISION_NOTICE)) if isinstance(one, Decision)]


def missing(text: str) -> list[Issue]:
    return [one for one in DECISIONS.find(part_of(text, PartKind.DECISION_NOTICE)) if isinstance(one, Issue)]


def said(decision: Decision) -> dict[str, object]:
    return decision.model_dump(exclude={"part", "provenance"}, exclude_none=True)


def test_a_record_of_decision_gives_all_its_fields() -> None:
    """Labels above, beside and in the line of their values; the rows of dots to sign on are no text."""
    (decision,) = decisions_of(RECORD)
    assert said(decision) == {
        "reference": "25/00031",
        "title": "Sea wall programme",
        "decision_maker": "Cabinet",
        "date": "2025-10-16",
        "key_decision": True,
        "decision": "Cabinet agree to:\nA) the programme; and\nB) the award of the contracts.",
        "reasons": "1.1 The wall is old.",
        "alternatives": "To do nothing, which would let the sea in.",
        "interests": "None",
        "dispensation": "None",
    }
    assert missing(RECORD) == []


def test_a_form_gives_the_same_from_its_cells() -> None:
    """Label and value side by side, numbered."""
    layouts = compose([drawn("""
        +--------------------------------------+------------------------------------------+
        | 1. Decision reference number         | ED/25/07                                 |
        +--------------------------------------+------------------------------------------+
        | 2. Name of decision maker            | Councillor A Sample                      |
        +--------------------------------------+------------------------------------------+
        | 3. Title of the decision             | Sea wall contract                        |
        +--------------------------------------+------------------------------------------+
        | 4. Date the decision was made        | 9 July 2025                              |
        +--------------------------------------+------------------------------------------+
        | 5. Text of the decision              | That the contract be awarded.            |
        +--------------------------------------+------------------------------------------+
        | 6. Reasons for the decision          | The wall is old.                         |
        +--------------------------------------+------------------------------------------+
        | 7. Alternative options considered    | Do nothing.                              |
        +--------------------------------------+------------------------------------------+
        | 8. Conflicts of interest             | None                                     |
        +--------------------------------------+------------------------------------------+
        """)])  # fmt: skip
    part = Part("p1", PartKind.DECISION_NOTICE, 1, 1, "whole", flow(layouts), layouts)
    (decision,) = DECISIONS.find(part)
    assert isinstance(decision, Decision)
    assert said(decision) == {
        "reference": "ED/25/07",
        "title": "Sea wall contract",
        "decision_maker": "Councillor A Sample",
        "date": "2025-07-09",
        "decision": "That the contract be awarded.",
        "reasons": "The wall is old.",
        "alternatives": "Do nothing.",
        "interests": "None",
    }


@pytest.mark.parametrize(
    ("label", "what"),
    [
        ("**Date of decision:** 16 October 2025", "when it was decided"),
        ("1.1  The wall is old.", "the reasons"),
        ("To do nothing, which would let the sea in.", "the alternatives"),
        ("None", "the conflicts of interest"),
    ],
)
def test_what_the_law_wants_and_the_record_does_not_give_is_an_issue(label: str, what: str) -> None:
    """Regulation 12 of SI 2012/2089; a label without a text behind it gives nothing."""
    (issue,) = missing(RECORD.replace(label, ""))
    assert (issue.code, issue.severity) == ("decision-field-missing", "doubt")
    assert what in issue.message


def test_reasons_may_be_headings_of_their_own() -> None:
    """Where nothing stands right under the label, what is headed below it is the reasons."""
    headed = "**Background**\n\n1.1  The wall is old.\n\n**Financial Implications**\n\n2.1  £2m."
    (decision,) = decisions_of(RECORD.replace("1.1  The wall is old.", headed))
    assert decision.reasons == "Background\n1.1 The wall is old.\nFinancial Implications\n2.1 £2m."


def test_a_notice_may_list_several_decisions() -> None:
    """Each with its heading as title; who decided and when is said once for all."""
    text = """
        **NOTICE OF EXECUTIVE DECISIONS**

        **Decisions taken by the Cabinet on Monday 5 May 2025**

        This notice is published under the Local Authorities (Executive Arrangements) (Meetings
        and Access to Information) (England) Regulations 2012, and can be read at the Town Hall
        from the day after the meeting.

        **Agenda item 4: Sea wall programme**

        **Decision:**

        That the programme be approved.

        **Reason for decision:**

        The wall is old.

        **Agenda item 5: Accounts**

        **Decision:**

        That the accounts be noted.

        **Reason for decision:**

        To keep the Cabinet informed.
        """
    found = decisions_of(text)
    assert [(one.title, one.decision, one.reasons) for one in found] == [
        ("Sea wall programme", "That the programme be approved.", "The wall is old."),
        ("Accounts", "That the accounts be noted.", "To keep the Cabinet informed."),
    ]
    assert {(one.decision_maker, one.date) for one in found} == {("Cabinet", "2025-05-05")}


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("DECISION TO BE TAKEN BY", "decision_maker"),
        ("Details of any alternative options considered and rejected by the officer", "alternatives"),
        ("Names of any Member who has declared a conflict of interest", "interests"),
        ("Record of decision", None),
        ("Date of publication", "other"),
        ("Cabinet Committee recommendations and other consultation", "other"),
    ],
)
def test_labels_are_known_whatever_words_they_use(label: str, kind: str | None) -> None:
    """What says that this is a notice is no label."""
    assert field_of(label) == kind


def test_why_something_is_urgent_is_no_reason_for_it() -> None:
    """The reason for the decision stands under its own label."""
    assert field_of("Reason for urgency") == "other"
    assert field_of("Reason for decision") == "reasons"
