"""Running statistics changed in place

The old is made smaller and the new added, to the same arrays.
"""

import numpy as np


class BatchNorm:
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        self.gamma, self.beta = np.ones(num_features), np.zeros(num_features)
        self.running_mean, self.running_var = np.zeros(num_features), np.ones(num_features)
        self.e, self.m = eps, momentum

    def forward(self, X, training):
        if not training:
            inverse = (self.running_var + self.e) ** -0.5
            return (X - self.running_mean) * inverse * self.gamma + self.beta
        if X.shape[0] == 1:
            raise ValueError("one row")
        mean = np.mean(X, axis=0)
        self.running_mean *= 1 - self.m
        self.running_mean += self.m * mean
        self.running_var *= 1 - self.m
        self.running_var += self.m * np.var(X, axis=0, ddof=1)
        return self.gamma * ((X - mean) / np.sqrt(np.var(X, axis=0) + self.e)) + self.beta
