"""The state hides in a default argument

A dict as a default argument is made once and kept between calls, so that all parameters share
it. Keep m, v and t in the state that is passed.

Hint: what is in the default argument at the second call?
"""

import numpy as np


def adam(w, g, state, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, kept={}):  # noqa: B006
    if not state:
        kept.clear()
    w, g = np.asarray(w, float), np.asarray(g, float)
    t = kept.get("t", 0) + 1
    old = kept.get("m", 0.0), kept.get("v", 0.0)
    if np.shape(old[0]) not in ((), w.shape):
        old = 0.0, 0.0
    m = b1 * old[0] + (1 - b1) * g
    v = b2 * old[1] + (1 - b2) * g**2
    kept.update(m=m, v=v, t=t)
    step = m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + eps)
    return w - lr * step, {"started": True}
