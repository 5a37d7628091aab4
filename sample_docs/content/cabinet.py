"""Minutes of a Cabinet: recorded votes, a lost amendment, links, paragraphs numbered in two levels.

One slip stands here on purpose (see the README): minute 68 counts nine votes where eight members were present.
"""

from __future__ import annotations

from collections.abc import Sequence

from sample_docs.builder.blocks import Block, Heading, Item, Line, Para, Space, bullets
from sample_docs.builder.look import MINUTES as LOOK
from sample_docs.builder.sheets import Imprint, Mark, Sheet

AGAINST_AMENDMENT = "Mr D R Pellow, Mrs L Ashdown-Price, Ms N Corrigan, Mr V Marchetti and Mr S Raman"


def minute(number: int, title: str, item: int) -> tuple[Block, ...]:
    """The heading of a minute with the agenda item that it belongs to."""
    return (Space(5), Heading(f"{number}. &nbsp;&nbsp;&nbsp; {title}<br/><i>(Item {item})</i>"))


def link(text: str, path: str) -> str:
    """The text as a link to the council's website."""
    return f'<link href="https://democracy.marlowevale.example/{path}" color="#0000ee"><u>{text}</u></link>'


MINUTES: tuple[Block, ...] = (
    Para("MARLOWE VALE BOROUGH COUNCIL", "title"),
    Line(),
    Para("CABINET", "title"),
    Para("MINUTES of a meeting of the Cabinet held in the Council Chamber, Town Hall, Orchard Street, Marlowe Cross on "
         "Tuesday, 14 October 2025.", "justified"),
    Para("PRESENT: Mr D R Pellow (Chairman), Mrs L Ashdown-Price, Ms N Corrigan, Mr G Fairweather, MBE, "
         "Mrs E Hartshorne, OBE, Mr V Marchetti, Mr S Raman and Dr H Wickes"),
    Para("IN ATTENDANCE: Ms R Thackwray (Chief Executive), Mr T Renwick-Hale (Executive Director, Place and "
         "Communities), Mrs M Oyelaran (Chief Finance Officer), Mr P Stannard (Monitoring Officer) and Mr I Gethin "
         "(Head of Highways and Parking)"),
    Para("IN ATTENDANCE VIRTUALLY: Ms M Lakhani (Director of Public Health) and Ms A Prowse (Director of Children's "
         "Services)"),
    Para("UNRESTRICTED ITEMS", "title"),
    *minute(61, "Apologies", 1),
    Para("Apologies were received from Mr T Bellwood."),
    *minute(62, "Declarations of Interest", 2),
    Para("Mr Fairweather declared a non-pecuniary interest in item 7 as a governor of Tansy Lane School. He "
         "remained in the meeting."),
    *minute(63, "Minutes of the Meeting held on 9^th September 2025", 3),
    Para("RESOLVED that the minutes of the meeting held on 9 September 2025 be approved as a correct record and that "
         "they be signed by the Chairman."),
    *minute(64, "Cabinet Member Updates", 4),
    Item("1.", "Mrs L Ashdown-Price, Cabinet Member for Finance, provided an update on the following:", level=0),
    Item("(a)", "The accounts for 2024/25 had been signed on 30^th September. The auditor had raised two "
                "matters of low priority, and both had been dealt with.", level=1, hang=24),
    Item("(b)", f"The {link('budget simulator', 'budget-2026')} was open until 30^th November. In its first "
                "week 430 residents had tried to balance the Council's budget, and 291 of them had managed it.",
         level=1, hang=24),
    Item("2.", "Mr V Marchetti, Cabinet Member for Homes and Neighbourhoods, provided an update on the following:"),
    Item("(a)", "Winter visits under the Warm Homes Programme had begun on 6^th October. Mr Marchetti had gone with a "
                "visitor to three homes in Westering and thanked the residents who had let him in.", level=1, hang=24),
    Item("(b)", "Three matters had come out of the visits:", level=1, hang=24),
    *bullets("loft hatches that could not be opened from inside;", "thermostats that had been set by a former tenant;",
             "letters about grants that looked like advertising.", mark="-", level=2),
    Item("3.", "Dr H Wickes, Cabinet Member for Health, reported that the number of people in walking groups "
               "had passed 650."),
    Para("RESOLVED that the updates be noted."),
    *minute(65, "25/00027 - Revenue and Capital Monitoring, Quarter 1 2025/26", 5),
    Para("1. Mrs Ashdown-Price introduced the report. A revenue overspend of £0.41m was forecast on a net budget of "
         "£118.6m, and £2.3m of capital spending had moved into 2026/27, most of it for the bridge at Millrace.",
         "justified"),
    Para("2. In reply to Mr Raman, Mrs Oyelaran said that the forecast assumed a pay award of 3.2%. Each "
         "further half of a per cent would cost £210,000.", "justified"),
    Para("RESOLVED that Cabinet:"),
    Item("(a)", "note the forecast revenue and capital positions for 2025/26;", level=1),
    Item("(b)", "agree the changes to the capital programme in Appendix 2 to the report; and", level=1),
    Item("(c)", "ask the Chief Finance Officer to report again in December.", level=1),
    *minute(66, "25/00031 - Parking Charges in Marlowe Cross", 6),
    Para("1. Mr S Raman, Cabinet Member for Transport, introduced the report, and Mr Gethin described the "
         "results of the consultation. Of 912 people who had replied, 508 were against any rise. The charges "
         "had last been changed in 2019, since when the cost of the car parks had risen by 31%.", "justified"),
    Para("2. Mr Raman proposed, and Ms N Corrigan seconded, that the recommendations in the report be agreed.",
         "justified"),
    Para("3. Mrs E Hartshorne proposed, and Dr H Wickes seconded, the following amendment:", "justified"),
    Para("\"That the first hour be free of charge on Saturdays.\"", "italic", indent=36),
    Para("4. Speaking against the amendment, Mrs Ashdown-Price said that it would cost £74,000 a year, for which no "
         "saving had been named.", "justified"),
    Para("5. The Chairman put the amendment to the vote, and on a request by two members the vote was recorded:"),
    Para("<b>For (2)</b>", indent=36),
    Para("Mrs E Hartshorne and Dr H Wickes", indent=36),
    Para("<b>Against (5)</b>", indent=36),
    Para(AGAINST_AMENDMENT, indent=36),
    Para("<b>Abstain (1)</b>", indent=36),
    Para("Mr G Fairweather", indent=36),
    Para("<i>Amendment lost by 5 votes to 2</i>", indent=36),
    Para("6. The motion was then put to the vote. The votes cast were as follows:"),
    Para("<b>For (5)</b>", indent=36),
    Para(AGAINST_AMENDMENT, indent=36),
    Para("<b>Against (2)</b>", indent=36),
    Para("Mrs E Hartshorne and Dr H Wickes", indent=36),
    Para("<b>Abstain (1)</b>", indent=36),
    Para("Mr G Fairweather", indent=36),
    Para("<i>Motion carried by 5 votes to 2</i>", indent=36),
    Para("7. RESOLVED that:"),
    Item("(a)", "the charges set out in Appendix 1 to the report be introduced on 5 January 2026;", level=1),
    Item("(b)", "holders of a blue badge continue to park free of charge; and", level=1),
    Item("(c)", "the Head of Highways and Parking be authorised to make the order.", level=1),
    *minute(67, "25/00029 - Young Carers' Strategy 2025-2029", 7),
    Para("1. Ms N Corrigan, Cabinet Member for Children, presented the strategy, which had been written with 34 young "
         "carers from five schools. Ms Prowse read out what one of them, who was eleven, had written for its first "
         "page.", "justified"),
    Para("2. Members welcomed the strategy. The Chairman asked that the young carers be invited to the Town Hall.",
         "justified"),
    Para("RESOLVED unanimously that the Young Carers' Strategy 2025-2029 be approved."),
    *minute(68, "25/00033 - Market Place: Changes to the Market Day", 8),
    Para("1. Mr T Renwick-Hale explained that traders had asked for the market to move from Tuesday to "
         "Thursday. Mr Raman was concerned that buses from the villages ran on Tuesdays.", "justified"),
    Para("2. Mr Marchetti proposed, and Mrs Ashdown-Price seconded, that the market be held on Thursdays from April "
         "2026. This was put to the vote and carried by 7 votes to 2.", "justified"),
    Para("RESOLVED that the market in Marlowe Cross be held on Thursdays from 2 April 2026."),
    *minute(69, "Date of the Next Meeting", 9),
    Para("It was noted that the next meeting of the Cabinet would be held on Tuesday, 11 November 2025 at 10.00 am."),
    Space(10),
    Para("The meeting started at 10.00 am and ended at 12.05 pm."),
    Space(16),
    Para("Signed ........................................................ (Chairman)"),
    Para("Date ........................................................"),
)


def paper() -> tuple[Sequence[Sheet], Imprint]:
    """The sheets of the minutes."""
    sheet = Sheet(MINUTES, LOOK, marks=(Mark("{page}", "foot", 8),))
    return [sheet], Imprint("Minutes of the Cabinet, 14 October 2025", "Marlowe Vale Borough Council")
