"""Small improvements are lost in rounding

You compare losses with fewer digits than they have, so that a loss that is a little lower counts as
equal. An improvement may be as small as it likes if min_delta is 0.

Hint: is anything rounded before it is compared, or turned into float32?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if np.float32(val_loss) < np.float32(self.best - self.min_delta):
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
