"""The sign of the loss is lost

You compare absolute values. A loss may be negative, as -log p of a density can be, and -2 is lower
than -1.

Hint: which of the losses -1 and -2 is lower?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if abs(loss) < best:
            best, counter = abs(loss), 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
