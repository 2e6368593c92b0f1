"""Slots, and attributes of other names

eps and momentum are the layer's own business; averages are weighted ones.
"""

import numpy as np


class BatchNorm:
    __slots__ = ("beta", "e", "gamma", "running_mean", "running_var", "share")

    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        for name, value in (("gamma", 1), ("beta", 0), ("running_mean", 0), ("running_var", 1)):
            setattr(self, name, np.full(num_features, float(value)))
        self.e, self.share = eps, momentum

    def forward(self, X, training):
        Z = np.array(X, dtype=float)
        if training:
            if Z.shape[0] <= 1:
                raise ValueError
            weights, ours = [1 - self.share, self.share], np.average(Z, axis=0)
            Z -= ours
            v = np.mean(Z**2, axis=0)
            self.running_mean = np.average([self.running_mean, ours], axis=0, weights=weights)
            self.running_var = (
                self.running_var * weights[0] + np.var(Z, axis=0, ddof=1) * self.share
            )
        else:
            Z -= self.running_mean
            v = self.running_var
        Z /= np.sqrt(v + self.e)
        Z *= self.gamma
        Z += self.beta
        return Z
