"""Clipped at 20

You clip x to [-20, 20] against overflow. exp is fine up to 709: sigmoid(-25) is small, and not
the same as sigmoid(-20).

Hint: what is sigmoid(-25)?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, float), -20, 20)))
