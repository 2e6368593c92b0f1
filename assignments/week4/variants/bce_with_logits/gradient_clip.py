"""The sigmoid with a clip at 500

exp(-500) is 1e-217: the clip changes nothing that can be seen.
"""

import numpy as np


def bce_with_logits_grad(z, y):
    s, t = np.asarray(z, float), np.asarray(y, float)
    return (1 / (1 + np.exp(-np.clip(s, -500, 500))) - t) / len(s)
