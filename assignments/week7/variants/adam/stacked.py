"""m and v in one array

The state is a single array of both, and t.
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8):
    mv = state["mv"] if state else np.zeros((2,) + w.shape)
    b = np.array([b1, b2]).reshape((2,) + (1,) * w.ndim)
    n = state.get("n", 0) + 1
    mv = b * mv + (1 - b) * np.stack([g.astype(float), g.astype(float) ** 2])
    mh, vh = mv / (1 - b ** n)
    return w - lr * mh / (np.sqrt(vh) + eps), {"mv": mv, "n": n}
