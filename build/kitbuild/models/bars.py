"""What a model must reach: a metric and the limits it has to stay within."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """Limits of one metric; None where there is no limit on that side."""

    metric: str
    low: float | None = None
    high: float | None = None

    def holds(self, value: float) -> bool:
        """Whether value is within the limits."""
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
