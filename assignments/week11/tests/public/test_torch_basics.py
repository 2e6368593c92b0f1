"""Public checks of week 11: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import holds
from nngrade.suite.marks import exercise


def drawn(rng, hidden, outputs, inputs=3):
    """Return weights for a network of two layers."""
    shapes = ((hidden, inputs), (hidden,), (outputs, hidden), (outputs,))
    return [rng.normal(size=s) for s in shapes]


@exercise("to_tensor")
class TestToTensor:
    def test_values(self, both, rng):
        """to_tensor of a matrix, by default as float32, and as float64"""
        x = rng.normal(size=(3, 4))
        both.to_tensor.via("made").agree_all([(x,), (x, "array", "float64", True)])

    def test_rows(self, both, rng):
        """as_batch of one image and of five"""
        both.as_batch.via("rows").agree_all([(rng.normal(size=s),) for s in ((2, 3), (5, 2, 3))])

    def test_description(self, both):
        """describe of a matrix that needs a gradient"""
        both.describe.via("described").agree((2, 3), "float64", "needs")


@exercise("torch_grad")
class TestTorchGrad:
    def test_gradient(self, both, rng):
        """torch_grad of x^4 - 2 x^2 + x, for a vector and for a matrix"""
        calls = [("quartic", rng.normal(size=s)) for s in ((5,), (3, 4))]
        both.torch_grad.via("slope").agree_each(calls, rtol=1e-12)

    def test_accumulated(self, both):
        """accumulated for 2 and four passes"""
        both.accumulated.agree(2.0, 4)


@exercise("first_loop")
class TestFirstLoop:
    def test_two_epochs(self, both, rng):
        """first_loop takes the right steps in two epochs on twelve samples"""
        arrays, y = [rng.normal(size=(4, 3)), rng.normal(size=4)], np.arange(12) % 4
        both.first_loop.via("looped").agree(arrays, rng.normal(size=(12, 3)), y, 0.3, 5, 2)

    def test_digits(self, both, data):
        """a linear layer learns to read digits"""
        digits = data("digits")
        X, y = digits["X"][:640] / 16, digits["y"][:640].astype(int)
        unseen, labels = digits["X"][1000:] / 16, digits["y"][1000:]
        found = both.first_loop.via("looped").student([np.zeros((10, 64)), np.zeros(10)], X, y)
        answers = np.argmax(unseen @ found["W"].T + found["b"], axis=1)
        right = float(np.mean(answers == labels))
        holds(
            right >= 0.85,
            f"only {right:.1%} of new digits are read correctly; expected 85% or more",
        )


@exercise("MLP")
class TestMLP:
    def test_shapes(self, both):
        """MLP has two weight matrices and two biases, of the right shapes"""
        both.MLP.via("parameter_shapes").agree(6, 5, 3, 0.2)

    def test_outputs(self, both, rng):
        """MLP maps a batch to logits"""
        both.MLP.via("outputs").agree((3, 6, 2), drawn(rng, 6, 2), rng.normal(size=(4, 3)))

    def test_count(self, both):
        """count_params counts the parameters of a network of two layers, frozen or not"""
        calls = [("plain",), ("plain", True), ("frozen", False), ("frozen", True)]
        both.count_params.via("counted").agree_all(calls)


@exercise("train_epoch")
class TestTrainEpoch:
    def test_one_batch(self, both, rng):
        """train_epoch takes the right step on a single batch, and returns its loss"""
        X, y = rng.normal(size=(4, 3)), rng.normal(size=(4, 2))
        both.train_epoch.via("after_epochs").agree("plain", drawn(rng, 6, 2), X, y)

    def test_one_epoch(self, both, rng):
        """train_epoch takes the right steps in an epoch of five batches"""
        X, y = rng.normal(size=(23, 3)), rng.normal(size=(23, 2))
        both.train_epoch.via("after_epochs").agree("plain", drawn(rng, 4, 2), X, y)
