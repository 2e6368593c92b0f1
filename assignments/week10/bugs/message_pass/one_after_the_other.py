"""Nodes hear what is new already

You update the nodes one after the other in the same array, so that later ones hear updated
features and the numbering matters.

Hint: which features of node 0 does node 1 hear, old or new?
"""

import numpy as np


def message_pass(A, H):
    out = np.array(H, float)
    for i in range(len(out)):
        out[i] = out[i] + np.asarray(A, float)[i] @ out
    return out
