"""A corporate risk register: landscape pages, the header repeated on each, rows that tell sections apart."""

from __future__ import annotations

from collections.abc import Sequence

from sample_docs.builder.blocks import Block, Cell, Heading, Para, Span, Table
from sample_docs.builder.look import AMBER, GREEN, GREY, RED, REGISTER
from sample_docs.builder.sheets import Imprint, Mark, Sheet

HEADER = ("Ref", "Directorate", "Risk title", "Cause", "Risk event", "Consequence", "Controls in place", "Owner",
          "Likeli\u00adhood (1-5)", "Impact (1-5)", "Score", "Target date")

SHARES = (0.8, 1.4, 1.6, 2.3, 2.2, 2.2, 2.8, 1.4, 0.95, 0.95, 0.85, 1.35)


def rating(score: int) -> str:
    """The colour of a score: red from 15, amber from 8, green below."""
    return RED if score >= 15 else AMBER if score >= 8 else GREEN


def section(title: str) -> tuple[str | Cell, ...]:
    """A row that names the risks below it."""
    return (Cell(title, GREY, bold=True), *("" for _ in HEADER[1:]))


def risk(
    reference: str, directorate: str, title: str, owner: str, likelihood: int, impact: int, target: str,
    *, cause: str, event: str, consequence: str, controls: str,
) -> tuple[str | Cell, ...]:
    """A row of the register, its score worked out and coloured."""
    score = likelihood * impact
    return (
        reference, directorate, title, cause, event, consequence, controls, owner, str(likelihood), str(impact),
        Cell(str(score), rating(score), bold=True), target,
    )


HIGH = (
    risk("C01", "Finance", "Balancing the budget", "M Oyelaran", 4, 5, "28/02/2026",
         cause="Settlement for one year only; pay awards above the assumption",
         event="Savings agreed for 2026/27 cannot be made in time",
         consequence="Reserves fall below the level set by the Chief Finance Officer",
         controls="Monthly savings board; list of savings held back; reserves policy reviewed in July"),
    risk("C02", "Place", "Temporary accom\u00admodation", "C Devaney", 4, 4, "30/09/2026",
         cause="Landlords leave; rents rise faster than the housing allowance",
         event="More families are placed in hotels",
         consequence="Overspend of up to £0.9m; children travel far to school",
         controls="Leases for three years; 40 homes bought with partners; visits before eviction"),
    risk("C03", "Chief Executive", "Attack on the network", "D Iremonger", 3, 5, "31/03/2026",
         cause="Old servers in two depots; false invoices by e-mail",
         event="Systems are locked and a ransom is asked for",
         consequence="Payments, calls and care records stop for days or weeks",
         controls="Copies kept off line and restored as a test each quarter; training for all staff"),
)

MEDIUM = (
    risk("C04", "Place", "Heating at leisure centres", "T Renwick-Hale", 4, 3, "01/04/2026",
         cause="Contract ends in a dear month; both boilers are past their age",
         event="The new price is a third above the budget",
         consequence="Overspend of £162,000; shorter opening hours",
         controls="Prices fixed for 60% of demand; covers on the pools at night"),
    risk("C05", "Children", "Homes for children in care", "A Prowse", 3, 4, "31/05/2026",
         cause="Few foster carers come forward; homes outside the borough are full",
         event="A child is placed far away or in a home that is not registered",
         consequence="Harm to the child; costs above £8,000 a week",
         controls="Campaign with neighbouring councils; small home at Kilnmoor opens in May"),
    risk("C06", "Public Health", "Stop smoking service", "M Lakhani", 3, 4, "31/01/2026",
         cause="Two of five advisers have left",
         event="Waiting times pass four weeks",
         consequence="Grant is paid back; fewer people stop",
         controls="Two trainees from January; pharmacies cover one day a week"),
    risk("C07", "Finance", "Contractor fails", "Head of Procurement", 3, 3, "Ongoing",
         cause="Thin margins; prices of materials",
         event="A main contractor stops trading",
         consequence="Works stand still; the Council finishes them at its own cost",
         controls="Accounts of the ten largest watched; bonds on contracts above £1m"),
    risk("C08", "Children", "Journeys to school", "A Prowse", 4, 3, "31/08/2026",
         cause="Fuel and drivers cost more; more children travel alone in taxis",
         event="The budget for transport is overspent for a third year",
         consequence="£0.6m a year; fewer bids for each route",
         controls="Routes planned afresh each August; training for young people to travel by themselves"),
    risk("C09", "Place", "Trees along the roads", "I Gethin", 2, 5, "31/03/2027",
         cause="Ash dieback; dry summers",
         event="A limb or a tree falls on a road or a path",
         consequence="Injury; claims; roads closed",
         controls="Survey of every tree within reach of an A-road; 310 felled since 2023"),
    risk("C10", "Chief Executive", "Recruiting planners and engineers", "D Iremonger", 3, 3, "30/06/2026",
         cause="Pay is lower than in neighbouring towns; half of the team can retire within five years",
         event="Posts stay empty for more than six months",
         consequence="Applications are late; fees for agency staff",
         controls="Career grades; two degree apprentices; hours shared with a neighbouring council"),
    risk("C11", "Place", "Flood at Millrace", "I Gethin", 2, 4, "30/11/2026",
         cause="Heavier rain; the culvert is narrow under the bridge",
         event="The bridge closes and water enters 60 homes",
         consequence="People are moved; the A-road to the hospital is shut",
         controls="New bridge in 2026/27; wardens; pumps tested in September"),
    risk("C12", "Finance", "Fraud in grants and discounts", "M Oyelaran", 4, 2, "Ongoing",
         cause="Claims are made online and checked by sampling",
         event="Discounts are paid to people who may not have them",
         consequence="Loss of income; trust in the scheme suffers",
         controls="Records matched twice a year; one line for reports from the public"),
)

LOW = (
    risk("C13", "Chief Executive", "Elections", "P Stannard", 2, 3, "07/05/2026",
         cause="New boundaries; three polling places are closed for works",
         event="Voters go to the wrong place",
         consequence="Complaints; a result is challenged",
         controls="Cards posted early; maps; staff at the old doors"),
    risk("C14", "Children", "School places", "A Prowse", 2, 2, "01/09/2026",
         cause="More families move to the new streets at Vale Park",
         event="Reception classes there are full in September",
         consequence="Bus fares for other schools",
         controls="Tansy Lane can take one class more for two years"),
    risk("C15", "Place", "New bins", "T Renwick-Hale", 3, 2, "30/06/2026",
         cause="Lorries arrive late; some streets are too narrow",
         event="Rounds change before the lorries are there",
         consequence="Missed collections; calls to the contact centre",
         controls=""),
    risk("C16", "Finance", "Pension fund valuation", "M Oyelaran", 1, 4, "31/03/2026",
         cause="Life expectancy and yields differ from what was assumed",
         event="The Council's rate rises from April 2026",
         consequence="£0.2m a year for each half of a per cent",
         controls="Provision in the medium term plan"),
)

SECTIONS = (("High risks (score 15 and above)", HIGH), ("Medium risks (score 8 to 14)", MEDIUM),
            ("Low risks (score below 8)", LOW))


def register() -> Table:
    """The register as one table."""
    rows: list[tuple[str | Cell, ...]] = [HEADER]
    spans: list[Span] = []
    for title, risks in SECTIONS:
        spans.append(Span(len(rows), 0, columns=len(HEADER)))
        rows += [section(title), *risks]
    return Table(tuple(rows), SHARES, align="llllllllcccl", spans=tuple(spans), header_fill="#bfbfbf", size=7.5)


REGISTER_PAGES: tuple[Block, ...] = (
    Heading("Marlowe Vale Borough Council", 1),
    Heading("The risks as they stood on 30 September 2025. A score is likelihood times impact.", 3),
    register(),
    Para("Risks that have scored below 4 for two quarters are kept in the registers of the directorates.", "italic"),
)


def paper() -> tuple[Sequence[Sheet], Imprint]:
    """The sheets of the register."""
    marks = (Mark("Corporate Risk Register, Quarter 2 2025/26", "top centre", 12, bold=True), Mark("DRAFT", "foot", 9))
    sheet = Sheet(REGISTER_PAGES, REGISTER, landscape=True, marks=marks)
    return [sheet], Imprint("Corporate Risk Register", "Marlowe Vale Borough Council")
