"""Momentum the other way round

Your running statistics are what comes out when `momentum` is the share of the old, or is 0.9 in
the place of 0.1. Here, as in PyTorch, momentum is the new batch's share, and 0.1 by default.

Hint: what is running_mean after one batch with mean 2, with momentum 0.1?
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.eps = eps
        self.momentum = momentum
        self.gamma = np.ones(num_features)
        self.beta = np.zeros(num_features)
        self.running_mean = np.zeros(num_features)
        self.running_var = np.ones(num_features)

    def forward(self, X, training):
        A = np.asarray(X, float)
        n = len(A)
        if training:
            if n < 2:
                raise ValueError("a batch of one has no variance")
            mean, var = A.mean(axis=0), A.var(axis=0)
            old = 1 - self.momentum
            self.running_mean = self.momentum * self.running_mean + old * mean
            self.running_var = self.momentum * self.running_var + old * var * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (A - mean) / np.sqrt(var + self.eps) + self.beta
