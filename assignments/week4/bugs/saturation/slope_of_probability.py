"""The slope with respect to p for BCE

You return |p - y| / (p (1 - p)), the slope with respect to p.

Hint: multiply by dp / dz.
"""

import numpy as np


def saturation(z, y):
    e = float(np.exp(-abs(z)))
    p = 1 / (1 + e) if z >= 0 else e / (1 + e)
    slope = e / (1 + e) ** 2
    return 2 * abs(p - y) * slope, abs(p - y) / max(slope, 1e-300)
