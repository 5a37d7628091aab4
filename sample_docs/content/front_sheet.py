"""The agenda front sheet of the scrutiny pack."""

from __future__ import annotations

from collections.abc import Mapping

from sample_docs.builder.blocks import Block, Fields, Heading, Line, Para, Space, Table


def front(ranges: Mapping[str, str]) -> tuple[Block, ...]:
    """The front sheet; `ranges` are the printed pages of each item's papers."""
    return (
        Heading("AGENDA FOR", 1),
        Heading("COMMUNITIES AND WELLBEING SCRUTINY COMMITTEE", 1),
        Space(6),
        Fields((
            ("Contact:", "Josephine Osgood, Democratic Services Officer"),
            ("Direct line:", "01632 960114"),
            ("E-mail:", "j.osgood@marlowevale.example"),
            ("Website:", "www.marlowevale.example"),
        ), share=0.2),
        Para("To: All Members of the Communities and Wellbeing Scrutiny Committee", "bold"),
        Para("<b>Councillors:</b> P Ardleigh (Chair), S Okafor-Lane (Vice-Chair), A Castellane, H Drury, D Fenwright, "
             "R Halloway, J Quillan, M Tranter and K Vasanthan"),
        Para("<b>Co-opted member:</b> Mrs B Stonehewer (Vale Tenants' Forum)"),
        Para("Dear Member"),
        Para("You are invited to attend a meeting of the Communities and Wellbeing Scrutiny Committee, which will be "
             "held as follows:"),
        Table((
            ("Date:", "Wednesday, 12 November 2025"),
            ("Place:", "Committee Room 2, Town Hall, Orchard Street, Marlowe Cross, MV1 4QQ"),
            ("Time:", "6.30 pm"),
            ("Pre-meeting:", ("Members of the Committee will meet in private at 6.00 pm to agree their lines of "
                             "questioning.")),
            ("Notes:", "The meeting will be filmed. Anyone who needs a hearing loop should tell the contact officer."),
        ), (1, 3.4), header_rows=0, header_columns=1, header_fill="#e7e6e6", size=10),
        Space(4),
        Heading("AGENDA", 1),
        *item("1", "APOLOGIES FOR ABSENCE"),
        *item("2", "DECLARATIONS OF INTEREST", "Members are asked to say whether they have an interest in any matter "
              "on this agenda and, if they have, what kind of interest it is."),
        *item("3", f"MINUTES OF THE LAST MEETING <i>(Pages {ranges['3']})</i>",
              "The minutes of the meeting held on 10^th September 2025 are attached for approval."),
        *item("4", "PUBLIC QUESTION TIME", "Fifteen minutes are set aside for questions from people who live, work or "
              "study in the borough. Notice of questions is to be given by noon on Monday, 10 November 2025."),
        *item("5", f"WARM HOMES PROGRAMME: FIRST YEAR REVIEW <i>(Pages {ranges['5']})</i>",
              "Report of the Cabinet Member for Homes and Neighbourhoods attached. Colm Devaney, Head of Housing "
              "Standards, will attend.", "Appendix A - Delivery Plan"),
        *item("6", f"LIBRARIES AND COMMUNITY HUBS: OPENING HOURS <i>(Pages {ranges['6']})</i>",
              "Report of the Executive Director, Place and Communities attached.",
              "Appendix 1 - Results of the Consultation", "Appendix 2 - Proposed Opening Hours"),
        *item("7", f"QUARTER TWO PERFORMANCE REPORT 2025/26 <i>(Pages {ranges['7']})</i>",
              "Stuart Amberly, Head of Performance, to present the attached report."),
        *item("8", f"WORK PROGRAMME <i>(Pages {ranges['8']})</i>", "For discussion. Members are asked to bring "
              "proposals for the spring meetings."),
        *item("9", "URGENT BUSINESS", "Any other business which, because of special circumstances, the Chair agrees "
              "should be considered as a matter of urgency."),
        Line(),
        Heading("EXEMPT ITEMS"),
        Para("The Committee is asked to consider passing a resolution under section 100A(4) of the Local "
             "Government Act 1972 to exclude the press and public from the meeting for the following item."),
        *item("10", f"LEISURE CENTRES: ENERGY CONTRACT <i>(Pages {ranges['10']})</i>",
              "Not for publication: this report contains information relating to the financial or business affairs of "
              "a particular person (paragraph 3 of Part 1 of Schedule 12A)."),
        Space(10),
        Para("Rosalind Thackwray<br/>Chief Executive"),
        Para("Tuesday, 4 November 2025"),
    )


def item(number: str, title: str, *notes: str) -> tuple[Block, ...]:
    """A numbered item of the agenda with the notes under it."""
    return (Heading(f"{number} &nbsp;&nbsp; {title}"), *map(Para, notes))
