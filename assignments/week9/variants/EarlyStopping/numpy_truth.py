"""NumPy's truth values

np.bool_ is a truth value.
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if np.less(val_loss, self.best - self.min_delta):
            self.best, self.best_epoch, self.bad = np.float64(val_loss), np.int64(self.epoch), 0
        else:
            self.bad += 1
        self.epoch += 1
        return np.greater_equal(self.bad, self.patience)
