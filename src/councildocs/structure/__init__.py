"""What a PDF is made of: `divide` cuts it into parts."""

from councildocs.structure.describe import describe
from councildocs.structure.divide import divide
from councildocs.structure.model import Paper, Part, Section

__all__ = ["Paper", "Part", "Section", "describe", "divide"]
