"""best_epoch is the epoch of the stop

You note the epoch when training stops. It is the epoch with the weights that one wants back that
counts.

Hint: which epoch's weights would you like to restore?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        if self.bad >= self.patience:
            self.best_epoch = self.epoch
        self.epoch += 1
        return self.bad >= self.patience
