"""Times of day: with am and pm, on the 24-hour clock, and figures that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councildocs.values.times import find_times, parse_time

PIECES = ["7", "10", "19", "30", ".", ":", " ", "pm", "a.m.", "noon", " to ", "-", "hours", "at "]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("6.30 pm", "18:30"),
        ("6:30PM", "18:30"),
        ("6.30p.m.", "18:30"),
        ("6-30 pm", "18:30"),
        ("6 pm", "18:00"),
        ("18:30", "18:30"),
        ("18.30", "18:30"),
        ("1830 hrs", "18:30"),
        ("18:30pm", "18:30"),
        ("12 noon", "12:00"),
        ("Midday", "12:00"),
        ("12 midnight", "00:00"),
        ("12.15 am", "00:15"),
        ("6.30yh", "18:30"),
        ("Start time: 9.15am", "09:15"),
    ],
)
def test_a_time_is_read_in_every_way_that_councils_print_it(printed: str, value: str) -> None:
    assert parse_time(printed) == value


@pytest.mark.parametrize("printed", ["4.25", "27.10", "1,830", "£6.30", "6.75 pm", "48 hours", "afternoon", "6", ""])
def test_what_is_no_time_is_refused(printed: str) -> None:
    assert parse_time(printed) is None


def test_a_decimal_in_running_text_is_no_time() -> None:
    assert find_times("It rose by 4.25 to 11.40, and item 10.30 was deferred.") == []


def test_the_time_after_at_is_a_time_on_the_24_hour_clock() -> None:
    assert [found.value for found in find_times("The meeting closed at 20.45.")] == ["20:45"]


@given(st.integers(0, 23), st.integers(0, 59))
def test_the_24_hour_clock_is_read_as_printed(hour: int, minute: int) -> None:
    assert parse_time(f"{hour:02}:{minute:02}") == f"{hour:02}:{minute:02}"


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_what_is_found_stands_where_it_says(text: str) -> None:
    for found in find_times(text):
        assert text[found.start : found.end] == found.text
        assert "00:00" <= found.value <= "23:59"


@pytest.mark.parametrize("near_miss", ["7", "7.", "10.00 - ", "12 ", "at ", "19.3", "noo"])
def test_a_long_near_miss_comes_to_an_end(near_miss: str) -> None:
    find_times(near_miss * (10_000 // len(near_miss)))
