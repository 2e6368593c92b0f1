"""Clipped at 10

You clip x to [-10, 10] against overflow. exp is fine up to 709, and the sigmoid still changes
beyond 10.

Hint: what is sigmoid(-15)?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, float), -10, 10)))
