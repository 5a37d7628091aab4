"""The minutes of the last meeting, item 3 of the scrutiny pack."""

from __future__ import annotations

from sample_docs.builder.blocks import Block, Heading, Item, Para, Space, bullets

MINUTES: tuple[Block, ...] = (
    Para("<b>Minutes of:</b> COMMUNITIES AND WELLBEING SCRUTINY COMMITTEE"),
    Para("<b>Date of Meeting:</b> 10 September 2025"),
    Para("<b>Present:</b> Councillor P Ardleigh (in the Chair)<br/>Councillors A Castellane, H Drury, D Fenwright, "
         "J Quillan, S Okafor-Lane and M Tranter"),
    Para("<b>Also in attendance:</b> Councillor V Marchetti, Cabinet Member for Homes and Neighbourhoods"),
    Para("Tobias Renwick-Hale, Executive Director, Place and Communities"),
    Para("Meera Lakhani, Director of Public Health"),
    Para("Colm Devaney, Head of Housing Standards"),
    Para("Gwen Tolliver (Vale Warmth)"),
    Para("Josephine Osgood, Democratic Services Officer"),
    Para("<b>Public Attendance:</b> Two members of the public were present at the meeting."),
    Para("<b>Apologies for Absence:</b> Councillor R Halloway and Mrs B Stonehewer"),
    Space(4),
    Heading("MV.12 &nbsp; APOLOGIES FOR ABSENCE"),
    Para("Apologies for absence are listed above. Councillor K Vasanthan was absent."),
    Heading("MV.13 &nbsp; DECLARATIONS OF INTEREST"),
    Para("Councillor J Quillan declared a personal interest in minute MV.17, Winter Warmth, as a trustee of Vale "
         "Warmth."),
    Heading("MV.14 &nbsp; MINUTES OF THE LAST MEETING"),
    Para("<b>It was agreed:</b>"),
    Para("That the minutes of the meeting held on 11^th June 2025 be approved as a correct record and signed by the "
         "Chair."),
    Heading("MV.15 &nbsp; PUBLIC QUESTION TIME"),
    Para("Mr Leonard Askey asked when the changing rooms at Hollowmere Baths would open again. Tobias Renwick-Hale "
         "replied that the contractor had handed the building back on 1^st September and that the changing rooms would "
         "open in the week beginning 22 September."),
    Para("There were no further questions."),
    Heading("MV.16 &nbsp; LEISURE CENTRES AND PEOPLE WHO DO NOT USE THEM"),
    Para("Meera Lakhani, Director of Public Health, presented a report on who uses the borough's three leisure "
         "centres. Membership had grown to 9,840, but fewer than one adult in ten in Castle Fold and Westering had "
         "visited a centre in the past year, against one in four in Ambersley."),
    Para("Members asked whether the price or the journey kept people away. The Director said that a survey of 612 "
         "residents had named the journey first, the cost second and \"not knowing anyone there\" third. A bus stop "
         "outside Westering Pool was lost when the timetable was changed in April."),
    Para("Councillor Fenwright drew attention to the walking groups that met at community hubs. They cost "
         "little and reached people who would not enter a gym. The Director agreed that they should be counted "
         "with the leisure figures, and explained that well-being coaches, physio\u00adther\u00adapists and the "
         "social pre\u00adscrib\u00ading link work\u00aders in each neighbour\u00adhood were being asked to "
         "refer to them."),
    Para("<b>It was agreed:</b>"),
    *bullets(
        "That the report be noted.",
        "That the Cabinet Member be asked to raise the Westering bus stop with the operator.",
        "That figures for walking groups be added to the performance report from Quarter 2.",
    ),
    Heading("MV.17 &nbsp; WINTER WARMTH"),
    Para("Colm Devaney, supported by Gwen Tolliver of Vale Warmth, described what was being prepared for the winter. "
         "Home visits would begin on 6^th October. Each visit took about an hour, and ended with a written plan and, "
         "where it was needed, a referral for a grant."),
    Para("In response to questions, the Committee was told that:"),
    *bullets(
        "1,150 visits were planned by the end of March 2026, 270 more than last winter;",
        "private landlords had been written to twice, and 41 of the 64 who had not replied were known to the Council "
        "for other reasons;",
        "the telephone line would be open on Saturdays from November to February.",
    ),
    Para("Councillor Tranter proposed, and Councillor Drury seconded, that the Committee see the results by ward. This "
         "was put to the vote and carried by 6 votes to 1."),
    Para("<b>RESOLVED:</b>"),
    Item("(a)", "That the preparations for the winter be welcomed;"),
    Item("(b)", "That the results of the programme be reported by ward at the November meeting; and"),
    Item("(c)", "That Vale Warmth be thanked for its work with the Council."),
    Para("<b>Action:</b> Colm Devaney to send members the list of streets where no visit has yet been made, by 30 "
         "September 2025."),
    Heading("MV.18 &nbsp; QUARTER ONE PERFORMANCE REPORT 2025/26"),
    Para("The Committee considered a report on performance from April to June 2025. The Chair asked why empty homes "
         "took longer to bring back into use than a year before. Officers replied that two large properties in "
         "Quillbridge, empty since 2019, had been counted on the day they were let, which had raised the average."),
    Para("<b>It was agreed:</b>"),
    *bullets("That the report be noted.", "That the median be printed beside the average in future."),
    Heading("MV.19 &nbsp; WORK PROGRAMME"),
    Para("RESOLVED that the work programme for 2025/26, as set out in the appendix to the report, be approved."),
    Heading("MV.20 &nbsp; URGENT BUSINESS"),
    Para("There was no urgent business."),
    Space(8),
    Para("COUNCILLOR P ARDLEIGH", "bold"),
    Para("Chair", "bold"),
    Para("<b>(Note: The meeting started at 6.30 pm and ended at 8.20 pm)</b>"),
)
