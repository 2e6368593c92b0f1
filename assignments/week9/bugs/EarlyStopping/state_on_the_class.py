"""A new object wipes the old one's memory

Two trainings at the same time disturb each other: what one object notes, the other one reads. State
that is kept on the class is there once, for all objects.

Hint: make two objects, step them in turn, and look at best_epoch of both.
"""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        cls = EarlyStopping
        cls.best, cls.best_epoch, cls.epoch, cls.bad = np.inf, None, 0, 0

    def step(self, val_loss):
        cls = EarlyStopping
        if val_loss < cls.best - self.min_delta:
            cls.best, cls.best_epoch, cls.bad = val_loss, cls.epoch, 0
        else:
            cls.bad += 1
        cls.epoch += 1
        return cls.bad >= self.patience
