"""The tables of the performance report and its two annexes.

Two slips stand here on purpose (see the README): `FINANCE` prints a total that its rows do not add up to, and
`RISKS` prints a score that is not likelihood times impact.
"""

from __future__ import annotations

from sample_docs.builder.blocks import Arrow, Block, Cell, Heading, Para, Space, Span, Table, bullets
from sample_docs.builder.look import AMBER, GREEN, RED

UP, DOWN, LEVEL = ('<font face="Symbol">↑</font>', '<font face="Symbol">↓</font>', '<font face="Symbol">→</font>')
GREEN_WORD, AMBER_WORD, RED_WORD = Cell("Green", GREEN), Cell("Amber", AMBER), Cell("Red", RED)
GROUP = "#f2f2f2"

KEY = Table((
    (GREEN_WORD, "The target was met or passed", UP, "Better than the quarter before"),
    (AMBER_WORD, "Missed, but within 10% of the target", LEVEL, "No clear change"),
    (RED_WORD, "Missed by more than 10%", DOWN, "Worse than the quarter before"),
), (1, 3.6, 0.6, 3), align="clcl", header_rows=0)

HOMES = Table((
    ("Ref", "Indicator", "Frequency", "Good is", "Q1<br/>2025/26", "Q2<br/>2025/26", "Target", "RAG", "DoT"),
    ("HN1", "Homes made warmer with help from the programme", "Quarterly", "Higher", "112", "138", "125",
     GREEN_WORD, UP),
    ("HN2", "Reports of damp and mould inspected within 14 days", "Quarterly", "Higher", "78.4%", "81.9%", "90%",
     AMBER_WORD, UP),
    ("HN3", "Average days to bring an empty home back into use", "Quarterly", "Lower", "164", "171", "150", RED_WORD,
     DOWN),
    ("HN4", "Households in temporary accommodation at the end of the quarter", "Monthly", "Lower", "214", "209", "200",
     AMBER_WORD, UP),
    ("HN5", "Fly-tips cleared within two working days", "Monthly", "Higher", "94.6%", "94.5%", "92%", GREEN_WORD,
     LEVEL),
), (0.75, 3.3, 1.3, 1, 1.15, 1.15, 0.95, 0.95, 0.65), align="llccrrrcc", size=8.5)


def result(
    name: str, good: str, year: str, first: str, second: str, target: str, fill: str, arrow: Arrow
) -> tuple[str | Cell, ...]:
    """A row of the table whose ratings are colours and whose directions are drawn."""
    return (name, good, year, first, second, target, Cell(fill=fill), Cell(arrow=arrow))


HEALTH = Table((
    ("Indicator", "Good is", "Result", "", "", "Target", "RAG", "DoT"),
    ("", "", "2024/25", "Q1 25/26", "Q2 25/26", "", "", ""),
    (Cell("Being active", GROUP, bold=True), "", "", "", "", "", "", ""),
    result("Visits to leisure centres", "High", "402,316", "103,508", "108,941", "105,000", GREEN, "up"),
    result("Members of walking groups", "High", "571", "604", "668", "650", GREEN, "up"),
    (Cell("Living well", GROUP, bold=True), "", "", "", "", "", "", ""),
    result("Smokers who had quit four weeks after the date they set", "High", "24.1%", "22.7%", "20.3%", "33%", RED,
           "down"),
    result("Health checks taken up by those invited", "High", "43.8%", "45.2%", "46.0%", "48%", AMBER, "level"),
    (Cell("Learning", GROUP, bold=True), "", "", "", "", "", "", ""),
    result("Children who joined the summer reading challenge", "High", "2,187", "n/a", "2,402", "2,300", GREEN, "up"),
), (3.6, 0.9, 1.1, 1.1, 1.1, 1, 0.7, 0.7), align="lcrrrrcc", header_rows=2, size=8.5, spans=(
    Span(0, 0, rows=2), Span(0, 1, rows=2), Span(0, 2, columns=3), Span(0, 5, rows=2), Span(0, 6, rows=2),
    Span(0, 7, rows=2), Span(2, 0, columns=8), Span(5, 0, columns=8), Span(8, 0, columns=8),
))

CHANNELS = Table((
    ("Channel", "Contacts", "Share"),
    ("Telephone", "6,214", "37.0%"),
    ("Website", "5,371", "32.0%"),
    ("Hubs", "3,128", "18.6%"),
    ("E-mail", "1,846", "11.0%"),
    ("Letter", "215", "1.3%"),
    ("Total", "16,774", "100.0%"),
), (3, 1, 1), align="lrr", rules="lines", bold_rows=(6,))

FINANCE = Table((
    ("Service", "Budget", "Spent to date", "Forecast", "Variance"),
    ("Community hubs", "1,318", "644", "1,302", "(16)"),
    ("Housing standards", "1,764", "851", "1,729", "(35)"),
    ("Leisure and sport", "3,975", "2,090", "4,137", "162"),
    ("Libraries and learning", "2,846", "1,402", "2,871", "25"),
    ("Public health services", "9,412", "4,688", "9,412", "0"),
    ("Total", "19,315", "9,675", "19,541", "136"),  # the forecasts add up to 19,451
), (3, 1, 1.2, 1, 1), align="lrrrr", bold_rows=(6,))

RISKS = Table((
    ("Ref", "Risk", "Likelihood", "Impact", "Score", "Mitigation", "Owner"),
    ("CW1", "Heating costs at the leisure centres rise faster than the budget", "4", "3", Cell("12", AMBER),
     "New contract from April 2026; covers on both pools at night", "T Renwick-Hale"),
    ("CW2", "Too few contractors for small insulation jobs", "3", "3", Cell("9", AMBER),
     "Second framework; lots of ten homes", "C Devaney"),
    ("CW3", "A flood closes a hub during the winter", "2", "4", Cell("8", AMBER),
     "Stock moved from the ground floor at Hollowmere; pumps tested in September", "I Pascoe-Bell"),
    ("CW4", "Rents outside the borough fall and landlords leave the temporary accommodation scheme", "4", "4",
     Cell("16", RED), "Three-year leases offered; 40 homes bought with partners", "C Devaney"),
    ("CW5", "Advisers leave the service for people who want to stop smoking", "3", "4", Cell("15", RED),
     "Two trainees start in January; pharmacies cover one day a week", "M Lakhani"),  # 3 x 4 is 12
), (0.8, 2.9, 1.2, 0.9, 0.8, 3, 1.3), align="llcccll", size=8.5)

MONTHS = ("Oct-24", "Nov-24", "Dec-24", "Jan-25", "Feb-25", "Mar-25",
          "Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25")

CONTACTS: tuple[Block, ...] = (
    Heading("Annex A", 1),
    Heading("Contacts by month, October 2024 to September 2025"),
    Table((
        ("Measure", *MONTHS),
        ("Calls received", "2,318", "2,204", "1,873", "2,655", "2,391", "2,476", "2,240", "2,117", "2,098", "2,181",
         "1,926", "2,107"),
        ("Calls answered", "2,109", "2,049", "1,761", "2,283", "2,128", "2,253", "2,083", "2,011", "2,014", "2,072",
         "1,868", "2,023"),
        ("Calls answered (%)", "91%", "93%", "94%", "86%", "89%", "91%", "93%", "95%", "96%", "95%", "97%", "96%"),
        ("Average wait (seconds)", "112", "97", "84", "203", "158", "121", "96", "74", "69", "71", "58", "66"),
        ("Forms sent through the website", "1,604", "1,588", "1,297", "1,911", "1,733", "1,846", "1,702", "1,698",
         "1,745", "1,803", "1,719", "1,849"),
        ("Visitors to hubs (000)", "20.4", "21.1", "14.8", "19.9", "20.6", "22.3", "20.8", "21.4", "22.0", "24.7",
         "23.9", "22.6"),
    ), (3, *(1 for _ in MONTHS)), align="l" + "r" * 12, size=8.5, header_columns=1),
    Space(4),
    Para("Source: contact centre system; door counters. August figures for Castle Fold are estimated.", "small"),
)

WARD_ROWS = (
    ("Abbots Furlong", "172", "17", "6", "17,202"),
    ("Ambersley East", "128", "20", "10", "21,760"),
    ("Ambersley West", "191", "29", "12", "28,620"),
    ("Barley Rise", "256", "35", "14", "36,582"),
    ("Bell Meadow", "102", "8", "4", "10,320"),
    ("Brackenhurst Fold", "108", "12", "5", "9,830"),
    ("Candlemas", "300", "35", "14", "27,468"),
    ("Castle Fold", "428", "85", "43", "113,864"),
    ("Chantry Vale", "114", "11", "5", "13,090"),
    ("Cooper's Wharf", "183", "23", "9", "19,953"),
    ("Dovecote", "239", "32", "15", "38,430"),
    ("Fallowfold", "104", "10", "4", "9,964"),
    ("Fenny Hatch", "322", "46", "24", "62,328"),
    ("Foxbarrow", "219", "25", "12", "32,892"),
    ("Gallows Elm", "144", "23", "9", "21,204"),
    ("Hollowmere North", "99", "11", "6", "13,146"),
    ("Hollowmere South", "112", "17", "6", "15,798"),
    ("Kilnmoor", "201", "31", "13", "29,835"),
    ("Larkspur", "197", "23", "11", "30,888"),
    ("Marlowe Cross", "107", "10", "4", "10,336"),
    ("Millrace", "151", "24", "11", "24,805"),
    ("Netherquill", "113", "18", "6", "11,538"),
    ("Old Tannery", "231", "35", "17", "48,671"),
    ("Pepperstock", "198", "24", "12", "28,464"),
    ("Quillbridge", "361", "48", "11", "24,893"),
    ("Rookery Bank", "301", "36", "19", "39,368"),
    ("Sallowdene", "234", "34", "14", "35,350"),
    ("Tarrowby", "121", "21", "10", "20,190"),
    ("Thimble Hill", "147", "15", "7", "16,835"),
    ("Upper Sheaves", "251", "37", "17", "33,320"),
    ("Vale Park", "250", "28", "12", "25,476"),
    ("Westering", "397", "57", "29", "77,894"),
)

WARDS: tuple[Block, ...] = (
    Heading("Annex B", 1),
    Heading("Warm Homes Programme: visits and grants by ward, 2024/25"),
    Para("At its meeting in September 2025 the Committee asked to see the results of the Warm Homes Programme by ward. "
         "The table shows the homes visited and the grants paid in the first year of the programme. Households on low "
         "incomes are counted at 31 March 2025. A grant is counted in the ward of the home that it was spent on, even "
         "where the landlord lives elsewhere."),
    Para("Three things should be kept in mind when wards are compared:"),
    *bullets(
        "wards with more homes built before 1919 were visited first;",
        "a grant for a block of flats is one grant, however many homes are made warmer by it;",
        "no grants were paid in Quillbridge from October to December 2024, while the terraces by the river were being "
        "surveyed for damp.",
    ),
    Para("<b>Table 6: Visits and grants by ward, April 2024 to March 2025</b>"),
    Table((
        ("Ward", "Households on low incomes in cold homes", "Homes visited", "Grants paid", "Value of grants (£)"),
        *WARD_ROWS,
        ("Borough total", "6,481", "880", "391", "950,314"),
    ), (2.4, 2, 1.2, 1.2, 1.5), align="lrrrr", bold_rows=(33,), size=10.5),
)
