"""The features are changed

You add the messages to the caller's features.

Hint: what is H after the call?
"""

import numpy as np


def message_pass(A, H):
    np.add(H, np.asarray(A) @ H, out=H, casting="unsafe")
    return H.copy()
