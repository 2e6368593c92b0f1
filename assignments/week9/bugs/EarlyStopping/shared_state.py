"""All objects share one memory

You keep the state on the class, so that a second training goes on where the first one stopped.

Hint: make two objects, and step only one of them.
"""

import numpy as np


class EarlyStopping:
    memory = {"best": np.inf, "epoch": 0, "bad": 0}

    def __init__(self, patience, min_delta=0):
        self.patience, self.min_delta = patience, min_delta
        self.best_epoch = None

    def step(self, val_loss):
        m = self.memory
        if val_loss < m["best"] - self.min_delta:
            m["best"], m["bad"], self.best_epoch = val_loss, 0, m["epoch"]
        else:
            m["bad"] += 1
        m["epoch"] += 1
        return m["bad"] >= self.patience
