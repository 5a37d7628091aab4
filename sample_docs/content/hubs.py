"""Item 6 of the scrutiny pack: a report in another council house style, with nested appendices."""

from __future__ import annotations

from sample_docs.builder.blocks import Block, Cell, Heading, Item, Para, Space, Span, Table, bullets

COVER = Table((
    ("Meeting:", "Communities and Wellbeing Scrutiny Committee"),
    ("Meeting date:", "12^th November 2025"),
    ("Title of report:", "Libraries and Community Hubs: Opening Hours"),
    ("Report by:", "Tobias Renwick-Hale, Executive Director, Place and Communities"),
    ("Decision Type:", "For Information"),
    ("Ward(s) to which report relates:", "Ambersley, Castle Fold, Hollowmere, Quillbridge and Westering"),
    ("Contact officer:", ("Ingrid Pascoe-Bell, Libraries and Hubs Manager (01632 960133, "
                         "i.pascoe-bell@marlowevale.example)")),
), (1, 2.6), header_rows=0, header_columns=1, size=10)

RISKS = Table((
    ("Risk / opportunity", "Mitigation"),
    ("Evening sessions are not used and are seen as waste.", ("Doors are counted by the hour; a session with "
                                                              "fewer than eight visitors for three months is "
                                                              "moved.")),
    ("Staff with children cannot work the new hours.", ("Rotas are agreed eight weeks ahead, and exchanges between "
     "hubs are allowed.")),
), (1, 1), size=9.5)

REPORT: tuple[Block, ...] = (
    Para("SCRUTINY REPORT", "title"),
    Space(4),
    COVER,
    Heading("1.0 &nbsp; PURPOSE"),
    Item("1.1", "To tell the Committee what residents said about the opening hours of the five libraries that are also "
                "community hubs, and what hours are proposed from April 2026."),
    Heading("2.0 &nbsp; RECOMMENDATIONS"),
    Item("2.1", "That the results of the consultation at Appendix 1 be noted."),
    Item("2.2", "That the Committee's views on the hours proposed at Appendix 2 be passed to Cabinet, which "
                "will decide on 9^th December 2025."),
    Heading("3.0 &nbsp; BACKGROUND"),
    Item("3.1", "Since the hubs opened in 2022 they have kept the hours of the libraries they replaced. Visits "
                "rose from 188,400 in 2022/23 to 241,700 in 2024/25, but fewer than 4% were made after five "
                "o'clock, because only Quillbridge is open then."),
    Item("3.2", "A consultation ran from 2^nd June to 25^th July 2025. There were 1,406 replies, 389 of them on paper. "
                "Meetings were held at every hub, and one at Tansy Lane School for parents."),
    Item("3.3", "The replies ask for three things:"),
    *bullets("an evening every week at each hub;", "Saturday mornings kept as they are;",
             "quiet hours, without events, for people who come to study.", level=1),
    Heading("4.0 &nbsp; THE PROPOSAL"),
    Item("4.1", "Each hub would be open until 7.30 pm on one evening. To pay for it, each would open an hour "
                "later on two mornings, when the counters show the fewest visitors. Total hours would rise from "
                "191 to 193½ a week."),
    Item("4.2", "Quiet hours would be tried at Hollowmere and Ambersley for six months."),
    Heading("5.0 &nbsp; RISKS"),
    RISKS,
    Heading("6.0 &nbsp; EQUALITY IMPACT"),
    Item("6.1", "People who work by day, and carers, gain most. The later mornings were chosen so that no hub loses a "
                "session for parents with babies."),
    Heading("7.0 &nbsp; LEGAL IMPLICATIONS"),
    Item("7.1", "The Council must provide a comprehensive and efficient library service (Public Libraries and "
                "Museums Act 1964, section 7). The proposal does not reduce the number of libraries."),
    Heading("8.0 &nbsp; FINANCIAL IMPLICATIONS"),
    Item("8.1", "Evening allowances cost £31,500 a year. Shorter mornings save £33,200, so the change can be "
                "made within the budget."),
    Para("<b>List of Background Papers:</b> Libraries and Hubs Strategy 2022-2027"),
)

CONSULTATION: tuple[Block, ...] = (
    Heading("Appendix 1", 1),
    Heading("Results of the Consultation"),
    Para("1,406 people replied. Not everybody answered every question. Shares are of those who answered."),
    Para("Table 1: How far do you agree with each proposal?", "bold"),
    Table((
        ("Proposal", "Agree", "", "Neither", "Disagree", "", "Answers"),
        ("", "Strongly", "Somewhat", "", "Somewhat", "Strongly", ""),
        ("One evening a week at each hub", "48%", "27%", "11%", "8%", "6%", "1,377"),
        ("Keep Saturday mornings as they are", "61%", "22%", "9%", "5%", "3%", "1,391"),
        ("Open an hour later on two mornings", "19%", "31%", "24%", "15%", "11%", "1,362"),
        ("Quiet hours", "35%", "26%", "25%", "9%", "5%", "1,340"),
    ), (3.2, 1.1, 1.2, 1, 1.2, 1.1, 1.1), align="lcccccr", header_rows=2, spans=(
        Span(0, 0, rows=2), Span(0, 1, columns=2), Span(0, 3, rows=2), Span(0, 4, columns=2), Span(0, 6, rows=2),
    )),
    Para("Table 2: Which hub do you use most?", "bold"),
    Table((
        ("Hub", "Replies", "Share"),
        ("Ambersley", "318", "22.6%"),
        ("Castle Fold", "197", "14.0%"),
        ("Hollowmere", "274", "19.5%"),
        ("Quillbridge", "411", "29.2%"),
        ("Westering", "206", "14.7%"),
        ("Total", "1,406", "100.0%"),
    ), (3, 1, 1), align="lrr", bold_rows=(6,), rules="lines"),
    Para("Some of what people wrote:"),
    *bullets(
        "\"I finish at half past five. I have not been inside my library for nine years.\"",
        "\"Please leave Saturdays alone, it is the one thing the whole family does together.\"",
        "\"The hub is lovely and it is also very loud.\"",
    ),
)

QUESTIONS: tuple[Block, ...] = (
    Heading("Annex to Appendix 1"),
    Heading("Questions asked", 3),
    Item("Q1", "Which hub do you use most?"),
    Item("Q2", "How often do you come, and at what time of day?"),
    Item("Q3", "How far do you agree with each of the four proposals?"),
    Item("Q4", "Is there anything that would make it easier for you to come?"),
    Item("Q5", "Is there anything else that you would like us to know?"),
)

HOURS: tuple[Block, ...] = (
    Heading("Appendix 2", 1),
    Heading("Proposed Opening Hours from 1^st April 2026"),
    Table((
        ("Hub", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
        ("Ambersley", "9 - 5", "10 - 5", "Closed", Cell("10 - 7.30", bold=True), "9 - 5", "9.30 - 1"),
        ("Castle Fold", "10 - 5", Cell("10 - 7.30", bold=True), "9 - 5", "9 - 5", "Closed", "9.30 - 1"),
        ("Hollowmere", Cell("10 - 7.30", bold=True), "9 - 5", "10 - 5", "Closed", "9 - 5", "9.30 - 1"),
        ("Quillbridge", "9 - 5", "9 - 7.30", Cell("10 - 7.30", bold=True), "9 - 5", "10 - 5", "9.30 - 4"),
        ("Westering", "Closed", "9 - 5", "10 - 5", "9 - 5", Cell("10 - 7.30", bold=True), "9.30 - 1"),
    ), (1.3, 1, 1, 1.15, 1.1, 1.1, 1.1), align="lcccccc", header_columns=1, size=8.5),
    Para("Evenings are in bold. Quillbridge keeps its second evening.", "small"),
)
