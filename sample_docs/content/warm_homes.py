"""Item 5 of the scrutiny pack: a committee report with a risk table, a glossary and a delivery plan."""

from __future__ import annotations

from sample_docs.builder.blocks import Block, Cell, Heading, Line, Para, Space, Table, bullets, numbered
from sample_docs.builder.look import AMBER, GREEN, RED

COVER = Table((
    ("Classification:", "Open"),
    ("Decision Type:", "Non-Key"),
    ("Report to:", "Communities and Wellbeing Scrutiny Committee"),
    ("Date:", "12 November 2025"),
    ("Subject:", "Warm Homes Programme: First Year Review"),
    ("Report of:", "Councillor V Marchetti, Cabinet Member for Homes and Neighbourhoods"),
    ("Wards affected:", "All"),
), (1, 3.2), header_rows=0, header_columns=1, size=10)

RISKS = Table((
    ("Risk / opportunity", "Mitigation"),
    ("Fewer contractors tender for small jobs, so that homes wait through a second winter.",
     "Jobs are let in lots of ten homes from January 2026; a second framework is being joined."),
    ("The government grant ends in March 2027 with households still on the list.",
     "The list is ordered by need. Reserves of £180,000 are earmarked for homes that have been surveyed."),
    ("Opportunity: residents who are visited can be told of other help.",
     "Visitors carry one card that names the hubs, the money advice line and the pharmacy scheme."),
), (1, 1), size=9.5)

FIRST_YEAR = Table((
    ("Measure", "2023/24", "2024/25", "Plan for 2025/26"),
    ("Homes visited", "412", "880", "1,150"),
    ("Homes insulated or given new heating", "133", "391", "500"),
    ("Average saving on a household's yearly bill", "£187", "£264", "£275"),
    ("Visits that ended in a referral for other help", "38%", "46%", "50%"),
), (3, 1, 1, 1.2), align="lrrr", size=9.5)

GLOSSARY = Table((
    ("Term", "Meaning"),
    ("EPC", "Energy Performance Certificate, from A (best) to G"),
    ("Fuel poverty", "Where the cost of keeping a home warm leaves a household below the poverty line"),
    ("HHSRS", "Housing Health and Safety Rating System"),
    ("Retrofit", "Work on a building that already stands, to make it use less energy"),
), (1, 3.4), size=9.5)

REPORT: tuple[Block, ...] = (
    COVER,
    Heading("Summary"),
    *numbered(
        1,
        "The Warm Homes Programme began on 1^st April 2024. It sends trained visitors to cold homes, pays for "
        "insulation and heating where the owner cannot, and enforces the law where a landlord will not. This report "
        "says what it did in its first year and what is planned for the second.",
    ),
    Heading("Recommendation(s)"),
    *numbered(
        2,
        "That the Committee note what the programme achieved in its first year.",
        "That the Committee comment on the delivery plan for 2025/26 at Appendix A.",
        "That the Cabinet Member be asked to report again in November 2026.",
    ),
    Heading("Reasons for recommendation(s)"),
    *numbered(5, "The Committee asked in September 2025 (minute MV.17) to see the results of the programme by ward. "
                 "They are printed in Annex B of the performance report on this agenda."),
    Heading("Alternative options considered and rejected"),
    *numbered(6, "To give grants without visits. This was rejected because one household in three that asked for "
                 "a boiler needed something else first."),
    Line(),
    Heading("Report Author and Contact Details:", 3),
    Para("<i>Name:</i> Colm Devaney"),
    Para("<i>Position:</i> Head of Housing Standards"),
    Para("<i>Department:</i> Place and Communities"),
    Para("<i>E-mail:</i> c.devaney@marlowevale.example"),
    Para("<i>Telephone:</i> 01632 960127"),
    Line(),
    Heading("Background"),
    *numbered(
        7,
        "About 6,500 households in the borough, or 11.4%, were in fuel poverty at the last estimate. Most of them live "
        "in terraces that were built before 1919 in Castle Fold, Westering and the older part of Quillbridge.",
        "In its first year the programme visited 880 homes. Table 1 sets the year beside the pilot of 2023/24.",
    ),
    Para("Table 1: The first year beside the pilot", "bold"),
    FIRST_YEAR,
    *numbered(9, "Three things made the difference:"),
    *bullets(
        "<b>Visitors from the neighbourhood.</b> Half of the twelve visitors live within a mile of the homes they "
        "visit.",
        "<b>One list.</b> Surgeries, schools and hubs add names to the same list, so nobody is visited twice.",
        "<b>Enforcement when it is needed.</b> 23 improvement notices were served under the HHSRS, of which 19 were "
        "complied with inside the time allowed.",
        level=1,
    ),
    Heading("Links with the Corporate Priorities:"),
    *numbered(10, "The programme serves the priority <i>Good homes in every street</i> of the Marlowe Vale Plan."),
    Heading("Equality Impact and Considerations:"),
    *numbered(11, "An equality analysis was completed in August 2025. It found that older people and families with a "
                  "disabled child gain most. No group is put at a disadvantage."),
    Heading("Environmental Impact and Considerations:"),
    *numbered(12, "The work done so far saves an estimated 310 tonnes of carbon dioxide a year."),
    Heading("Assessment and Mitigation of Risk:"),
    RISKS,
    Heading("Legal Implications:"),
    *numbered(13, "The Council must keep housing conditions in its district under review (Housing Act 2004, section "
                  "3). Grants are paid under the policy that Cabinet approved on 12 March 2024."),
    Heading("Financial Implications:"),
    *numbered(14, "The programme costs £1.24m in 2025/26, of which £0.96m is met by government grant and £0.28m by "
                  "the public health budget. There is no call on balances."),
    Heading("Background papers:"),
    Para("Warm Homes Programme: business case (Cabinet, 12 March 2024)"),
    Heading("Please include a glossary of terms, abbreviations and acronyms used in this report."),
    GLOSSARY,
)

DELIVERY_PLAN: tuple[Block, ...] = (
    Heading("Appendix A", 1),
    Heading("Warm Homes Programme: Delivery Plan 2025/26"),
    Table((
        ("Ref", "Action", "Lead", "Due", "Progress at 31 October 2025", "Status"),
        ("A1", "Visit 1,150 homes, starting with those where someone has been in hospital with a chest illness",
         "Colm Devaney", "31 March 2026", "214 homes visited since 6 October", Cell("On track", GREEN)),
        ("A2", "Join a second framework for small insulation jobs", "Head of Procurement", "December 2025",
         "Terms agreed; contract with the legal team", Cell("On track", GREEN)),
        ("A3", "Inspect every let home with a certificate of F or G", "Colm Devaney", "30 June 2026",
         "62 of 205 inspected; one post is vacant", Cell("At risk", AMBER)),
        ("A4", "Train staff at the five community hubs to make referrals", "Ingrid Pascoe-Bell", "November 2025",
         "Two hubs done; training at the others moved to January", Cell("Late", RED)),
        ("A5", "Publish a guide for tenants in four languages", "Communications Manager", "Q3 2025/26",
         "Printed on 20 October", Cell("Complete", GREEN)),
    ), (0.5, 3.6, 1.5, 1.3, 2.6, 1), size=9.5),
    Space(4),
    Para("Progress is reviewed every month by the Cabinet Member and the Head of Housing Standards.", "italic"),
)
