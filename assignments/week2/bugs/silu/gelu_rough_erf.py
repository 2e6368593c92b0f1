"""A rough formula for erf

You compute erf by a formula with a handful of digits. math.erf has all of them.

Hint: compare your erf(1) with math.erf(1), to ten digits.
"""

import math

import numpy as np


def gelu(x, approximate=False):
    v = np.asarray(x, float)
    if approximate:
        return v * (1 + np.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))) / 2
    a = np.abs(v) / math.sqrt(2)
    t = 1 / (1 + 0.3275911 * a)
    c = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
    p = t * np.polyval(c, t)
    return v * (1 + np.sign(v) * (1 - p * np.exp(-a * a))) / 2
