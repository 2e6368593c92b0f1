"""Public checks of week 3: small cases that can be worked out by hand."""

import numpy as np
from nngrade.suite.checks import close, field, holds, number, raises
from nngrade.suite.marks import contract, edge, exercise

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
AND = np.array([0, 0, 0, 1])
XOR = np.array([0, 1, 1, 0])


def answers(result):
    """Return the answers of a gate (w, b) at the four corners."""
    holds(len(result) == 2, "the result is not a pair (w, b)")
    w = np.asarray(result[0], float)
    holds(w.shape == (2,), f"w has shape {w.shape}; (2,) was expected")
    return (CORNERS @ w + number(result[1], "b") > 0).astype(int)


def network(result):
    """Return the answers of a network [(W1, b1), (W2, b2)] at the four corners."""
    holds(len(result) == 2, f"the result has {len(result)} entries; two layers were expected")
    h = CORNERS
    for layer, shape in zip(result, ((2, 2), (1, 2)), strict=True):
        holds(isinstance(layer, (tuple, list)) and len(layer) == 2, "a layer is not a pair (W, b)")
        W, b = np.asarray(layer[0], float), np.asarray(layer[1], float)
        asked = f"a W has shape {W.shape}; {shape} was expected"
        holds(W.size == 2 * shape[0] and (W.shape == shape or shape[0] == 1), asked)
        holds(b.size == shape[0], f"a b has {b.size} entries; {shape[0]} were expected")
        h = (h @ W.reshape(shape).T + b.ravel() > 0).astype(float)
    return h[:, 0].astype(int)


@exercise("perceptron_predict")
class TestPredict:
    def test_gate(self, both):
        """perceptron_predict works as an AND gate with w = (1, 1), b = -1.5"""
        w = np.array([1.0, 1.0])
        both.perceptron_predict.agree(CORNERS, w, -1.5, kinds="biuf")

    def test_three_features(self, both):
        """perceptron_predict answers each row of a batch with three features"""
        X = np.array([[1.0, 2.0, -1.0], [0.5, -1.0, 2.0], [-2.0, 0.0, 1.0], [3.0, 1.0, 0.5]])
        w = np.array([1.0, -0.5, 0.25])
        both.perceptron_predict.agree(X, w, 0.5, kinds="biuf")

    @edge
    def test_all_zero(self, both):
        """perceptron_predict answers 0 where the score is exactly 0"""
        both.perceptron_predict.agree(CORNERS, np.zeros(2), 0.0, kinds="biuf")


@exercise("perceptron_update")
class TestUpdate:
    def test_should_be_one(self, both):
        """perceptron_update corrects a sample that should be 1 and is predicted 0"""
        w, x = np.array([1.0, -2.0]), np.array([0.5, 2.0])
        both.perceptron_update.agree(w, 1.0, x, 1, 0.5, kinds="iuf")

    def test_right_one(self, both):
        """perceptron_update leaves w and b as they are where the prediction is right"""
        w, x = np.array([1.0, -2.0]), np.array([3.0, 0.5])
        both.perceptron_update.agree(w, -1.0, x, 1, 0.5, kinds="iuf")


@exercise("perceptron_fit")
class TestFit:
    def test_learns_and(self, student):
        """perceptron_fit finds weights and a bias that compute AND"""
        result = student.perceptron_fit(CORNERS, AND)
        w, b = np.asarray(field(result, "w"), float), number(field(result, "b"), "b")
        holds(w.shape == (2,), f"w has shape {w.shape}; (2,) was expected")
        close(
            actual=(CORNERS @ w + b > 0).astype(int),
            desired=AND,
            what="the prediction for AND after training",
        )
        holds(bool(field(result, "converged")), "converged is False, though AND can be learned")

    def test_path_of_and(self, student, reference):
        """perceptron_fit takes the steps of the rule, in the order of the rows (AND, lr 1)"""
        close(
            actual=student.perceptron_fit(CORNERS, AND),
            desired=reference.perceptron_fit(CORNERS, AND),
            kinds="biuf",
        )

    def test_gives_up_on_xor(self, student):
        """perceptron_fit stops after max_epochs on XOR and says that it did not converge"""
        result = student.perceptron_fit(CORNERS, XOR, 1.0, 20)
        holds(not bool(field(result, "converged")), "converged is not False, and no line computes XOR")
        holds(len(field(result, "mistakes")) == 20, "mistakes does not have max_epochs entries")


@exercise("gate")
class TestGate:
    def test_and(self, student, reference):
        """gate("AND") is 1 only for (1, 1)"""
        close(
            actual=answers(student.gate("AND")),
            desired=answers(reference.gate("AND")),
            what="the answer at (0,0), (0,1), (1,0), (1,1)",
        )

    def test_or(self, student, reference):
        """gate("OR") is 0 only for (0, 0)"""
        close(
            actual=answers(student.gate("OR")),
            desired=answers(reference.gate("OR")),
            what="the answer at (0,0), (0,1), (1,0), (1,1)",
        )


@exercise("signed_distance")
class TestGeometry:
    def test_distances(self, both):
        """signed_distance measures from the line 3 x1 + 4 x2 = 5"""
        X = np.array([[2.0, 1.0], [1.0, 0.5], [0.0, 0.0], [-1.0, 2.0], [3.0, 4.0]])
        both.signed_distance.agree(X, np.array([3.0, 4.0]), -5.0)

    def test_boundary(self, both):
        """boundary_x2 gives points of the line x1 + 2 x2 = 4"""
        x1 = np.array([-2.0, 0.0, 1.0, 4.0])
        both.boundary_x2.agree(np.array([1.0, 2.0]), -4.0, x1)

    @edge
    def test_vertical(self, student):
        """boundary_x2 raises ValueError for a vertical boundary"""
        raises(
            student.boundary_x2,
            np.array([2.0, 0.0]),
            -1.0,
            np.array([0.0, 1.0]),
            error="ValueError",
        )


@exercise("xor_linear_limit")
class TestLimit:
    def test_mse_belongs_to_w_and_b(self, student):
        """xor_linear_limit: mse is the mean squared error of its own w and b"""
        result = student.xor_linear_limit()
        w, b = np.asarray(field(result, "w"), float), number(field(result, "b"), "b")
        holds(w.shape == (2,), f"w has shape {w.shape}; (2,) was expected")
        close(
            actual=number(field(result, "mse"), "mse"),
            desired=float(np.mean((CORNERS @ w + b - XOR) ** 2)),
            rtol=1e-6,
            floor=1.0,
            what="mse, compared with that of w and b,",
        )

    def test_accuracy_is_a_share(self, student):
        """xor_linear_limit: best_acc is a whole number of quarters"""
        quarters = 4 * number(field(student.xor_linear_limit(), "best_acc"), "best_acc")
        holds(
            0 <= quarters <= 4 and abs(quarters - round(quarters)) < 1e-6,
            "best_acc is not the share of four points: 0, 0.25, 0.5, 0.75 or 1",
        )


@exercise("xor_by_hand")
class TestByHand:
    def test_zero_and_one(self, student, reference):
        """xor_by_hand answers 0 for (0, 0) and 1 for (0, 1)"""
        close(
            actual=network(student.xor_by_hand())[:2],
            desired=network(reference.xor_by_hand())[:2],
            what="the answer at (0,0), (0,1)",
        )

    @contract
    def test_shapes(self, student, reference):
        """xor_by_hand returns arrays W1 (2, 2), b1 (2,), W2 (1, 2), b2 (1,)"""
        shapes = [np.shape(part) for layer in student.xor_by_hand() for part in layer]
        wanted = [np.shape(part) for layer in reference.xor_by_hand() for part in layer]
        holds(shapes == wanted, f"the shapes are {shapes}; {wanted} were expected")
