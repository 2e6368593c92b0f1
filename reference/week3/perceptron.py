"""Week 3: the perceptron, its boundary, and XOR.

Conventions of this week:

* a batch of inputs is X (N, D): a row for each sample, a column for each feature; one sample is x (D,);
* the weights of a perceptron are w (D,), its bias is one number b;
* labels and predictions are 0 or 1, never -1;
* the rule is strict: a perceptron answers 1 if and only if w . x + b > 0, so for a score of exactly 0
  the answer is 0;
* inputs may be integers or float32; learned weights are floats;
* no function changes its arguments; it returns new arrays, never an argument or a view of one.
"""

from typing import Any

import numpy as np


def perceptron_predict(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return the perceptron's answer for each row of a batch: 1 if w . x + b > 0, else 0.

    X is (N, D), w is (D,) and b a number. The result is (N,) and holds zeros and ones: integers,
    floats or truth values, as you prefer. A row whose score is exactly 0 gets 0.

    Source: F. Rosenblatt, "The perceptron", Psychological Review 65 (1958).

    >>> X = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.25]])
    >>> perceptron_predict(X, np.array([1.0, -2.0]), 1.0)
    array([0, 1, 1])
    """
    ### BEGIN SOLUTION perceptron_predict
    return (X @ w + b > 0).astype(int)
    ### END SOLUTION perceptron_predict


def perceptron_update(
    w: np.ndarray, b: float, x: np.ndarray, y: int, lr: float
) -> tuple[np.ndarray, float]:
    """Return the new (w, b) after one step of the perceptron learning rule, on one sample x.

    y is the sample's label. With yhat, the prediction for x by the old w and b,

        w_new = w + lr (y - yhat) x
        b_new = b + lr (y - yhat)

    w and x are (D,), b and lr are numbers and y is 0 or 1. Return a pair: a new array (D,) and a
    number. If the prediction is right, the values do not change, but w is still returned as a new
    array, such as a copy.

    >>> w, b = perceptron_update(np.array([1.0, -2.0]), 1.0, np.array([3.0, 1.0]), 0, 0.5)
    >>> w
    array([-0.5, -2.5])
    >>> b
    0.5
    """
    ### BEGIN SOLUTION perceptron_update
    error = int(y) - int(perceptron_predict(x[np.newaxis, :], w, b)[0])
    return w + lr * error * x, float(b + lr * error)
    ### END SOLUTION perceptron_update


def perceptron_fit(
    X: np.ndarray, y: np.ndarray, lr: float = 1.0, max_epochs: int = 100
) -> dict[str, Any]:
    """Train a perceptron from w = 0, b = 0, sample after sample, until an epoch has no mistakes.

    An epoch goes through the rows of X (N, D) once, from the first to the last. For each row it makes
    one step of the learning rule, starting from the w and b after the row before. y (N,) holds the
    labels, 0 or 1. Training ends after the first epoch without a mistake, and in any case after
    max_epochs (at least 1) epochs. Return a dict:

    * "w": the weights (D,), floats; "b": the bias, a float; both as they are after the last step;
    * "mistakes": a list of ints, one for each epoch that was run: how many samples the perceptron
      predicted wrongly when their turn came (each changed w and b). An epoch without mistakes is in
      the list too, as a 0 at the end;
    * "converged": True if there was an epoch without mistakes, else False.

    >>> fit = perceptron_fit(np.array([[1.0], [3.0]]), np.array([0, 1]), lr=0.5)
    >>> fit["w"], fit["b"], fit["mistakes"], fit["converged"]
    (array([0.5]), -0.5, [1, 1, 1, 0], True)
    """
    ### BEGIN SOLUTION perceptron_fit
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes: list[int] = []
    converged = False
    while not converged and len(mistakes) < max_epochs:
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int(perceptron_predict(x[np.newaxis, :], w, b)[0] != label)
            w, b = perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
        converged = wrong == 0
    return {"w": w, "b": b, "mistakes": mistakes, "converged": converged}
    ### END SOLUTION perceptron_fit


def gate(name: str) -> tuple[np.ndarray, float]:
    """Return weights (2,) and bias of a perceptron that computes the gate "AND", "OR" or "NAND".

    The inputs are 0 or 1, and the answer follows the strict rule w . x + b > 0. Any weights that
    give the right answer at all four points are right. Raise ValueError for any other name.

    >>> w, b = gate("AND")
    >>> perceptron_predict(np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), w, b)
    array([0, 0, 0, 1])
    """
    ### BEGIN SOLUTION gate
    if name == "AND":
        return np.array([1.0, 1.0]), -1.5
    if name == "OR":
        return np.array([1.0, 1.0]), -0.5
    if name == "NAND":
        return np.array([-1.0, -1.0]), 1.5
    raise ValueError(f"there is no gate {name!r}: use AND, OR or NAND")
    ### END SOLUTION gate


def signed_distance(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Return the distance of each row of X from the boundary w . x + b = 0, with its side's sign.

        d = (w . x + b) / ||w||,    ||w|| = sqrt(w_1^2 + ... + w_D^2)

    X is (N, D), w is (D,) and not all zeros, b is a number. The result is a float array (N,):
    positive where the perceptron answers 1, negative on the other side, 0 on the boundary. The weights
    may be as small as 1e-12: add nothing to ||w||, which is never 0.

    >>> signed_distance(np.array([[2.0, 1.0], [0.0, 0.0]]), np.array([3.0, 4.0]), -5.0)
    array([ 1., -1.])
    """
    ### BEGIN SOLUTION signed_distance
    return (X @ w + b) / np.linalg.norm(w)
    ### END SOLUTION signed_distance


def boundary_x2(w: np.ndarray, b: float, x1: np.ndarray) -> np.ndarray:
    """Return the x2 of the boundary w[0] x1 + w[1] x2 + b = 0 at each given x1.

    w is (2,), b a number and x1 an array (K,). The result is a float array (K,), which you can plot
    against x1. Raise ValueError if w[1] is exactly 0: then the boundary is vertical (or there is none),
    and a given x1 has no single x2. For any other w[1], however small, the boundary is just steep.

    >>> boundary_x2(np.array([1.0, 2.0]), -4.0, np.array([0.0, 2.0]))
    array([2., 1.])
    """
    ### BEGIN SOLUTION boundary_x2
    if w[1] == 0:
        raise ValueError("the boundary is vertical: w[1] is 0")
    return -(w[0] * x1 + b) / w[1]
    ### END SOLUTION boundary_x2


def xor_linear_limit() -> dict[str, Any]:
    """Return how far a linear model gets on the four points of XOR, as a dict.

    * "w" (2,) and "b": the weights and the bias of the model w . x + b, without a step, that has the
      smallest mean squared error on the four points (0, 0), (0, 1), (1, 0), (1, 1) with the targets
      0, 1, 1, 0;
    * "mse": that smallest mean squared error (the mean over the four points, no factor 1/2);
    * "best_acc": the largest share of the four points that any perceptron can classify as XOR does; a
      number from 0 to 1.

    The numbers should be right to six digits.

    Source: M. Minsky and S. Papert, "Perceptrons" (1969), on what one perceptron cannot compute.

    >>> sorted(xor_linear_limit())
    ['b', 'best_acc', 'mse', 'w']
    """
    ### BEGIN SOLUTION xor_linear_limit
    # Least squares by the normal equations; the last column is the bias's. The inputs turn out to be
    # no help, so that the best model answers with the mean of the targets everywhere.
    A = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
    y = np.array([0.0, 1.0, 1.0, 0.0])
    v = np.linalg.solve(A.T @ A, A.T @ y)
    mse = float(np.mean((A @ v - y) ** 2))
    # No line has all four right; three right is what OR gets.
    return {"w": v[:2].copy(), "b": float(v[2]), "mse": mse, "best_acc": 0.75}
    ### END SOLUTION xor_linear_limit


def xor_by_hand() -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the weights of a network with two hidden units and one output unit that computes XOR.

    Return a list of two layers, [(W1, b1), (W2, b2)], float arrays of the shapes W1 (2, 2), b1 (2,),
    W2 (1, 2) and b2 (1,). Row j of a W and entry j of its b belong to unit j of the layer. With the
    step function step(z) = 1 if z > 0, else 0, the network computes

        h = step(W1 x + b1),    answer = step(W2 h + b2)

    The answer must be 0 for (0, 0) and (1, 1), and 1 for (0, 1) and (1, 0). Any such weights are
    right.

    >>> [(W.shape, b.shape) for W, b in xor_by_hand()]
    [((2, 2), (2,)), ((1, 2), (1,))]
    """
    ### BEGIN SOLUTION xor_by_hand
    # Hidden: x1 + x2 > 0.5 (OR) and x1 + x2 < 1.5 (NAND). Output: both of them (AND).
    W1, b1 = np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([-0.5, 1.5])
    W2, b2 = np.array([[1.0, 1.0]]), np.array([-1.5])
    return [(W1, b1), (W2, b2)]
    ### END SOLUTION xor_by_hand
