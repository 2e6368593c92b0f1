"""Only the number of epochs is returned

You return how many epochs there were. mistakes is a list with one count for each of them.

Hint: how many entries should mistakes have for AND?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, b)[0] != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": b, "mistakes": [len(mistakes)], "converged": mistakes[-1] == 0}
