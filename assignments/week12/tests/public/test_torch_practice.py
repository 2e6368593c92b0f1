"""Public checks of week 12: weights are given, so that numbers can be compared."""

import numpy as np
from nngrade.suite.checks import holds, leaves_no_trace
from nngrade.suite.marks import contract, edge, exercise


def normed(rng):
    """Return weights for the classifier of the support module, and its running mean and variance."""
    shapes = ((6, 3), (6,), (6,), (6,), (4, 6), (4,))
    return [rng.normal(size=s) for s in shapes], (rng.normal(size=6), rng.uniform(0.3, 2, size=6))


def classes(rng, n, inputs=3, outputs=4):
    """Return inputs and labels; each label occurs."""
    return rng.normal(size=(n, inputs)), rng.permutation(np.arange(n) % outputs)


@exercise("evaluate")
class TestEvaluate:
    def test_plain(self, both):
        """the loss and the accuracy of six samples, in batches of 4 and 2"""
        outputs = [[2.0, 1, 0], [0, 1, 0], [3, 5, 1], [0, 0, 4], [1, 0, 0], [0, -1, 1]]
        labels = np.array([0, 1, 0, 2, 1, 1])
        both.evaluate.via("evaluated_plain").agree(np.array(outputs), labels)

    def test_mode(self, both, rng):
        """a network with batch norm and dropout is evaluated in evaluation mode"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 23))

    @contract
    def test_trace(self, both, rng):
        """evaluate leaves a model in training mode as it was"""
        found = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 13))
        leaves_no_trace(found["before"], found["after"], "evaluate")


@exercise("DigitMLP")
class TestDigitMLP:
    def test_shapes(self, both):
        """the network has three weight matrices and three biases, of the right shapes"""
        both.DigitMLP.via("parameter_shapes").agree()

    def test_outputs(self, both):
        """the log-probabilities of six images, with given weights"""
        both.DigitMLP.via("read").agree(5, 6)


@exercise("Swish")
class TestSwish:
    def test_ones(self, both):
        """values and slopes at a few places"""
        x = np.array([-2.0, -0.5, 0, 1, 3])
        both.Swish.via("swished").agree(x, np.ones(5))

    def test_chain(self, both, rng):
        """two calls in one graph: gradients flow through both"""
        both.Swish.via("swish_chain").agree(rng.normal(size=(3, 4)), rng.normal(size=(3, 4)))


def halfway(rng):
    """Return data whose validation loss is smallest halfway: its targets are half of those in training."""
    X, X_val, w = rng.normal(size=(15, 3)), rng.normal(size=(11, 3)), rng.normal(size=(3, 2))
    arrays = [np.ones(3), np.zeros(3), np.zeros((2, 3)), np.zeros(2)]
    return arrays, X, X @ w, X_val, 0.5 * X_val @ w


def given(rng, *shapes):
    """Return weights of these shapes."""
    return [rng.normal(size=s) for s in shapes]


READER = (5, 6), (5,), (4, 5), (4,)


@exercise("train_digits_torch")
class TestTrainDigitsTorch:
    def test_two_steps(self, both, rng):
        """the losses and the weights of two steps on all samples at once"""
        arrays, (X, y) = given(rng, *READER), classes(rng, 11, 6)
        both.train_digits_torch.via("trained").agree(arrays, X, y, 0.3, 2, 11)

    @edge
    def test_every_sample(self, both, rng):
        """every epoch takes each of 13 samples once"""
        batches, *_ = both.train_digits_torch.via("visits").student(given(rng, *READER), 13, 2, 5)
        said = "the number of samples in each batch is {}"
        sizes = [len(b) for b in batches]
        holds(sizes == [5, 5, 3] * 2, said.format(sizes))
        for rows in (sum(batches[:3], []), sum(batches[3:], [])):
            holds(sorted(rows) == list(range(13)), "a sample is left out, or taken twice")


@exercise("mnist_tensors")
class TestMnistTensors:
    def test_values(self, both, rng):
        """three images of bytes, and their labels"""
        images = rng.integers(256, size=(3, 784)).astype(np.uint8)
        both.mnist_tensors.agree(images, np.array([4, 0, 9]))

    def test_reads(self, both):
        """a network trained on 3,000 digits of MNIST reads at least 85 % of 1,000 others"""
        share = both.mnist_tensors.via("mnist_share").student(0)
        holds(share >= 0.85, f"it reads {share:.0%} of new digits; at least 85 % are asked for")


@exercise("SignalCNN")
class TestSignalCNN:
    def test_shapes(self, both):
        """two convolutions and a linear layer, with weights and biases of the right shapes"""
        both.SignalCNN.via("signal_shapes").agree()

    def test_logits(self, both, rng):
        """the logits of five signals, with given weights"""
        both.SignalCNN.via("heard").agree(5, rng.normal(size=(5, 40)))


@exercise("equal_network")
class TestEqualNetwork:
    def test_budget(self, both):
        """equal_network: one, two and three hidden layers with at most 301 parameters"""
        both.equal_network.via("tower_shapes").agree_all([(depth, 301) for depth in (1, 2, 3)])

    def test_outputs(self, both):
        """equal_network: the outputs of two hidden layers, with given weights"""
        both.equal_network.via("tower_reads").agree(2, 15, 301, 3)

    def test_curve(self, both, rng):
        """race: the times, the errors and the weights of three steps"""
        arrays = given(rng, (4, 2), (4,), (1, 4), (1,))
        X, y = rng.normal(size=(7, 2)), rng.normal(size=(7, 1))
        both.race.via("raced").agree(arrays, X, y, 0.1, 3)


@exercise("archery")
class TestArchery:
    def test_alive(self, both):
        """the losses of a neuron that learns"""
        both.archery.agree(0, "relu")

    def test_dead(self, both):
        """a neuron whose start is dead"""
        both.archery.agree(1, "relu")


@exercise("fit_regressor")
class TestFitRegressor:
    def test_regressor(self, both, rng):
        """fit_regressor: the losses and the weights of two steps"""
        arrays = given(rng, (4, 3), (4,), (1, 4), (1,))
        X, y = rng.normal(size=(7, 3)), rng.normal(size=7)
        both.fit_regressor.via("mended_regressor").agree(arrays, X, y, 0.1, 2)

    def test_classifier(self, both, rng):
        """fit_classifier: the losses and the weights of one epoch"""
        arrays = given(rng, (5, 3), (5,), (5,), (5,), (4, 5), (4,))
        both.fit_classifier.via("mended_classifier").agree(arrays, *classes(rng, 13), 0.3, 1)

    def test_keep_best(self, both, rng):
        """keep_best: the best epoch is not the last one"""
        both.keep_best.via("kept_best").agree(*halfway(rng), 0.1, 12)
