"""Minutes: every numbered minute with what was resolved, moved and voted on, and the actions that are set apart."""

from councildocs.recognisers.minutes.find import MINUTES

__all__ = ["MINUTES"]
