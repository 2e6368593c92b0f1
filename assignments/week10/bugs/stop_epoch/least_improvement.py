"""Only large improvements count

You ask for a new lowest loss that is clearly below the last one. Any lower loss is a new lowest one here.

Hint: is 0.69999 lower than 0.7?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - 1e-3:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
