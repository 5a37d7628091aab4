"""How well councildocs reads: the gate over the labelled papers, and what a change gained and lost."""
