"""A generator keeps the count

It waits at a yield between two epochs.
"""


def _run(patience, d, self):
    best = float("inf")
    bad = 0
    e = 0
    v = yield
    while True:
        if best - v > d:
            best = v
            self.best_epoch = e
            bad = 0
        else:
            bad += 1
        e += 1
        v = yield (True if bad >= patience else False)


class EarlyStopping:
    def __init__(self, patience, min_delta=0):
        self.best_epoch = None
        self._g = _run(patience, min_delta, self)
        next(self._g)

    def step(self, val_loss):
        return self._g.send(val_loss)
