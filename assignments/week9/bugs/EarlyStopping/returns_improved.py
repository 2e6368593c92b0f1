"""step says whether it improved

You return True for an improvement. The question is whether to stop.

Hint: what should the very first epoch return?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch - 1, 0
            return True
        self.bad += 1
        return False
