"""An eps of 0 is taken for none

Where eps is 0 you take another one. 0 counts as false in `eps or 1e-5`, but it is a number that
somebody has asked for.

Hint: what is 0.0 or 1e-5?
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.eps = eps or 1e-5
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
            self.running_mean = old * self.running_mean + self.momentum * mean
            self.running_var = old * self.running_var + self.momentum * var * n / (n - 1)
        else:
            mean, var = self.running_mean, self.running_var
        return self.gamma * (A - mean) / np.sqrt(var + self.eps) + self.beta
