"""An improvement does not set the count back

Bad epochs from before an improvement still count after it. Patience is about epochs in a row.

Hint: what should an improvement do to the number of bad epochs?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch = val_loss, self.epoch
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
