"""After NaN the best loss is forgotten

After an epoch of NaN you take the next loss for an improvement, though there was a lower one before.

Hint: what is the best of the losses 2, NaN and 3?
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
            if np.isnan(val_loss):
                self.best = np.inf
        self.epoch += 1
        return self.bad >= self.patience
