"""Risks in tables of every shape."""

from __future__ import annotations

from councildocs.layout.model import Block
from councildocs.recognisers.risks import RISKS
from councildocs.records import Issue, Risk
from tests.tabled import part_with


def risks(*blocks: Block | str) -> list[Risk]:
    return [record for record in RISKS.find(part_with(*blocks)) if isinstance(record, Risk)]


def issues(*blocks: Block | str) -> list[str]:
    return [record.message for record in RISKS.find(part_with(*blocks)) if isinstance(record, Issue)]


def test_a_cover_report_has_a_risk_and_its_mitigation() -> None:
    """Two columns; a report without risks says N/A, and that is none."""
    [risk] = risks("Risk / opportunity | Mitigation\nTenders come in too high | A second framework")
    assert (risk.risk, risk.mitigation) == ("Tenders come in too high", "A second framework")
    assert risks("Risk / opportunity | Mitigation\nN/A. | N/A.") == []


def test_a_programme_log_has_codes_under_a_head_of_its_own() -> None:
    """The first column holds references, though its head does not say so."""
    [risk, _] = risks(
        """
        Strand | Risk                | Raised   | Potential impact    | Mitigation
        WS2    | No analyst in post  | Nov 2031 | Reports come late   | Post advertised
        WS2/W3 | Data is incomplete  | May 2032 | Plans rest on sand  | Two people check it
        """
    )
    assert (risk.reference, risk.raised, risk.impact) == ("WS2", "Nov 2031", "Reports come late")


def test_a_corporate_register_tells_cause_event_and_consequence_apart() -> None:
    """Title and event together are the risk; rows that name sections are none; the owner's column is known."""
    [risk] = risks(
        """
        Directorate  | Risk Title | Source/Cause of Risk | Risk Event    | Consequence   | Likelihood (1-5) | Risk Owner
        *High risks* | <          | <                    | <             | <             | <                | <
        Place        | Culvert    | Heavier rain         | The road goes | Homes cut off | 4                | I Moss
        """
    )
    assert risk.risk == "Culvert The road goes"
    assert (risk.cause, risk.impact, risk.likelihood, risk.owner) == (
        "Heavier rain",
        "Homes cut off",
        "4",
        "I Moss",
    )


def test_a_parish_assessment_carries_its_topic_over_its_risks() -> None:
    """One topic over two risks; `Not applicable` over all columns is no risk; the action is not the management."""
    found = risks(
        """
        Ref. | Topic   | Risk Identified | Risk (H/M/L)   | Management of Risk | Action
        1    | Finances |                |                |                    |
        1.1  | Precept | Not asked for   | L              | Minute it          |
        ^    | ^       | Not paid        | M              | Check the bank     | Clerk
        1.2  | Shares  | Not applicable to this council | < | <                | <
        """
    )
    assert [(risk.reference, risk.risk, risk.rating, risk.mitigation) for risk in found] == [
        ("1.1", "Precept Not asked for", "L", "Minute it"),
        ("1.1", "Precept Not paid", "M", "Check the bank"),
    ]


def test_scores_before_and_after_controls_are_told_apart() -> None:
    """The gross score is the score, the net one is what remains; the target is neither."""
    [risk] = risks(
        """
        ID | Risk description | Gross      | <      | <     | Controls  | Net        | <      | <     | Target score
        ^  | ^                | Likelihood | Impact | Score | ^         | Likelihood | Impact | Score | ^
        R7 | Boiler fails     | 4          | 5      | 20    | Servicing | 2          | 5      | 10    | 5
        """
    )
    assert (risk.likelihood, risk.severity, risk.score, risk.residual_score) == ("4", "5", 20, 10)


def test_impact_is_a_grade_or_a_sentence_by_what_stands_in_its_column() -> None:
    """The same head holds grades in one register and consequences in another."""
    [graded] = risks("Risk | Impact | Likelihood\nFlood | 4 | 3")
    [told] = risks("Risk | Impact | Likelihood\nFlood | The depot would close for a week | 3")
    assert (graded.severity, graded.impact) == ("4", None)
    assert (told.severity, told.impact) == (None, "The depot would close for a week")


def test_a_rating_that_is_only_a_color_has_its_name() -> None:
    """The cell is empty and red."""
    [risk] = risks("Risk | RAG | Mitigation\nFlood | {#ff0000} | Pumps")
    assert risk.rating == "red"


def test_a_score_that_is_not_likelihood_times_impact_is_a_doubt() -> None:
    """One slip among sound rows is told; a register that scores by another rule is left alone."""
    heads = "Ref | Risk | Likelihood | Severity | Score\n"
    assert issues(heads + "A | Fire | 3 | 4 | 15\nB | Ice | 2 | 4 | 8\nC | Rain | 5 | 2 | 10") == [
        "A: likelihood 3 times impact 4 is 12, printed 15"
    ]
    assert issues(heads + "A | Fire | 3 | 4 | 7\nB | Ice | 2 | 4 | 6\nC | Rain | 5 | 2 | 7") == []


def test_a_row_without_a_risk_goes_on_with_the_one_above() -> None:
    """A second control in a row of its own belongs to the same risk."""
    [risk] = risks(
        """
        Ref | Risk  | Likelihood | Controls
        R1  | Theft | 3          | Locks
            |       |            | Cameras
        """
    )
    assert risk.mitigation == "Locks Cameras"
    assert risk.provenance[0].text == "R1 Theft 3 Locks Cameras"


def test_tables_with_risk_in_a_head_alone_are_no_registers() -> None:
    """A column of risks needs a column of what they mean or what is done."""
    assert risks("Risk | Page\nFlood | 12") == []


def test_titles_of_risks_may_be_rated_by_color_alone() -> None:
    """No description, no controls, no word in the ratings; the filled row of a section is no risk."""
    found = risks(
        """
        Ref        | Risk title         | Current rating | Target rating | Lead
        Strategic {#0070c0} | {#0070c0}  | {#0070c0}      | {#0070c0}     | {#0070c0}
        SR1        | The quay falls in  | {#ff0000}      | {#ffc000}     | I Moss
        SR2        | The mill is sold   | {#ffc000}      | {#00b050}     | T Wren
        """
    )
    assert [(risk.reference, risk.risk, risk.rating, risk.owner) for risk in found] == [
        ("SR1", "The quay falls in", "red", "I Moss"),
        ("SR2", "The mill is sold", "amber", "T Wren"),
    ]


def test_an_overall_risk_rates() -> None:
    """The word under `Overall risk` is the rating."""
    [risk] = risks(
        "Risk | Likelihood | Impact | Overall risk | Mitigation\nCosts rise | Low | High | Medium | A fixed price"
    )
    assert (risk.likelihood, risk.severity, risk.rating) == ("Low", "High", "Medium")


def test_the_key_to_grades_is_no_register() -> None:
    """What stands below `Descriptor` are grades, no risks."""
    assert risks("Score | Descriptor | Probability\n1 | Rare | Below 5%\n2 | Possible | 20% to 50%") == []


def test_gross_and_net_grades_may_stand_in_brackets() -> None:
    """`Gross (L)` is a likelihood before what is done about it, `Score with controls` a score behind it."""
    [risk] = risks(
        """
        What might happen? | Gross (L) | Gross (I) | Score without controls | Controls | Score with controls | SRO
        The quay falls in  | 4         | 5         | 20                     | Piles    | 10                  | I Moss
        """
    )
    assert (risk.risk, risk.likelihood, risk.severity, risk.score) == ("The quay falls in", "4", "5", 20)
    assert (risk.residual_score, risk.owner) == (10, "I Moss")
