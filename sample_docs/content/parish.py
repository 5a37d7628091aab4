"""Minutes of a parish council: short, informal, decisions in running text.

One slip stands here on purpose (see the README): there is no minute 25.09.10.
"""

from __future__ import annotations

from collections.abc import Sequence

from sample_docs.builder.blocks import Block, Heading, Para, Space, Table
from sample_docs.builder.look import PARISH
from sample_docs.builder.sheets import Imprint, Mark, Sheet

PAYMENTS = Table((
    ("Payee", "For", "Amount"),
    ("Mrs P Lovelock", "Clerk's salary, August", "£ 412.60"),
    ("Hedge & Ditch Ltd", "Cutting the playing field, twice", "£ 190.00"),
    ("Saltmarsh Electrical", "New lamp, bus shelter", "£ 86.40"),
    ("Village Hall Trust", "Hire of hall, July to September", "£ 54.00"),
    ("Total", "", "£ 743.00"),
), (2, 3, 1), align="llr", header_fill=None, rules="none", size=11, bold_rows=(5,))

PLANNING = Table((
    ("Reference", "Where and what", "Parish Council's view"),
    ("25/01187/HOU", "Orchard View, Mill Lane: porch and new chimney", "No objection"),
    ("25/01203/FUL", "Land behind the Plough: two houses and a garage", ("Objection: the lane floods where the "
                                                                         "drive would join it")),
    ("25/01219/TCA", "St Aldith's churchyard: crown of one yew to be lifted", "Support"),
), (1.4, 3, 2.4), header_fill=None, size=10.5)

MINUTES: tuple[Block, ...] = (
    Para("<u>Little Ashworthy Parish Council</u>", "title"),
    Para("Minutes of the meeting held in the Village Hall on Monday 8^th September 2025 at 7.30pm", "centre"),
    Heading("Present"),
    Para("Councillors M Greenhalf (Chairman), R Oddy, T Pinchbeck, Mrs S Lacey and Miss J Undercliffe<br/>"
         "Clerk: Mrs P Lovelock<br/>"
         "Borough Councillor D Fenwright (until 8.05pm)<br/>"
         "Three members of the public"),
    Heading("25.09.1 Apologies"),
    Para("Apologies were received from Cllr B Swaine, who was on holiday, and accepted."),
    Heading("25.09.2 Declarations of Interest"),
    Para("Cllr Oddy declared an interest in item 25.09.7 (25/01203/FUL), as his garden adjoins the land. He "
         "left the room while it was discussed."),
    Heading("25.09.3 Minutes"),
    Para("The minutes of the meeting held on 14^th July 2025, having been circulated, were approved and signed by the "
         "Chairman. Proposed Cllr Pinchbeck, seconded Cllr Mrs Lacey."),
    Heading("25.09.4 Matters Arising"),
    Para("The bench by the pond has been mended by Mr Askew, who would not take any money. It was resolved to "
         "send him a letter of thanks."),
    Heading("25.09.5 Public Participation"),
    Para("Mrs Flint asked who was responsible for the footpath behind the school, which is overgrown again. The "
         "Clerk will report it to the Borough Council. Mr Dauncey said that lorries were using Mill Lane "
         "despite the sign. The Clerk to ask for the dates and, if he has them, the names on the lorries."),
    Heading("25.09.6 Borough Councillor's Report"),
    Para("Cllr Fenwright told the meeting that the hub at Westering was likely to open until 7.30pm on Fridays "
         "from April, and that the bus stop outside the pool had not been forgotten."),
    Heading("25.09.7 Planning"),
    Para("The following applications were considered:"),
    PLANNING,
    Para("Permission has been granted for the cart shed at Upper Sheaves Farm (25/00874/FUL)."),
    Heading("25.09.8 Finance"),
    Para("The balance at the bank on 31^st August 2025 was £11,864.27. The Councillors resolved to pay:"),
    PAYMENTS,
    Para("The Clerk had circulated the figures for the first five months of the year. Spending is £310 below budget, "
         "chiefly because the grass did not grow in July."),
    Heading("25.09.9 Playing Field"),
    Para("The inspector's report gives the swings two years at most. Prices from three makers were compared. "
         "Resolved, by 4 votes to 1, that the swings with wooden posts be ordered at £3,280 + VAT, half of it "
         "from reserves, and that the Clerk apply to the Borough Council's community fund for the rest."),
    Heading("25.09.11 Defibrillator"),
    Para("The new battery is fitted. Cllr Miss Undercliffe checks the cabinet on the first of each month and "
         "has started a list on the inside of its door. The Council agreed to hold an evening at which people "
         "can learn to use it - Cllr Mrs Lacey to find a date in November."),
    Heading("25.09.12 Correspondence"),
    Para("Vale Elders' Council - invitation to tea<br/>"
         "Marlowe Vale Borough Council - consultation on the market day<br/>"
         "Letter from Mr Rudge about the church clock, which strikes thirteen"),
    Heading("25.09.13 Any Other Business"),
    Para("There was none."),
    Space(6),
    Para("There being no further business, the Chairman closed the meeting at 8.55pm."),
    Para("Date of next meeting: Monday 13^th October 2025 at 7.30pm in the Village Hall"),
    Space(24),
    Para("Signed ____________________________________ &nbsp; Dated ______________________"),
    Space(6),
    Para("Clerk: Mrs P Lovelock, 3 Pound Cottages, Little Ashworthy. Tel. 01632 960171, "
         "clerk@littleashworthy-pc.example", "small"),
)


def paper() -> tuple[Sequence[Sheet], Imprint]:
    """The sheets of the minutes."""
    sheet = Sheet(MINUTES, PARISH, marks=(Mark("Page {page} of {pages}", "foot", 9),))
    return [sheet], Imprint("Minutes September 2025", "Clerk to Little Ashworthy Parish Council")
