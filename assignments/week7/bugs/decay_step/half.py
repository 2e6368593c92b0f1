"""Half the pull in both

You decay by half of what is asked for, as if the penalty had a factor 1/2 in front. It is lam
sum(w^2).

Hint: differentiate lam w^2.
"""

import numpy as np


def decay_step(w, g, lr, lam, decoupled):
    w, g = np.asarray(w, float), np.asarray(g, float)
    return w - lr * g - lr * lam * w / 2 if decoupled else w - lr * (g + lam * w)
