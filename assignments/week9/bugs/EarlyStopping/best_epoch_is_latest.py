"""best_epoch moves on without an improvement

best_epoch changes at an epoch that brought no improvement. It is the epoch of the latest improvement.

Hint: what should best_epoch be after losses of 1, 2 and 3?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if val_loss < self.best - self.min_delta:
            self.best, self.bad = val_loss, 0
        else:
            self.bad += 1
        self.best_epoch = self.epoch
        self.epoch += 1
        return self.bad >= self.patience
