"""Nothing but signs

You turn every entry into c or -c, the small ones too.

Hint: what becomes of 0.5 for c = 1?
"""

import numpy as np


def clip_by_value(grads, c):
    return [c * np.sign(np.asarray(g, float)) for g in grads]
