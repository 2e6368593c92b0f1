"""An infinite first loss counts as an improvement

You take the first loss for an improvement even if it is infinite.

Hint: is infinity below the best loss so far?
"""

import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = math.inf, None, 0, 0

    def step(self, val_loss):
        if not self.epoch and val_loss == math.inf or val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
