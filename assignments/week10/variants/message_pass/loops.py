"""Edge by edge

Each edge adds its message.
"""

import numpy as np


def message_pass(A, H):
    out = np.array(H, dtype=float)
    for i in range(len(H)):
        for j in range(len(H)):
            if A[i][j] != 0:
                out[i] += A[i][j] * np.asarray(H[j], float)
    return out
