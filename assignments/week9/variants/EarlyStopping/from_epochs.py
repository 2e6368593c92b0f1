"""Patience from the epochs' numbers

The number of bad epochs is the distance to the best one.
"""

import math


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0, verbose: bool = False):
        self.patience, self.min_delta, self.verbose = patience, min_delta, verbose
        self.best_loss, self.best_epoch, self._since, self._now = math.inf, None, -1, -1

    def step(self, val_loss):
        self._now += 1
        if self.best_loss - val_loss > self.min_delta:
            self.best_loss = float(val_loss)
            self.best_epoch = self._since = self._now
        return self._now - self._since >= self.patience
