"""Item 7 of the scrutiny pack: the quarterly performance report."""

from __future__ import annotations

from sample_docs.builder.blocks import Block, Heading, Item, Para, Table, bullets
from sample_docs.content.performance_tables import CHANNELS, FINANCE, HEALTH, HOMES, KEY, RISKS

COVER = Table((
    ("Classification:", "Open"),
    ("Decision Type:", "Non-Key"),
    ("Report to:", "Communities and Wellbeing Scrutiny Committee"),
    ("Date:", "12 November 2025"),
    ("Subject:", "Quarter Two Performance Report 2025/26"),
    ("Report of:", "Stuart Amberly, Head of Performance"),
), (1, 3.2), header_rows=0, header_columns=1, size=10)

GLOSSARY = Table((
    ("Term", "Meaning"),
    ("RAG", "Red, amber or green: how a result compares with its target"),
    ("DoT", "Direction of travel since the quarter before"),
    ("Hub", "A library that is also a community hub"),
    ("Tolerance", "How far below its target a result may be and still be amber"),
), (1, 3.4), size=9.5)

REPORT: tuple[Block, ...] = (
    COVER,
    Heading("1. &nbsp; Summary"),
    Item("1.1", "This report covers July to September 2025 (Quarter 2). It has ten indicators, the revenue forecast of "
                "the services that this Committee scrutinises, and their main risks."),
    Item("1.2", "Five indicators are green, three are amber and two are red:"),
    *bullets(
        "homes were made warmer faster than planned;",
        "empty homes still take too long to come back into use;",
        "one adult smoker in five who set a date to quit had stopped after four weeks, where one in three was hoped "
        "for.",
        level=1,
    ),
    Heading("2. &nbsp; Recommendation"),
    Item("2.1", "That the Committee note the report and say which results it wishes to look into."),
    Heading("3. &nbsp; How to read the tables"),
    KEY,
    Heading("4. &nbsp; Homes and neighbourhoods"),
    Para("Table 1: Homes and neighbourhoods, Quarter 2 2025/26", "bold"),
    HOMES,
    Item("4.1", "HN2: The contractor who was appointed in July has worked through most of the old cases. "
                "Inspections of new cases now take nine days on average."),
    Item("4.2", "HN3: The median is 96 days. Two homes that had stood empty for more than ten years were let in "
                "August."),
    Heading("5. &nbsp; Health, leisure and learning"),
    Para("Table 2: Health, leisure and learning", "bold"),
    HEALTH,
    Para("The colour of the RAG column is explained in section 3. Targets are for the quarter.", "small"),
    Heading("6. &nbsp; How residents reached us"),
    Para("Table 3: Contacts by channel, July to September 2025", "bold"),
    CHANNELS,
    Para("Shares may not add up to 100% due to rounding. Contacts by month are in Annex A.", "small"),
    Heading("7. &nbsp; Financial Implications"),
    Item("7.1", "At the end of September an overspend of £136,000 was forecast, most of it for heating at the leisure "
                "centres."),
    Para("Table 4: Revenue forecast 2025/26 at 30 September 2025 (£000)", "bold"),
    FINANCE,
    Heading("8. &nbsp; Risks"),
    Para("Table 5: Main risks at 30 September 2025. Likelihood and impact are scored from 1 to 5.", "bold"),
    RISKS,
    Heading("9. &nbsp; Legal Implications"),
    Item("9.1", "None arise from this report."),
    Heading("10. &nbsp; Equality Impact"),
    Item("10.1", "Results are broken down by ward where numbers allow (Annex B)."),
    Heading("Glossary"),
    GLOSSARY,
    Heading("Contact Details:"),
    Para("Stuart Amberly, Head of Performance<br/>Tel: 01632 960145<br/>E-mail: s.amberly@marlowevale.example"),
)
