"""The logits are clipped at 10000

You clip the logits before you use them. A mistake with larger ones costs more than that.

Hint: which part of the formula could overflow, once the maximum is subtracted?
"""

import numpy as np


def cross_entropy_logits(Z, y):
    S = np.clip(np.asarray(Z, float), -20000, 20000)
    return float(np.mean(np.logaddexp.reduce(S, axis=1) - S[np.arange(len(y)), y]))
