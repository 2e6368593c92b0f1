"""The result is one epoch old

You return the w and b from before the last epoch, which have not seen its corrections.

Hint: which w and b made the last entry of mistakes?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes, old = np.zeros(X.shape[1]), 0.0, [], None
    for _ in range(max_epochs):
        wrong, old = 0, (w, b)
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": old[0], "b": old[1], "mistakes": mistakes, "converged": mistakes[-1] == 0}
