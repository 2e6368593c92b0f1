"""An infinite loss does not count

You do not count an epoch whose loss is infinite. It is an epoch without an improvement like others.

Hint: how long would you wait for a training that stays at infinity?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        elif val_loss != np.inf:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
