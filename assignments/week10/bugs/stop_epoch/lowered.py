"""The counter is lowered, not set back

You take something off the counter at a new lowest loss, and what is left counts on. It has to start from 0
again.

Hint: what is in counter after two epochs without a new lowest loss, and then one with?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, max(0, counter - 1)
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
