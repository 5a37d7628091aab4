"""Text to value: one module for each kind of value, pure functions, no page and no document.

A value keeps what is printed (`text`) beside what we make of it; `None` or an empty list means that nothing is there.
Offsets (`start`, `end`) count characters of the text that was given, and `text[start:end]` is always the found `text`.
"""
