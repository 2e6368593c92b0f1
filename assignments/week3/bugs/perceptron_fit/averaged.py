"""The averaged weights are returned

You return the mean of all w and b that training has passed through. Asked for are the last ones.

Hint: with which w and b was the last epoch free of mistakes?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes, seen = np.zeros(X.shape[1]), 0.0, [], []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
            seen.append(np.append(w, b))
        mistakes.append(wrong)
        if wrong == 0:
            break
    mean = np.mean(seen, axis=0)
    return {
        "w": mean[:-1],
        "b": float(mean[-1]),
        "mistakes": mistakes,
        "converged": mistakes[-1] == 0,
    }
