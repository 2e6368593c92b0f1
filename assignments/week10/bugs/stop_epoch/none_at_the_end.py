"""No answer without a stop

You return only from inside the loop, so that a training that is never stopped gives None.

Hint: what does your function return if the loss falls all the time?
"""

import numpy as np


def stop_epoch(val_losses, patience):
    best, counter = np.inf, 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return None
