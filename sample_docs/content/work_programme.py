"""Item 8 of the scrutiny pack: the committee's work programme."""

from __future__ import annotations

from sample_docs.builder.blocks import Block, Heading, Para, Table

REPORT: tuple[Block, ...] = (
    Heading("Communities and Wellbeing Scrutiny Committee", 1),
    Heading("Work Programme 2025/26"),
    Para("Items may be moved at the discretion of the Chair."),
    Table((
        ("Date of meeting", "Topic", "Lead", "Notes"),
        ("12 November 2025", "Warm Homes Programme: First Year Review", "Colm Devaney", ("Requested by the "
                                                                                         "Committee in "
                                                                                         "September 2025")),
        ("", "Libraries and Community Hubs: Opening Hours", "Tobias Renwick-Hale", "Before the decision by Cabinet"),
        ("14 January 2026", "Budget proposals 2026/27", "Chief Finance Officer", ("Joint with the Resources Scrutiny "
         "Committee")),
        ("", "Loneliness in later life", "Meera Lakhani", "Two members of the Vale Elders' Council to be invited"),
        ("11 March 2026", "Quarter Three Performance Report", "Stuart Amberly", "Standing item"),
        ("", "Play areas: condition survey", "Head of Parks", "To include the costs of inspection"),
        ("To be arranged", "Visit to Westering Pool", "Councillor D Fenwright", "By bus"),
    ), (1.3, 2.4, 1.5, 2.2), size=9.5),
    Para("<b>Contact:</b> Josephine Osgood, Democratic Services Officer, 01632 960114, j.osgood@marlowevale.example"),
)
