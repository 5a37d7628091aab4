"""Text to value: one module for each kind of value, pure functions, no page and no document.

A value keeps what is printed (`text`) beside what we make of it; `None` or an empty list means that nothing is there.
Offsets (`start`, `end`) count characters of the text that was given, and `text[start:end]` is the found `text`.
"""

from councildocs.values.contacts import ContactFound, find_emails, find_telephones
from councildocs.values.dates import DateFound, find_dates, parse_date
from councildocs.values.numbers import NumberFound, find_numbers, parse_number
from councildocs.values.people import Person, find_people, same_person
from councildocs.values.periods import PeriodFound, find_period, parse_period
from councildocs.values.times import TimeFound, find_times, parse_time
from councildocs.values.votes import VoteFound, find_votes

__all__ = [
    "ContactFound",
    "DateFound",
    "NumberFound",
    "PeriodFound",
    "Person",
    "TimeFound",
    "VoteFound",
    "find_dates",
    "find_emails",
    "find_numbers",
    "find_people",
    "find_period",
    "find_telephones",
    "find_times",
    "find_votes",
    "parse_date",
    "parse_number",
    "parse_period",
    "parse_time",
    "same_person",
]
