"""A first loss of NaN is never beaten

You take the first loss as the best one, whatever it is. If it is NaN, nothing will ever be below
it.

Hint: which losses are below NaN?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if self.best_epoch is None or val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
