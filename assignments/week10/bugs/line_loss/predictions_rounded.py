"""The predictions are rounded

You round the predictions to whole numbers where y holds whole numbers. The line runs between them.

Hint: what does the line 0.5 x predict for x = 1?
"""

import numpy as np


def line_loss(m, b, x, y):
    predicted = m * np.asarray(x, float) + b
    if np.asarray(y).dtype.kind in "iu":
        predicted = np.round(predicted)
    return float(np.mean((predicted - np.asarray(y, float)) ** 2))
