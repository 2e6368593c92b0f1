"""The ratio, with 0 seen to first

Dividing is right once the divisor is not 0.
"""

import math


def classify(norms):
    if any(math.isnan(v) or math.isinf(v) for v in norms):
        return "exploding"
    if norms[-1] == 0:
        return "exploding" if norms[0] > 0 else "ok"
    ratio = norms[0] / norms[-1]
    return "exploding" if ratio > 1e3 else ("vanishing" if ratio < 1e-3 else "ok")
