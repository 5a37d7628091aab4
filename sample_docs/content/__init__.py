"""What the sample papers say.  Every council, place, person, number and sentence is invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sample_docs.builder.sheets import Imprint, Sheet
from sample_docs.content import cabinet, decision, parish, risk_register, scrutiny

Paper = Callable[[], tuple[Sequence[Sheet], Imprint]]

PAPERS: dict[str, Paper] = {
    "scrutiny-pack.pdf": scrutiny.paper,
    "cabinet-minutes.pdf": cabinet.paper,
    "decision-notice.pdf": decision.paper,
    "risk-register.pdf": risk_register.paper,
    "parish-minutes.pdf": parish.paper,
}
