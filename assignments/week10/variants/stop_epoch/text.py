"""Epochs as a text

A run of crosses at the end.
"""

import numpy as np


def stop_epoch(val_losses, patience):
    marks, best = "", np.inf
    for loss in val_losses:
        marks += "." if loss < best else "x"
        best = min(best, loss)
        if marks.endswith("x" * patience):
            break
    return len(marks)
