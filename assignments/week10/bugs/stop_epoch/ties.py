"""An equal loss counts as a new lowest

You set the counter back for a loss that is as low as the lowest. It has to be lower.

Hint: how long do you train if the loss stays the same?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss <= best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
