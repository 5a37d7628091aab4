"""Who came, who did not, in whose place: one record for each person, however the list is set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from councildocs.recognisers.attendances import ATTENDANCES
from councildocs.records import Attendance, Issue, PartKind
from tests.tabled import table_of
from tests.typed import part_of

TITLE = "Harbour Committee\nTuesday 4 March 2025\n\n"


def seen(text: str, kind: PartKind = PartKind.MINUTES) -> list[Attendance]:
    return [one for one in ATTENDANCES.find(part_of(text, kind)) if isinstance(one, Attendance)]


def by_status(text: str, kind: PartKind = PartKind.MINUTES) -> dict[str, list[str]]:
    """The names of each status, in order."""
    found: dict[str, list[str]] = {}
    for one in seen(text, kind):
        found.setdefault(one.status, []).append(one.name)
    return found


def fields(one: Attendance, *names: str) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for name in names)


def test_blocks_with_labels_give_each_person_a_status() -> None:
    """Present, in attendance and apologies, a list over several lines, a shared title, a note of who chaired."""
    text = TITLE + (
        "PRESENT: Councillor Bell (Vice-Chair in the Chair) and Councillors Cole, Dunn,\n"
        "J Fox and Van Hill\n\n"
        "IN ATTENDANCE: Dr A Ives (Director of Public Health), Mrs S King (Chief\n"
        "Executive)\n\n"
        "IN ATTENDANCE VIRTUALLY: Mr B Lamb (General Counsel)\n\n"
        "Apologies were received from: Councillors John, Brown and HB Patel\n\n"
        "1.   Minutes\n"
    )
    assert by_status(text) == {
        "present": [f"Councillor {name}" for name in ("Bell", "Cole", "Dunn", "J Fox", "Van Hill")],
        "in_attendance": ["Dr A Ives", "Mrs S King", "Mr B Lamb"],
        "apologies": ["Councillor John", "Councillor Brown", "Councillor HB Patel"],
    }
    found = {one.name: one for one in seen(text)}
    assert fields(found["Councillor Bell"], "chair", "role") == (True, "Vice-Chair")
    assert fields(found["Dr A Ives"], "role", "virtual") == ("Director of Public Health", False)
    assert fields(found["Mr B Lamb"], "role", "virtual") == ("General Counsel", True)


def test_one_person_a_line_with_a_role_and_no_mark_between() -> None:
    """A role may follow its name with nothing between, and go on in the next paragraph."""
    text = TITLE + (
        "Present: Councillor E Bell (in the Chair)\n\n"
        "Also in attendance: Councillor R Cole\n\n"
        "Will Dunn Executive Director for Health and Care\n\n"
        "Ann Fox from NHS\n\n"
        "Guy Hill (Harbour Trust)\n\n"
        "Public Attendance: No members of the public were present.\n\n"
        "1    APOLOGIES FOR ABSENCE\n"
    )
    assert by_status(text) == {
        "present": ["Councillor E Bell"],
        "in_attendance": ["Councillor R Cole", "Will Dunn", "Ann Fox", "Guy Hill"],
    }
    roles = {one.name: one.role for one in seen(text)}
    assert roles["Will Dunn"] == "Executive Director for Health and Care"


def test_columns_are_read_one_after_the_other() -> None:
    """Lists that stand side by side, each under its own label; members of the public are in attendance."""
    text = """
        MINUTES OF THE SALTMERE PARISH COUNCIL MEETING

        Present:                     Members of the Public:        Apologies:

        Alan Smith (AS) CHAIR        There were 3 members of       Kit Draper
        John Wood (JW)               the public, Chris Reed,       Ann Scott
        Cathy Moss (CM) CLERK        Adam Hale

        11.23.01   Apologies
    """
    assert by_status(text) == {
        "present": ["Alan Smith", "John Wood", "Cathy Moss"],
        "in_attendance": ["Chris Reed", "Adam Hale"],
        "apologies": ["Kit Draper", "Ann Scott"],
    }
    found = seen(text)
    assert fields(found[0], "chair") == (True,)
    assert found[2].role == "CLERK"
    assert {one.role for one in found if one.status == "in_attendance"} == {"Member of the Public"}


def test_apologies_stand_in_a_minute_as_a_list_or_in_sentences() -> None:
    """Under the title of the minute: a bare list, sentences, a substitution; lateness is no absence."""
    text = TITLE + (
        "Present: Cllrs Bell (Chairman), Cole and Wood.\n\n"
        "1    Apologies for Absence\n"
        "     Cllrs Ives, Ward and Ellis.\n"
        "     Committee resolved to note the apologies.\n\n"
        "     Cllr Wood substituted, with voting rights, for Cllr Ellis.\n\n"
        "     Apologies for lateness were received from Cllr Cole.\n\n"
        "2    Minutes\n"
        "     Mr Reed sent his best wishes and apologies from Mrs Moss were noted.\n"
    )
    assert by_status(text) == {
        "present": ["Cllr Bell", "Cllr Cole"],
        "substitute": ["Cllr Wood"],
        "apologies": ["Cllr Ives", "Cllr Ward", "Cllr Ellis"],
    }
    assert [one.substitute_for for one in seen(text) if one.status == "substitute"] == ["Cllr Ellis"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Apologies were received from Mrs C Bell.", ["Mrs C Bell"]),
        ("The Clerk reported apologies from Mr Bell, Sir Paul Cole and Ms Crow-Dunn.",
         ["Mr Bell", "Sir Paul Cole", "Ms Crow-Dunn"]),
        ("Apologies had been received and accepted from Cllr Bell (unwell).", ["Cllr Bell"]),
        ("Everyone was welcomed; apologies received from Councillors Alun Bell and Jill Cole.",
         ["Councillor Alun Bell", "Councillor Jill Cole"]),
        ("Cllr Bell had sent her apologies.", ["Cllr Bell"]),
        ("Ms Bell had given her formal apologies but was attending the meeting virtually.", []),
        ("There were no apologies for absence.", []),
        ("Apologies for absence are listed above.", []),
        ("None", []),
    ],
)  # fmt: skip
def test_sentences_about_apologies(sentence: str, names: list[str]) -> None:
    """Each of the ways in which a minute says who is sorry."""
    text = f"{TITLE}1.   Apologies for absence\n     {sentence}\n\n2.   Minutes\n     Agreed.\n"
    assert by_status(text).get("apologies", []) == names


def test_the_minute_may_be_one_line() -> None:
    """A title that is followed by the list on its line, or is the sentence itself, and an unusual number in front."""
    assert by_status(TITLE + "2449. Apologies for absence: Cllr Hillard.\n\n2450. Declarations: None.\n") == {
        "apologies": ["Cllr Hillard"]
    }
    text = """
        Sample Community Council, 13th December 2023

        1. Members Present were: Ann Bell, Guy Cole (acting chair) and Roy Dunn.
           Also in attendance were Cllr Ella Fox and Luke Hill Police Scotland
        2. Apologies were received from: Cllr Eve Ives
    """
    assert by_status(text) == {
        "present": ["Ann Bell", "Guy Cole", "Roy Dunn"],
        "in_attendance": ["Cllr Ella Fox", "Luke Hill"],
        "apologies": ["Cllr Eve Ives"],
    }


def test_somebody_named_twice_is_one_record() -> None:
    """The block and the apologies minute name the same person."""
    text = TITLE + (
        "Present: Councillor A Bell\n\nApologies: Councillor M Cole\n\n"
        "1    Apologies\n     Apologies were received from Cllr Cole.\n"
    )
    assert by_status(text) == {"present": ["Councillor A Bell"], "apologies": ["Councillor M Cole"]}


def test_somebody_present_and_sorry_is_a_doubt() -> None:
    """The paper disagrees with itself: one record, and an issue that says so."""
    text = TITLE + "Present: Mr J Wright and Ms L Bell\n\n1.   Apologies\n     Apologies from Mr Wright.\n"
    found = list(ATTENDANCES.find(part_of(text, PartKind.MINUTES)))
    assert [one.name for one in found if isinstance(one, Attendance)] == ["Mr J Wright", "Ms L Bell"]
    [issue] = [one for one in found if isinstance(one, Issue)]
    assert (issue.code, issue.severity) == ("present-and-apologies", "doubt")


def test_tables_of_names_have_their_columns_read() -> None:
    """A head tells names, roles and attendance; a cell may give the status."""
    text = TITLE + (
        "Name                    Organisation                  Attendance\n"
        "Cllr Ann Bell           Chair                         Present\n"
        "Guy Cole                Harbour Trust                 Present\n"
        "Roy Dunn                Director of Roads             In attendance\n"
        "Cllr Ella Fox           Saltmere Council              Apologies\n\n"
        "1    Minutes\n"
    )
    assert by_status(text) == {
        "present": ["Cllr Ann Bell", "Guy Cole"],
        "in_attendance": ["Roy Dunn"],
        "apologies": ["Cllr Ella Fox"],
    }
    assert [fields(one, "chair", "role") for one in seen(text)][:2] == [(True, "Chair"), (False, "Harbour Trust")]


def test_groups_inside_a_list_are_labels() -> None:
    """Groups of members are present, officers are in attendance, whoever is labelled `Chair:` is in the chair."""
    text = TITLE + (
        "Chair: Ann Bell\n\n"
        "Attendees:\n"
        "School members: Ann Bell, John Cole\n"
        "Other members: Ella Fox (Early Years)\n"
        "Council officers: Ivy Hill (Head of Finance)\n"
        "Absent: Guy Ives\n\n"
        "1    Minutes\n"
    )
    assert by_status(text) == {
        "present": ["Ann Bell", "John Cole", "Ella Fox"],
        "in_attendance": ["Ivy Hill"],
        "absent": ["Guy Ives"],
    }
    assert [one.name for one in seen(text) if one.chair] == ["Ann Bell"]


def test_labels_in_a_column_of_their_own() -> None:
    """A label without a colon, a title over a list of lines, a label that is broken over two lines."""
    text = TITLE + (
        "Present             Councillors\n"
        "                    Ann Bell (Chair)\n"
        "                    John Cole\n\n"
        "OTHER MEMBERS       Councillor Guy Hill\n"
        "PRESENT:\n\n"
        "Officers            Ivy King, Treasurer\n\n"
        "1    Minutes\n"
    )
    assert by_status(text) == {
        "present": ["Councillor Ann Bell", "Councillor John Cole"],
        "in_attendance": ["Councillor Guy Hill", "Ivy King"],
    }


def test_who_was_elected_to_chair_the_meeting_is_marked() -> None:
    """Where no list says it, a sentence at the beginning does."""
    text = TITLE + (
        "PRESENT: Mr N Bell, Mr G Cole and Mrs D Dunn\n\n"
        "1.   RESOLVED that Mr Cole be elected to Chair the meeting.\n"
    )
    assert [one.name for one in seen(text) if one.chair] == ["Mr G Cole"]


def test_an_agenda_lists_members() -> None:
    """Members after `To:` and `Councillors:`, nobody in the chair yet; items and invitations name no members."""
    text = """
        Contact: Ann Reed

        To: All Members of the Harbour Committee

        Councillors : E Bell (Chair), S Cole, N Dunn and
        K Fox

        Dear Member

        You are invited to attend a meeting of the Harbour Committee on
        Thursday, 19 June 2025.

        1    SUBSTITUTIONS
        Councillors Hill and Ives have asked to attend.
        2    MEMBER QUESTIONS
    """
    found = seen(text, PartKind.AGENDA)
    assert by_status(text, PartKind.AGENDA) == {
        "member": ["Councillor E Bell", "Councillor S Cole", "Councillor N Dunn", "Councillor K Fox"]
    }
    assert fields(found[0], "chair", "role") == (False, "Chair")


def test_members_stand_beside_their_alternates() -> None:
    """Columns of first and second alternates: each stands in for the member of its line."""
    text = """
        Membership:
        Members                    first alternates            Second alternates
        Councillors:               Councillors:                Councillors:

        Bell (Chair)               Mackay                      Mistry
        Cole (Vice-Chair)          Jones                       Mrs Kent

        For further information contact: Ann Reed, Committee Officer
    """
    assert [fields(one, "name", "status", "substitute_for") for one in seen(text, PartKind.AGENDA)] == [
        ("Councillor Bell", "member", None),
        ("Councillor Cole", "member", None),
        ("Councillor Mackay", "substitute", "Councillor Bell"),
        ("Councillor Jones", "substitute", "Councillor Cole"),
        ("Councillor Mistry", "substitute", "Councillor Bell"),
        ("Councillor Mrs Kent", "substitute", "Councillor Cole"),
    ]


def test_members_by_party() -> None:
    """A party with its number is a label, and the party of all behind it."""
    text = """
        Membership (4)

        Conservative (2):   Mr A Bell (Chairman) and Mrs B Cole

        Labour (1):         Ms D Dunn

        1    Apologies
    """
    assert [fields(one, "name", "party") for one in seen(text, PartKind.AGENDA)] == [
        ("Mr A Bell", "Conservative"),
        ("Mrs B Cole", "Conservative"),
        ("Ms D Dunn", "Labour"),
    ]


def test_a_long_roll_over_two_pages_is_read_whole() -> None:
    """Every name of a county council's roll, letters after names left out."""
    text = (
        "=== 1\nCOUNTY COUNCIL\n\nPRESENT: Mr A Bell (Chairman), Mrs T Cole, MBE, Sir Paul Dunn, CBE,\n"
        "Mr D Crow-Fox, Ms K Hill,\n"
        "=== 2\nMr J Ives, Miss S J King and Ms L Lamb\n\n1.   Minutes\n"
    )
    assert by_status(text)["present"] == [
        "Mr A Bell", "Mrs T Cole", "Sir Paul Dunn", "Mr D Crow-Fox",
        "Ms K Hill", "Mr J Ives", "Miss S J King", "Ms L Lamb",
    ]  # fmt: skip


def test_each_person_cites_the_words_that_name_it() -> None:
    """The provenance is the name with what is said of it, not the whole list."""
    text = TITLE + "PRESENT: Mr A Bell (Chairman), Mr J Cole and Ms L Dunn\n\n1.   Minutes\n"
    assert [one.provenance[0].text for one in seen(text)] == ["Mr A Bell (Chairman),", "Mr J Cole", "Ms L Dunn"]


def test_names_on_the_right_of_what_they_stand_for_are_read_first() -> None:
    """Two columns, an authority or a role on the left: the role goes to the name beside it, the place is nobody."""
    text = TITLE + (
        "PRESENT\n\n"
        "Mayor of Marlowe                  Ann Bell (in the Chair)\n"
        "Saltmere                          Councillor Ben Cole\n"
        "Quayside                          Councillor Di Dunn\n\n"
        "OFFICERS IN ATTENDANCE:\n\n"
        "Chief Executive                   Ed Fox\n"
        "Monitoring Officer                Flo Gill\n\n"
        "1.   Minutes\n"
    )
    assert by_status(text) == {
        "present": ["Ann Bell", "Councillor Ben Cole", "Councillor Di Dunn"],
        "in_attendance": ["Ed Fox", "Flo Gill"],
    }
    assert [one.role for one in seen(text)] == [
        "Mayor of Marlowe",
        None,
        None,
        "Chief Executive",
        "Monitoring Officer",
    ]


def test_a_cell_of_several_lines_is_read_line_by_line() -> None:
    """A line that fills its column does not run into the next person."""
    table = table_of("""
        Councillors Present: | Councillor Ann Bell in the Chair // Cllr Ben Cole, Cllr Di Dunn
        Officers: | Ed Fox, Major Projects Planning Manager // Flo Gill, Governance Officer
    """)
    part = replace(part_of(TITLE, PartKind.MINUTES), blocks=(table,))
    found = [one for one in ATTENDANCES.find(part) if isinstance(one, Attendance)]
    assert [(one.name, one.status, one.role) for one in found] == [
        ("Councillor Ann Bell", "present", None),
        ("Cllr Ben Cole", "present", None),
        ("Cllr Di Dunn", "present", None),
        ("Ed Fox", "in_attendance", "Major Projects Planning Manager"),
        ("Flo Gill", "in_attendance", "Governance Officer"),
    ]


@pytest.mark.parametrize(
    "said",
    ["(substitute Councillor Di Dunn)", "(Councillor Di Dunn substituting)", "(substituted by Councillor Di Dunn)"],
)
def test_the_bracket_behind_an_apology_names_who_came_instead(said: str) -> None:
    """The one who came is a substitute for the one who is sorry."""
    text = TITLE + (
        "Present: Councillor Ann Bell (Chair)\n\n"
        "1.   Apologies for Absence and Notification of Substitutes\n\n"
        f"     Apologies were received from Councillor Ben Cole {said} and Mr Ed Fox.\n"
    )
    assert by_status(text) == {
        "present": ["Councillor Ann Bell"],
        "apologies": ["Councillor Ben Cole", "Mr Ed Fox"],
        "substitute": ["Councillor Di Dunn"],
    }
    assert [one.substitute_for for one in seen(text) if one.status == "substitute"] == ["Councillor Ben Cole"]


def test_an_apology_in_a_paragraph_numbered_below_its_title_is_read() -> None:
    """`29.1` stands under `29`."""
    text = TITLE + (
        "Present: Councillor Ann Bell (Chair)\n\n"
        "29.   Apologies for Absence\n\n"
        "29.1  Apologies were received from Councillors Cole and Dunn.\n\n"
        "30.   Rates\n"
    )
    assert by_status(text)["apologies"] == ["Councillor Cole", "Councillor Dunn"]


def test_also_present_as_something_is_in_attendance() -> None:
    """What they are present as stands between the words and the names."""
    text = TITLE + (
        "Present: Councillors Bell and Cole\n\n"
        "Also present as Members of the Standing Advisory Group: Councillors Dunn and Fox\n\n"
        "1.   Minutes\n"
    )
    assert by_status(text)["in_attendance"] == ["Councillor Dunn", "Councillor Fox"]


def test_an_agenda_addressed_to_its_members_lists_them() -> None:
    """`To:` before the first name; a sentence about the members is no list of them."""
    text = TITLE + (
        "To: Councillor Ann Bell (Chair)\n"
        "    Councillors Ben Cole and Di Dunn\n\n"
        "Reserve Members: Ed Fox and Flo Gill\n\n"
        "Members of the committee are summoned to attend this meeting\n\n"
        "Hal Ives\n\n"
        "Chief Executive\n\n"
        "1.   Minutes\n"
    )
    assert by_status(text, PartKind.AGENDA) == {
        "member": ["Councillor Ann Bell", "Councillor Ben Cole", "Councillor Di Dunn"],
        "substitute": ["Ed Fox", "Flo Gill"],
    }


def test_a_shared_title_goes_also_to_executive_councillors() -> None:
    """An executive officer among councillors is none of them; an executive councillor is."""
    text = TITLE + (
        "Present: Councillors A Bell (Executive Councillor for Finance), B Cole (Executive Councillor for Parks)\n\n"
        "1.   Minutes\n"
    )
    assert by_status(text) == {"present": ["Councillor A Bell", "Councillor B Cole"]}


def test_a_full_line_does_not_run_into_the_next_name_and_role() -> None:
    """One person a line; the first line is as long as the column, the next begins with a name and a role."""
    text = TITLE + (
        "Also in attendance\n\n"
        "Adam Crane, Director of Community Commissioning, Department for Health and Care\n"
        "Sally Dunn, Head of Medicines\n\n"
        "1.   Minutes\n"
    )
    assert [(one.name, one.role) for one in seen(text)] == [
        ("Adam Crane", "Director of Community Commissioning, Department for Health and Care"),
        ("Sally Dunn", "Head of Medicines"),
    ]
