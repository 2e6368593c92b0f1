"""After the stop nothing counts

Once you have said stop you say so for ever, whatever the losses. A later improvement sets the count
back to 0, and moves best_epoch.

Hint: losses of 1, 2, 3 and 0.5 at patience 2: what is the last answer?
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.best_epoch, self.epoch, self.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        if self.bad >= self.patience:
            self.epoch += 1
            return True
        if val_loss < self.best - self.min_delta:
            self.best, self.best_epoch, self.bad = val_loss, self.epoch, 0
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience
