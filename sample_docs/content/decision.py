"""A record of decision of the executive, as forms of boxes."""

from __future__ import annotations

from collections.abc import Sequence

from sample_docs.builder.blocks import Block, Boxed, Item, Para, Space, Table
from sample_docs.builder.sheets import Imprint, Mark, Sheet

NOTICE: tuple[Block, ...] = (
    Para("MARLOWE VALE BOROUGH COUNCIL - RECORD OF DECISION", "title"),
    Space(4),
    Table((("DECISION TAKEN BY:<br/>Cabinet", "DECISION NO:<br/>25/00031"),), (2, 1), align="cc", header_rows=0,
          bold_rows=(0,), size=11),
    Boxed((Para("<b>For publication</b> <i>[This record contains no exempt information.]</i>"),)),
    Boxed((
        Para("<b>Key decision: YES</b>"),
        Para("<i>It affects people who live or work in two wards or more.</i>", "small"),
    )),
    Boxed((Para("<b>Subject Matter / Title of Decision</b><br/>Parking Charges in Marlowe Cross"),)),
    Boxed((
        Para("<b>Decision:</b>"),
        Para("Cabinet agreed that:"),
        Item("A)", "the charges set out in Appendix 1 to the report be introduced on 5 January 2026;"),
        Item("B)", "holders of a blue badge continue to park free of charge; and"),
        Item("C)", "the Head of Highways and Parking be authorised to make the order."),
    )),
    Boxed((
        Para("<b>Reason(s) for decision:</b>"),
        Item("1.1", "The charges were last changed in 2019. Since then the cost of running the three car parks "
                    "has risen by 31%, and the difference has been met by services that have nothing to do with "
                    "parking."),
        Item("1.2", "Charges by the hour, instead of by the half day, leave more spaces free for people who "
                    "come to shop."),
        Item("1.3", "Residents of the streets beside the car parks asked that evenings stay free, so that "
                    "visitors do not park in front of their homes. No charge is made after 6.00 pm."),
        Item("1.4", "The machines will take coins, cards and telephone payments. The Council keeps coins because one "
                    "visitor in six still pays with them."),
        Para("Financial implications", "bold"),
        Item("2.1", "The new charges are expected to raise £186,000 in a full year. The work on the machines costs "
                    "£22,500 and is met from the parking reserve."),
        Para("Legal implications", "bold"),
        Item("3.1", "The order is made under section 35 of the Road Traffic Regulation Act 1984."),
        Para("Equalities implications", "bold"),
        Item("4.1", "Blue badge holders are not affected. An equality analysis is attached to the report."),
    )),
    Boxed((
        Para("<b>Scrutiny Committee recommendations and other consultation:</b>"),
        Para("The Environment Scrutiny Committee considered the proposals on 17 September 2025 and endorsed them. 912 "
             "people replied to the consultation, which closed on 1 August 2025."),
    )),
    Boxed((
        Para("<b>Any alternatives considered and rejected:</b>"),
        Para("To leave the charges as they are, which would need savings elsewhere. To make the first hour free on "
             "Saturdays, which would cost £74,000 a year."),
    )),
    Boxed((Para("<b>Any interest declared when the decision was taken and any dispensation granted by the Proper "
                "Officer:</b> None"),)),
    Space(30),
    Table((
        ("..................................................", ".................................................."),
        ("Signed: P Stannard, Monitoring Officer", "Date: 16 October 2025"),
    ), (1, 1), header_rows=0, rules="none", size=10),
)


def paper() -> tuple[Sequence[Sheet], Imprint]:
    """The sheets of the record."""
    sheet = Sheet(NOTICE, marks=(Mark("{page}", "foot", 9),))
    return [sheet], Imprint("Record of Decision 25/00031", "Marlowe Vale Borough Council")
