"""Which tables are tables of measures: the others give nothing."""

from __future__ import annotations

import pytest

from councildocs.recognisers.measures import MEASURES
from councildocs.records import PartKind
from tests.recognisers.measures.reading import measures
from tests.tabled import paragraph

OTHERS = {
    "contents": "Item | Page\nForeword | 1\nHousing | 12",
    "contents without heads": "Foreword | 1\nHousing | 4\nRoads | 9\nParks | 15\nMoney | 22",
    "payments": "Payee | Details | Amount\nHall Trust | Hire | £30.00\nM Tew | Paint | £12.50",
    "contacts": "Name | Telephone\nA Poole | 01632 960 111\nB Reed | 01632 960 112",
    "attendance": "Councillor | Possible | Actual\nCllr A Poole | 6 | 5\nCllr B Reed | 6 | 6",
    "opening hours": "Hub | Monday | Tuesday\nElm End | 9 | 10\nDovecot | 10 | 9",
    "a register of risks": "Risk | Likelihood | Impact | Score\nFlood at the depot | 3 | 4 | 12",
    "numbered recommendations": "2.1 | Note the report | See section 3\n2.2 | Agree the plan | See section 4",
    "a key of ratings": "Green | The target was met\nAmber | Missed by up to 10%\nRed | Missed by more than 10%",
    "years alone": "Commitment | Timescale\nFewer falls at home | 2028\nMore homes | 2029",
    "addresses": "Paper | Held at\nBridge survey | https://quay.example/?ID=4417\nPlan | www.quay.example/9",
    "prose in columns": "Strength | Data\nCarers are heard | In March 41 of 60 carers said that they had been asked",
}


@pytest.mark.parametrize("table", OTHERS.values(), ids=OTHERS.keys())
def test_other_tables_give_no_measures(table: str) -> None:
    """Contents, payments, contacts, names, times, risks, keys and prose are no measures."""
    assert measures(table) == []


def test_a_list_of_contents_is_known_by_the_titles_that_follow() -> None:
    """Page numbers out of order, beside titles that stand further down."""
    titles = [paragraph("Roads", heading=1), paragraph("Parks", heading=1)]
    assert measures("Roads | 31\nParks | 9\nMoney | 12", *titles) == []


def test_accounts_for_payment_are_no_measures() -> None:
    """The title says what the table lists."""
    assert measures("Accounts for payment", "Hire of hall | £30.00\nPostage | £4.10\nTotal | £34.10") == []


def test_the_tables_of_minutes_are_not_read() -> None:
    """Minutes list payments, actions and names."""
    assert PartKind.MINUTES not in MEASURES.reads
