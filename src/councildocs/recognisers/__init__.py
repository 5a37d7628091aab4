"""One module for each family of records; `RECOGNISERS` is the order in which they run."""

from councildocs.recogniser import Recogniser
from councildocs.recognisers.actions import ACTIONS
from councildocs.recognisers.agenda_items import AGENDA_ITEMS
from councildocs.recognisers.attendances import ATTENDANCES
from councildocs.recognisers.contacts import CONTACTS
from councildocs.recognisers.decisions import DECISIONS
from councildocs.recognisers.declarations import DECLARATIONS
from councildocs.recognisers.findings import FINDINGS
from councildocs.recognisers.forward_plan import FORWARD_PLAN
from councildocs.recognisers.glossary import GLOSSARY
from councildocs.recognisers.inspections import INSPECTIONS
from councildocs.recognisers.measures import MEASURES
from councildocs.recognisers.meetings import MEETINGS
from councildocs.recognisers.minutes import MINUTES
from councildocs.recognisers.reports import REPORTS
from councildocs.recognisers.risks import RISKS

RECOGNISERS: tuple[Recogniser, ...] = (
    MEETINGS, AGENDA_ITEMS, MEASURES, RISKS, ACTIONS, FORWARD_PLAN, ATTENDANCES, MINUTES, DECLARATIONS, INSPECTIONS,
    FINDINGS, CONTACTS, REPORTS, DECISIONS, GLOSSARY,
)
