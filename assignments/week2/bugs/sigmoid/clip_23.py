"""Clipped a little too early

You clip x to [-23, 23]. A sigmoid far below 1 is still not the same everywhere: exp is fine up to
709.

Hint: are sigmoid(-24) and sigmoid(-27) the same?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(np.asarray(x, float), -23, 23)))
