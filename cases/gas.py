"""Goal attainment scaling. Source: Kiresuk & Sherman 1968; practice.md's formula. Pure."""

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

LEVELS = (-2, -1, 0, 1, 2)
RHO = 0.3
MEAN, SPREAD = 50, 10


def t_score(levels: Iterable[tuple[int, int]]) -> Decimal | None:
    """The T-score of (level, weight) pairs, two decimals; None without any pair.

    T = 50 + 10·Σwx / √((1−ρ)Σw² + ρ(Σw)²), ρ = 0.3. 50 means: reached as expected. Raises
    ValueError for a level outside −2…+2 or a weight below 1.
    """
    pairs = list(levels)
    if not pairs:
        return None
    if any(level not in LEVELS or weight < 1 for level, weight in pairs):
        raise ValueError("Levels run from -2 to +2, weights from 1.")
    gained = sum(level * weight for level, weight in pairs)
    squares = sum(weight**2 for _level, weight in pairs)
    total = sum(weight for _level, weight in pairs)
    score = MEAN + SPREAD * gained / math.sqrt((1 - RHO) * squares + RHO * total**2)
    return Decimal(repr(score)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
