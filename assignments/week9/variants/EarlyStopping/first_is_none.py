"""None until there is a loss

A first loss that is finite needs no comparison.
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        better = np.isfinite(val_loss) and (
            self.best_epoch is None or self.best - val_loss > self.min_delta
        )
        if better:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad = self.bad + 1
        self.epoch += 1
        if self.bad < self.patience:
            return False
        return True
