"""Public checks of week 8: enough to work with, but not all that counts."""

import functools

import numpy as np
from nngrade.suite.checks import Forward, close, grad_check, holds
from nngrade.suite.marks import edge, exercise, weight


@exercise("xavier_init")
class TestXavierInit:
    def test_shape(self, student, rng):
        """xavier_init gives a row for each output and a column for each input"""
        W = student.xavier_init(3, 2, rng)
        holds(W.shape == (2, 3), "the weights should have shape (fan_out, fan_in)")

    def test_deviation(self, student, rng):
        """the standard deviation of many normal weights is near the root of 2 / (fan_in + fan_out)"""
        W = student.xavier_init(300, 200, rng)
        ratio = float(np.std(W) / np.sqrt(2 / 500))
        holds(abs(ratio - 1) < 0.02, f"the deviation is {ratio:.3g} times what it should be")

    def test_uniform(self, student, rng):
        """uniform weights stay within the limit, and come near it on both sides"""
        W, limit = student.xavier_init(300, 200, rng, "uniform"), np.sqrt(6 / 500)
        holds(bool(np.abs(W).max() <= limit), "a weight is larger than the limit")
        holds(bool(W.max() > 0.99 * limit), "no weight comes near the limit")
        holds(bool(W.min() < -0.99 * limit), "no weight comes near the negative limit")


@exercise("he_init")
class TestHeInit:
    def test_shape(self, student, rng):
        """he_init gives a row for each output and a column for each input"""
        W = student.he_init(3, 2, rng)
        holds(W.shape == (2, 3), "the weights should have shape (fan_out, fan_in)")

    def test_deviation(self, student, rng):
        """the standard deviation of many weights is near the root of 2 / fan_in"""
        W = student.he_init(300, 200, rng)
        ratio = float(np.std(W) / np.sqrt(2 / 300))
        holds(abs(ratio - 1) < 0.02, f"the deviation is {ratio:.3g} times what it should be")


@exercise("gradient_flow")
class TestGradientFlow:
    def test_three_layers_of_one_unit(self, both):
        """gradient_flow through three layers of a single unit, for each activation"""
        Ws = [np.array([[2.0]]), np.array([[-3.0]]), np.array([[-4.0]])]
        both.gradient_flow.agree_each(
            [(Ws, np.array([[0.2]]), act, np.array([[0.5]])) for act in ("tanh", "sigmoid")]
        )
        Ws = [np.array([[2.0]]), np.array([[3.0]]), np.array([[4.0]])]
        both.gradient_flow.agree(Ws, np.array([[1.0]]), "relu", np.array([[0.5]]))

    def test_layers_of_several_units(self, both, rng):
        """gradient_flow through layers of 7, 6, 5 and 3 units, with tanh"""
        Ws = [rng.normal(size=(o, i)) for i, o in ((7, 6), (6, 5), (5, 3))]
        X, dout = rng.normal(size=(4, 7)), rng.normal(size=(4, 3))
        both.gradient_flow.agree(Ws, X, "tanh", dout)

    def test_classify(self, both):
        """classify names what the norms mean"""
        calls = [([1e-7, 1e-3, 1.0],), ([5000.0, 40.0, 1.0],), ([0.2, 3.0, 1.0],)]
        both.classify.agree_all(calls)


@exercise("clip_by_value")
class TestClipByValue:
    def test_value(self, both):
        """clip_by_value limits each entry, on both sides"""
        grads = [np.array([0.5, -3.0, 1.5]), np.array([[2.0, -0.1]])]
        both.clip_by_value.agree(grads, 1.0)

    def test_norm_above(self, both):
        """clip_by_norm scales gradients whose norm is too large, and returns that norm"""
        grads = [np.array([3.0]), np.array([[4.0, 0.0]])]
        both.clip_by_norm.agree(grads, 1.0, rtol=2e-6)

    def test_norm_below(self, both):
        """clip_by_norm does not change gradients whose norm is small enough"""
        grads = [np.array([3.0]), np.array([[4.0, 0.0]])]
        both.clip_by_norm.agree(grads, 10.0)


@exercise("standardize")
class TestStandardize:
    def test_standardize(self, both):
        """standardize uses the training data's mean and deviation for both arrays"""
        train, other = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]]), np.array([[6.0, 0.0]])
        both.standardize.agree(train, other)

    def test_minmax(self, both):
        """minmax uses the training data's lowest and highest values for both arrays"""
        train, other = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]]), np.array([[6.0, 0.0]])
        both.minmax.agree(train, other)

    @edge
    def test_constant_column(self, both):
        """a constant column is divided by 1"""
        train, other = np.array([[7.0, 1.0], [7.0, 2.0]]), np.array([[8.0, 0.0]])
        both.standardize.agree(train, other)


@exercise("BatchNorm")
class TestBatchNorm:
    def test_new_layer(self, student):
        """a new layer has gamma 1, beta 0, running mean 0 and running variance 1"""
        layer = student.BatchNorm(3)
        close(actual=layer.gamma, desired=np.ones(3), what="gamma")
        close(actual=layer.beta, desired=np.zeros(3), what="beta")
        close(actual=layer.running_mean, desired=np.zeros(3), what="running_mean")
        close(actual=layer.running_var, desired=np.ones(3), what="running_var")

    def test_training(self, student, reference, rng):
        """in training each column gets mean 0 and variance 1"""
        X = 3 * rng.normal(size=(6, 4)) + 2
        layer = student.BatchNorm(4)
        close(actual=layer.forward(X, True), desired=reference.BatchNorm(4).forward(X, True))

    def test_evaluation(self, student, reference, rng):
        """after a batch of training, evaluation uses the running statistics"""
        theirs, ours = student.BatchNorm(4), reference.BatchNorm(4)
        batch, X = 3 * rng.normal(size=(6, 4)) + 2, rng.normal(size=(5, 4))
        theirs.forward(batch, True)
        ours.forward(batch, True)
        close(actual=theirs.running_mean, desired=ours.running_mean, what="running_mean")
        close(actual=theirs.running_var, desired=ours.running_var, what="running_var")
        close(actual=theirs.forward(X, False), desired=ours.forward(X, False))


NAMES = ("X", "gamma", "beta")


@exercise("batchnorm_backward")
class TestBatchnormBackward:
    def test_gradients(self, student, rng):
        """batchnorm_backward gives the slopes of sum(dY * Y) with respect to X, gamma and beta"""
        X, dY = 2 * rng.normal(size=(5, 3)) + 1, rng.normal(size=(5, 3))
        gamma, beta = np.array([1.5, -0.7, 2.0]), np.array([0.3, 0.0, -1.0])

        def forward(X, gamma, beta):
            return gamma * (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + 0.1) + beta

        @functools.cache
        def layer():
            return student.BatchNorm.unjudged()(3, 0.1)

        def own(X, gamma, beta):  # a new layer has gamma 1 and beta 0
            return gamma * layer().forward(X, True) + beta

        inv_std = 1 / np.sqrt(X.var(axis=0) + 0.1)
        cache = {"x_hat": (X - X.mean(axis=0)) * inv_std, "inv_std": inv_std, "gamma": gamma}
        found = student.batchnorm_backward(dY, cache)
        holds(len(found) == 3, "the answer should be dX, dgamma and dbeta")
        at = {"X": X, "gamma": gamma, "beta": beta}
        loss = Forward(
            own,
            forward,
            lambda at: tuple(at[name] for name in NAMES),
            lambda Y: float(np.sum(dY * Y)),
        )
        grad_check(loss=loss, gradient=dict(zip(NAMES, found)), at=at, rng=rng)


@exercise("dropout_forward")
class TestDropout:
    def test_training(self, student, rng):
        """in training about a share p is dropped, and the rest is multiplied by 1 / (1 - p)"""
        Y, mask = student.dropout_forward(np.full((100, 100), 3.0), 0.25, rng, True)
        dropped = float(np.mean(Y == 0))
        holds(abs(dropped - 0.25) < 0.03, f"a share of {dropped:.3g} was dropped")
        close(actual=Y, desired=np.where(Y == 0, 0.0, 3 / 0.75), what="Y")
        holds(bool(np.all((mask != 0) == (Y != 0))), "mask should tell what was kept")

    def test_evaluation(self, student, rng):
        """in evaluation nothing is dropped and nothing is scaled"""
        X = rng.normal(size=(5, 4))
        Y, mask = student.dropout_forward(X, 0.25, rng, False)
        close(actual=Y, desired=X, what="Y")
        close(actual=mask, desired=np.ones((5, 4)), kinds="biuf", what="mask")

    def test_backward(self, student, rng):
        """dropout_backward is 0 where an entry was dropped, and dY / (1 - p) elsewhere"""
        dY = rng.normal(size=(5, 4))
        Y, mask = student.dropout_forward(np.ones((5, 4)), 0.25, rng, True)
        dX = student.dropout_backward(dY, mask, 0.25)
        close(actual=dX, desired=np.where(Y == 0, 0.0, dY / 0.75), what="dX")

    @weight(0.5)
    def test_slope(self, both, rng):
        """dropout_backward gives the slopes of sum(dY * Y), where the same entries are dropped"""
        X, dY = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
        _, mask = both.dropout_forward.student(X, 0.25, np.random.default_rng(3), True)
        forward = Forward(
            both.dropout_forward.student.unjudged(),
            lambda X, p, *_: (X * (mask != 0) / (1 - p), mask),
            lambda X: (X, 0.25, np.random.default_rng(3), True),
            lambda answer: float(np.sum(dY * answer[0])),
        )
        dX = both.dropout_backward.student(dY, mask, 0.25)
        grad_check(loss=forward, gradient=dX, at=X, rng=rng)


@exercise("dead_units")
class TestDeadUnits:
    def test_dead_units(self, both):
        """dead_units finds the columns that are never above 0"""
        A = np.array([[0.0, 0.5, 0.0, 1.0], [0.0, 0.0, 2.0, 0.3], [0.0, 0.1, 0.0, 4.0]])
        both.dead_units.agree(A)

    def test_sparsity(self, both):
        """sparsity is the share of entries that are off"""
        A = np.array([[0.0, 0.5, 0.0, 1.0], [0.0, 0.0, 2.0, 0.3], [0.0, 0.1, 0.0, 4.0]])
        both.sparsity.agree(A)
