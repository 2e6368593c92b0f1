"""Hidden checks of week 7: values over several steps, edges, stability, what must not change."""

import numpy as np
from nngrade.suite.checks import between, close, holds, keeps_contract, left_alone, quiet, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight

# Sizes with and without a short last batch.
SIZES = [(10, 4), (12, 4), (7, 3), (64, 8), (65, 8)]
RATES = [0.1, 0.3, 0.02, 0.2, 0.05]


def seeded(rng):
    """Return a new generator, seeded from the secret seed."""
    return np.random.default_rng(int(rng.integers(1 << 30)))


def data(n, d=3):
    """Return n different rows: row i begins with i + 1, and its target is -10 (i + 1)."""
    X = np.arange(1.0, n + 1)[:, np.newaxis] + np.arange(d) / 8
    return X, -10 * np.arange(1, n + 1)


def listed(result):
    """Return the pairs (xb, yb) of a list, a generator or another iterable."""
    holds(result is not None, "batches returned None: is a return or a yield missing?")
    found = list(iter(result))
    good = all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in found)
    holds(good, "batches should give pairs (xb, yb)")
    arrays = all(isinstance(part, np.ndarray) for pair in found for part in pair)
    holds(arrays, "xb and yb should be arrays")
    return [tuple(pair) for pair in found]


def sizes(found):
    """Return the number of rows of each batch, which must be the same in xb and yb."""
    holds(all(xb.ndim and yb.ndim for xb, yb in found), "xb and yb should have rows")
    same = all(len(xb) == len(yb) for xb, yb in found)
    holds(same, "a batch should have as many rows of X as of y")
    return [len(xb) for xb, _ in found]


def order(found):
    """Return the row numbers of an epoch of `data`, in order."""
    if not found:
        return []
    return [round(float(x)) - 1 for xb, _ in found for x in xb.reshape(len(xb), -1)[:, 0]]


def expected_sizes(n, batch_size, *, drop_last=False):
    """Return the sizes of the full batches, and of the short last one."""
    rest = [n % batch_size] if n % batch_size and not drop_last else []
    return [batch_size] * (n // batch_size) + rest


def walk(optimizer, w, gradients, rates, *rest, rtol=1e-9):
    """Compare several steps, each with the w and the state that the previous step returned."""
    mine, theirs, wanted, found = {}, {}, w, []
    for g, lr in zip(gradients, rates, strict=True):
        w, mine = stepped(optimizer.student, w, g, mine, lr, *rest)
        found.append(w)
    for count, (g, lr) in enumerate(zip(gradients, rates, strict=True), 1):
        wanted, theirs = optimizer.reference(wanted, g, theirs, lr, *rest)
        close(actual=found[count - 1], desired=wanted, rtol=rtol, what=f"w after step {count}")


def stepped(student, *args):
    """Make one step; raise unless the result is a pair."""
    result = student(*args)
    holds(len(result) == 2, "the result should be a pair: the new w and the new state")
    return result


def away_from_zero(rng, *shape):
    """Return normal numbers, moved away from 0 by 0.1 so that eps hardly matters."""
    x = rng.normal(size=shape)
    return x + np.where(x < 0, -0.1, 0.1)


def taking_turns(optimizer, rng, *rest):
    """Step three parameters in turn, two of one shape and one of another, each with its own state."""
    shapes = [(4, 3), (4, 3), (5,)]
    ws = [away_from_zero(rng, *s) for s in shapes]
    wanted, mine, theirs = list(ws), [{} for _ in ws], [{} for _ in ws]
    for turn in (0, 1, 2, 0, 1, 1, 0):
        g = away_from_zero(rng, *shapes[turn])
        ws[turn], mine[turn] = stepped(optimizer.student, ws[turn], g, mine[turn], 0.1, *rest)
        wanted[turn], theirs[turn] = optimizer.reference(wanted[turn], g, theirs[turn], 0.1, *rest)
        close(actual=ws[turn], desired=wanted[turn], what="w, with several parameters in turn")


def whole_numbers(optimizer, *rest):
    """Compare two steps with integer weights, with integer gradients, and with both."""
    w = np.array([3, -2, 7, 0])
    gs = [np.array([1, 2, -3, 4]), np.array([2, -1, 1, 5])]
    walk(optimizer, w, gs, [0.25] * 2, *rest)
    walk(optimizer, w, [g / 8 for g in gs], [0.25] * 2, *rest)
    walk(optimizer, w / 4, gs, [0.25] * 2, *rest)


def single_precision(optimizer, rng, *rest):
    """Compare two steps with float32 weights and gradients."""
    w, *gs = (away_from_zero(rng, 4, 3).astype(np.float32) for _ in range(3))
    walk(optimizer, w, gs, [0.1] * 2, *rest, rtol=1e-5)


def same_step_twice(student, rng, *rest):
    """Make a second step twice from the same w, g and state, which it must not change."""
    w, g, second = (away_from_zero(rng, 4, 3) for _ in range(3))
    w, state = stepped(student, w, g, {}, 0.1, *rest)
    one, two = (stepped(student, w, second, state, 0.1, *rest)[0] for _ in range(2))
    close(actual=two, desired=one, what="w, when the same step is made again from the same state,")


def gradients_of_zero(optimizer, *rest):
    """Compare steps whose gradients are 0 in some elements, then in all, then in some again."""
    w = np.array([1.0, -2.0, 3.0, -0.5])
    gs = [[0.0, 0.5, -1.0, 0.0], [0.0, 0.0, 2.0, -0.3], [0.0] * 4, [0.0, 0.7, 0.0, 0.2]]
    walk(optimizer, w, [np.array(g) for g in gs], [0.1] * 4, *rest)


@exercise("batches")
class TestBatches:
    def test_in_order(self, student, reference):
        """batches without shuffling are the rows in order, the last batch short or full"""
        for n, size in SIZES:
            args = (*data(n), size, np.random.default_rng(3), False)
            close(actual=listed(student.batches(*args)), desired=reference.batches(*args))

    @weight(2)
    def test_every_row_once(self, student, rng):
        """a shuffled epoch has every row once, in batches of the right sizes"""
        for n, size in SIZES:
            found = listed(student.batches(*data(n), size, seeded(rng)))
            right = sizes(found) == expected_sizes(n, size)
            holds(
                right, f"the batches do not have the right sizes for N = {n}, batch_size = {size}"
            )
            once = sorted(order(found)) == list(range(n))
            holds(once, "not every row comes exactly once in an epoch")

    @weight(2)
    def test_pairs(self, student, rng):
        """each row keeps its own target when rows are shuffled"""
        for n, size in SIZES[:3]:
            found = listed(student.batches(*data(n), size, seeded(rng)))
            for xb, yb in found:
                close(actual=yb, desired=-10 * np.floor(xb[:, 0]).astype(int), what="yb beside xb")

    def test_shuffled(self, student, rng):
        """a shuffled epoch goes through the rows in an order without a pattern"""
        found = listed(student.batches(*data(64), 8, seeded(rng)))
        steps = np.abs(np.diff(order(found)))
        holds(np.count_nonzero(steps == 1) < 24, "many rows come right after their neighbours")
        blocks = [len({int(i) // 8 for i in part}) for part in np.split(np.array(order(found)), 8)]
        holds(max(blocks) > 2, "the rows of a batch all stand close together in X")

    def test_seeds(self, student, rng):
        """the generator decides the order: the same seed gives the same order, another seed another order"""
        seed = int(rng.integers(1 << 30))
        one, two, *others = (
            order(listed(student.batches(*data(40), 8, np.random.default_rng(s))))
            for s in (seed, *range(seed, seed + 8))
        )
        holds(one == two, "two generators with the same seed should give the same order")
        different = len({tuple(rows) for rows in (one, *others)}) == 8
        holds(different, "generators with different seeds should give different orders")

    def test_any_place(self, student, rng):
        """in a shuffled epoch any row may come at any place, the first and the last one too"""
        epochs = [order(listed(student.batches(*data(1000), 250, seeded(rng)))) for _ in range(4)]
        holds(all(len(rows) == 1000 for rows in epochs), "an epoch has not as many rows as X")
        fixed = np.all(np.array(epochs) == epochs[0], axis=0)
        holds(not fixed.any(), "a row comes at the same place in every epoch")

    def test_random_order(self, student, rng):
        """a shuffled epoch of 1000 rows is as mixed as a random order is"""
        rows = np.array(order(listed(student.batches(*data(1000), 250, seeded(rng)))))
        holds(len(rows) == 1000, "an epoch has not as many rows as X")
        places = np.arange(1000)
        # In a random order, a correlation has a deviation of 0.03, and one row on average keeps its place.
        linked = abs(float(np.corrcoef(places, rows)[0, 1]))
        holds(linked < 0.25, "rows that come early in X come early in the epoch, or late")
        kept = int(np.count_nonzero(rows == places))
        holds(kept < 20, f"{kept} of 1000 rows keep their place; in a random order about one does")
        steps = np.unique(np.diff(rows), return_counts=True)[1]
        holds(steps.max() < 30, "from one row to the next it is often the same step in X")

    def test_shuffled_inside(self, student, rng):
        """the order inside a batch is random too, also if a single batch holds all rows"""
        for n, size in ((64, 16), (40, 64)):
            rows = order(listed(student.batches(*data(n), size, seeded(rng))))
            parts = [rows[i : i + size] for i in range(0, n, size)]
            found = any(part != sorted(part) for part in parts)
            holds(
                found,
                f"the rows of a batch come in the order of X, for N = {n}, batch_size = {size}",
            )

    @contract
    def test_unused_generator(self, student, rng):
        """without shuffling, the generator is not used"""
        generator = seeded(rng)
        before = generator.bit_generator.state
        listed(student.batches.in_place(*data(10), 4, generator, False))
        holds(
            generator.bit_generator.state == before,
            "numbers are drawn from rng, though shuffle is False",
        )

    @contract
    def test_dtypes(self, student, rng):
        """whole numbers stay whole numbers, and float32 stays float32"""
        for dtype, labels in ((np.int64, np.bool_), (np.uint8, np.int32), (np.float32, np.uint8)):
            X, y = (
                rng.integers(0, 9, size=(7, 3)).astype(dtype),
                rng.integers(0, 9, size=7).astype(labels),
            )
            found = listed(student.batches(X, y, 3, seeded(rng)))
            holds(all(xb.dtype == dtype for xb, _ in found), "xb should have the dtype of X")
            holds(all(yb.dtype == y.dtype for _, yb in found), "yb should have the dtype of y")

    @contract
    def test_left_alone(self, student, rng):
        """batches does not reorder X and y themselves"""
        student.batches(*data(10), 4, seeded(rng))
        keeps_contract(student.batches.last, may_return=("X", "y"))
        X, y = data(10)
        X.flags.writeable = y.flags.writeable = False
        listed(student.batches(X, y, 4, seeded(rng)))

    @edge
    def test_next_epoch(self, student, rng):
        """the same generator, used again, gives another order in the next epoch"""
        generator = seeded(rng)
        first = student.batches.in_place(*data(40), 8, generator)
        if isinstance(first, (list, tuple)):
            second = student.batches.in_place(*data(40), 8, generator)
            other = order(listed(first)) != order(listed(second))
            holds(other, "the second epoch has the order of the first: rng has not advanced")
        else:
            holds(sorted(order(listed(first))) == list(range(40)), "not every row comes once")

    def test_drop_last(self, student, rng):
        """drop_last drops a short last batch and keeps a full one, shuffled or not"""
        for n, size in SIZES[1:4]:
            for shuffle in (True, False):
                found = listed(student.batches(*data(n), size, seeded(rng), shuffle, True))
                right = sizes(found) == expected_sizes(n, size, drop_last=True)
                holds(right, f"wrong sizes with drop_last, for N = {n} and batch_size = {size}")
                rows = order(found)
                holds(len(set(rows)) == len(rows), "a row comes twice in an epoch")

    @edge
    def test_what_is_dropped(self, student, rng):
        """drop_last drops random rows when the epoch is shuffled"""
        generators = [seeded(rng) for _ in range(4)]
        seen = [order(listed(student.batches(*data(11), 4, r, True, True))) for r in generators]
        left_out = {tuple(sorted(set(range(11)) - set(rows))) for rows in seen}
        holds(left_out != {()}, "drop_last leaves no row out of 11 in batches of 4")
        holds(len(left_out) > 1, "the same rows are left out in every epoch")

    @edge
    def test_small(self, student, reference):
        """batches of one row, of all rows, of more than there are, with no generator at all"""
        for n, size in ((5, 1), (5, 5), (3, 8), (1, 1), (1, 4)):
            for drop in (False, True):
                args = (*data(n), size, None, False, drop)
                close(actual=listed(student.batches(*args)), desired=reference.batches(*args))

    @edge
    def test_one_sample_shuffled(self, student, rng):
        """a single sample, shuffled, is a batch of one"""
        for size in (1, 4):
            found = listed(student.batches(*data(1), size, seeded(rng)))
            close(actual=found, desired=[data(1)])

    @edge
    def test_images(self, student, reference, rng):
        """batches of images (N, 2, 3) with targets (N, 4) keep their shapes"""
        X, y = rng.normal(size=(7, 2, 3)), rng.normal(size=(7, 4))
        args = (X, y, 3, np.random.default_rng(3), False)
        close(actual=listed(student.batches(*args)), desired=reference.batches(*args))
        found = listed(student.batches(X, y, 3, seeded(rng)))
        holds(sizes(found) == [3, 3, 1], "the batches do not have the right sizes")
        holds(all(xb.shape[1:] == (2, 3) for xb, _ in found), "xb should be (rows, 2, 3)")
        holds(all(yb.shape[1:] == (4,) for _, yb in found), "yb should be (rows, 4)")
        rows = np.concatenate([xb for xb, _ in found])
        back = np.argmin(np.abs(rows[:, 0, 0] - X[:, 0, 0][:, np.newaxis]), axis=0)
        close(actual=rows, desired=X[back], what="the images")
        close(actual=np.concatenate([yb for _, yb in found]), desired=y[back], what="the targets")

    @edge
    def test_numbers(self, student, reference, rng):
        """batches of single numbers (N,) with targets in a column (N, 1), some of them alike"""
        X = rng.integers(0, 4, size=7) / 4
        y = -8 * X[:, np.newaxis]
        args = (X, y, 3, np.random.default_rng(3), False)
        close(actual=listed(student.batches(*args)), desired=reference.batches(*args))
        found = listed(student.batches(X, y, 3, seeded(rng)))
        holds(sizes(found) == [3, 3, 1], "the batches do not have the right sizes")
        holds(all(xb.ndim == 1 for xb, _ in found), "xb should be (rows,)")
        holds(all(yb.shape == (len(xb), 1) for xb, yb in found), "yb should be (rows, 1)")
        rows = np.concatenate([xb for xb, _ in found])
        close(actual=np.sort(rows), desired=np.sort(X), what="the rows, sorted,")
        targets = np.concatenate([yb for _, yb in found])
        close(actual=targets, desired=-8 * rows[:, np.newaxis], what="yb beside xb")


@exercise("n_updates")
class TestUpdates:
    def test_rounded_up(self, both):
        """n_updates counts a short last batch in each epoch"""
        calls = [(n, size, e) for n, size in (*SIZES, (9, 4), (1000, 32)) for e in (1, 7)]
        both.n_updates.agree_all(calls, kinds="biuf")

    def test_rounded_down(self, both):
        """n_updates leaves a short last batch out of each epoch with drop_last"""
        calls = [(n, size, e, True) for n, size in (*SIZES, (11, 4), (1000, 32)) for e in (1, 7)]
        both.n_updates.agree_all(calls, kinds="biuf")

    @edge
    def test_small(self, both):
        """n_updates for batches of one, of all samples, and of more than there are"""
        calls = [
            (n, size, 3, d) for n, size in ((5, 1), (5, 5), (3, 8), (1, 1)) for d in (False, True)
        ]
        both.n_updates.agree_all(calls, kinds="biuf")

    @edge
    def test_no_epochs(self, both):
        """n_updates without any epoch"""
        calls = [(10, 4, 0), (10, 4, 0, True)]
        both.n_updates.agree_all(calls, kinds="biuf")

    @edge
    def test_one_left_over(self, both):
        """n_updates for large batches, with one sample more or one fewer"""
        calls = [(k * size + d, size, 2) for size in (1000, 50_000) for k, d in ((1, 1), (2, -1))]
        both.n_updates.agree_all(calls, kinds="biuf")

    @contract
    def test_whole_number(self, both):
        """n_updates returns an integer"""
        both.n_updates.agree_all([(12, 4, 3), (10, 4, 3, True)])


@exercise("sgd")
class TestSgd:
    def test_shapes(self, both, rng):
        """sgd for vectors, matrices and more dimensions"""
        for shape in ((7,), (5, 3), (2, 3, 4), (1,), (1, 4)):
            w, g = rng.normal(size=(2, *shape))
            walk(both.sgd, w, [g], [0.05])

    def test_several_steps(self, both, rng):
        """sgd over several steps: the rate of each step counts, and nothing is remembered"""
        w, g, *gs = rng.normal(size=(6, 4, 3))
        walk(both.sgd, w, [g, g, *gs[:3]], RATES)

    @edge
    def test_single_number(self, student, reference):
        """sgd for a single number, of shape ()"""
        w, g = np.array(2.0), np.array(-3.0)
        found, _ = stepped(student.sgd, w, g, {}, 0.5)
        holds(np.shape(found) == (), f"w of shape () should keep it, and has {np.shape(found)} now")
        close(actual=found, desired=reference.sgd(w, g, {}, 0.5)[0], what="w after step 1")

    @edge
    def test_nothing_to_do(self, both, student, rng):
        """sgd with a gradient or a learning rate of 0 returns a new array"""
        w, g = rng.normal(size=(2, 4, 3))
        for gradient, lr in ((0 * g, 0.1), (g, 0.0), (g, 1.5)):
            walk(both.sgd, w, [gradient], [lr])
            left_alone(student.sgd, w, gradient, {}, lr)

    @edge
    def test_whole_weights(self, both):
        """sgd for integer weights"""
        w, g = np.array([3, -2, 7, 0]), np.array([1.5, 2.25, -3.0, 4.0])
        walk(both.sgd, w, [g], [0.25])

    @edge
    def test_whole_gradients(self, both):
        """sgd for integer gradients"""
        walk(both.sgd, np.array([0.5, 1.5]), [np.array([1, -3])], [0.25])

    @edge
    def test_single_precision(self, both, rng):
        """sgd for float32"""
        w, g = rng.normal(size=(2, 5, 3)).astype(np.float32)
        walk(both.sgd, w, [g], [0.1], rtol=1e-5)

    @stability
    def test_magnitudes(self, both, rng):
        """sgd for very large and very small gradients"""
        for scale in (1e100, 300.0, 1e-5):
            w, g = scale * rng.normal(size=(2, 5))
            walk(both.sgd, w, [g], [0.1])


@exercise("momentum")
class TestMomentum:
    def test_first_step(self, both, rng):
        """momentum's first step, for vectors, matrices and more dimensions"""
        for shape in ((7,), (5, 3), (2, 3, 4), (1,), (1, 4)):
            w, g = rng.normal(size=(2, *shape))
            walk(both.momentum, w, [g], [0.05], 0.8)

    @weight(2)
    def test_steady_rate(self, both, rng):
        """momentum over several steps with the same learning rate"""
        w, *gs = rng.normal(size=(7, 5, 3))
        walk(both.momentum, w, gs, [0.05] * 6, 0.7)

    @weight(2)
    def test_changing_rate(self, both, rng):
        """momentum over several steps with a learning rate that changes"""
        w, *gs = rng.normal(size=(6, 5, 3))
        walk(both.momentum, w, gs, RATES, 0.8)

    def test_beta(self, both, rng):
        """momentum for several values of beta, 0 among them"""
        for beta in (0.0, 0.3, 0.99):
            w, *gs = rng.normal(size=(3, 5))
            walk(both.momentum, w, gs, [0.1] * 2, beta)

    @edge
    def test_default(self, both, rng):
        """momentum with beta left out"""
        w, *gs = rng.normal(size=(4, 5))
        walk(both.momentum, w, gs, [0.1] * 3)

    @edge
    def test_turns(self, both, rng):
        """momentum for three parameters in turn, each with its own state"""
        taking_turns(both.momentum, rng, 0.8)

    @edge
    def test_whole_numbers(self, both):
        """momentum for integer weights and gradients"""
        whole_numbers(both.momentum, 0.5)

    @edge
    def test_single_precision(self, both, rng):
        """momentum for float32"""
        single_precision(both.momentum, rng, 0.8)

    @edge
    def test_no_gradient(self, both):
        """momentum where the gradient is 0 for a while"""
        gradients_of_zero(both.momentum, 0.8)
        walk(both.momentum, np.array([1.0, -2.0]), [np.zeros(2)], [0.1], 0.8)

    @contract
    def test_same_state(self, student, rng):
        """momentum does not change the state that it is given"""
        same_step_twice(student.momentum, rng, 0.8)

    @stability
    def test_magnitudes(self, both, rng):
        """momentum for very large and very small gradients"""
        for scale in (1e100, 300.0, 1e-5):
            w, *gs = scale * rng.normal(size=(3, 5))
            walk(both.momentum, w, gs, [0.1] * 2, 0.8)


@exercise("rmsprop")
class TestRmsprop:
    def test_first_step(self, both, rng):
        """rmsprop's first step, for vectors, matrices and more dimensions"""
        for shape in ((7,), (5, 3), (2, 3, 4), (1,), (1, 4)):
            w, g = away_from_zero(rng, *shape), away_from_zero(rng, *shape)
            walk(both.rmsprop, w, [g], [0.05], 0.7, 1e-12)

    @weight(2)
    def test_steady_rate(self, both, rng):
        """rmsprop over several steps with the same learning rate"""
        w, *gs = (away_from_zero(rng, 5, 3) for _ in range(6))
        walk(both.rmsprop, w, gs, [0.05] * 5, 0.8, 1e-12)

    def test_changing_rate(self, both, rng):
        """rmsprop over several steps with a learning rate that changes"""
        w, *gs = (away_from_zero(rng, 5, 3) for _ in range(6))
        walk(both.rmsprop, w, gs, RATES, 0.8, 1e-12)

    @edge
    def test_eps(self, both, rng):
        """rmsprop adds eps where the docstring says"""
        for eps in (0.5, 0.02):
            w, *gs = (away_from_zero(rng, 5) for _ in range(4))
            walk(both.rmsprop, w, gs, [0.1] * 3, 0.7, eps)

    @edge
    def test_defaults(self, both, rng):
        """rmsprop with rho and eps left out"""
        w = away_from_zero(rng, 5)
        gs = [1e-5 * away_from_zero(rng, 5) for _ in range(3)]
        walk(both.rmsprop, w, gs, [0.1] * 3)

    @edge
    def test_turns(self, both, rng):
        """rmsprop for three parameters in turn, each with its own state"""
        taking_turns(both.rmsprop, rng, 0.8, 1e-6)

    @edge
    def test_whole_numbers(self, both):
        """rmsprop for integer weights and gradients"""
        whole_numbers(both.rmsprop, 0.5, 1e-6)

    @edge
    def test_single_precision(self, both, rng):
        """rmsprop for float32"""
        single_precision(both.rmsprop, rng, 0.8, 1e-6)

    @stability
    def test_no_gradient(self, both, student):
        """rmsprop where some gradients are 0, from the beginning or for a while"""
        w, g = np.array([1.0, -2.0, 3.0]), np.array([0.0, 0.5, 0.0])
        gradients_of_zero(both.rmsprop, 0.8, 1e-6)
        quiet(student.rmsprop, w, g, {}, 0.1)

    @contract
    def test_same_state(self, student, rng):
        """rmsprop does not change the state that it is given"""
        same_step_twice(student.rmsprop, rng, 0.8, 1e-6)

    @stability
    def test_magnitudes(self, both, rng):
        """rmsprop for very large and very small gradients"""
        for scale in (1e100, 1e-7):
            w, *gs = (away_from_zero(rng, 5) for _ in range(3))
            gs = [scale * g for g in gs]
            walk(both.rmsprop, w, gs, [0.1] * 2, 0.8, 1e-12)


@exercise("adam")
class TestAdam:
    def test_first_step(self, both, rng):
        """adam's first step, for vectors, matrices and more dimensions"""
        for shape in ((7,), (5, 3), (2, 3, 4), (1,)):
            w, g = away_from_zero(rng, *shape), away_from_zero(rng, *shape)
            walk(both.adam, w, [g], [0.05], 0.7, 0.95, 1e-12)

    @weight(2)
    def test_steady_rate(self, both, rng):
        """adam over a dozen steps with the same learning rate"""
        w, *gs = (away_from_zero(rng, 5, 3) for _ in range(13))
        walk(both.adam, w, gs, [0.05] * 12, 0.7, 0.95, 1e-12)

    @weight(2)
    def test_changing_rate(self, both, rng):
        """adam over several steps with a learning rate that changes"""
        w, *gs = (away_from_zero(rng, 5, 3) for _ in range(6))
        walk(both.adam, w, gs[:4], RATES[:4], 0.8, 0.9, 1e-12)

    @edge
    def test_eps(self, both, rng):
        """adam adds eps where the docstring says"""
        for eps in (0.5, 0.02):
            w, *gs = (away_from_zero(rng, 5) for _ in range(3))
            walk(both.adam, w, gs, [0.1] * 2, 0.7, 0.95, eps)

    @edge
    def test_zero_b1(self, both, rng):
        """adam with b1 = 0"""
        w, *gs = (away_from_zero(rng, 5) for _ in range(3))
        walk(both.adam, w, gs, [0.1] * 2, 0.0, 0.9, 1e-6)

    @edge
    def test_defaults(self, student, reference, rng):
        """adam with all its defaults"""
        w, wanted, mine, theirs = *(away_from_zero(rng, 5),) * 2, {}, {}
        for count in range(1, 4):
            g = 1e-5 * away_from_zero(rng, 5)
            w, mine = stepped(student.adam, w, g, mine)
            wanted, theirs = reference.adam(wanted, g, theirs)
            close(actual=w, desired=wanted, what=f"w after step {count}")

    @edge
    def test_turns(self, both, rng):
        """adam for three parameters in turn, each with its own state"""
        taking_turns(both.adam, rng, 0.8, 0.95, 1e-6)

    @edge
    def test_whole_numbers(self, both):
        """adam for integer weights and gradients"""
        whole_numbers(both.adam, 0.5, 0.75, 1e-6)

    @stability
    def test_no_gradient(self, both, student):
        """adam where some gradients are 0, from the beginning or for a while"""
        w, g = np.array([1.0, -2.0, 3.0]), np.array([0.0, 0.5, 0.0])
        gradients_of_zero(both.adam, 0.8, 0.95, 1e-6)
        quiet(student.adam, w, g, {}, 0.1)

    @contract
    def test_same_state(self, student, rng):
        """adam does not change the state that it is given"""
        same_step_twice(student.adam, rng, 0.8, 0.95, 1e-6)

    @stability
    def test_magnitudes(self, both, rng):
        """adam for very large and very small gradients"""
        for scale in (1e100, 1e-7):
            w, *gs = (away_from_zero(rng, 5) for _ in range(3))
            gs = [scale * g for g in gs]
            walk(both.adam, w, gs, [0.1] * 2, 0.8, 0.95, 1e-12)

    @edge
    def test_single_precision(self, both, rng):
        """adam for float32"""
        single_precision(both.adam, rng, 0.8, 0.95, 1e-6)


@exercise("decay_step")
class TestDecay:
    def test_l2(self, both, rng):
        """decay_step with the penalty in the gradient, for several shapes, rates and strengths"""
        cases = [((7,), 0.2, 0.3), ((5, 3), 0.5, 0.1), ((2, 3, 4), 0.03, 2.0), ((1,), 0.1, 0.7)]
        calls = [(*rng.normal(size=(2, *s)), lr, lam, False) for s, lr, lam in cases]
        both.decay_step.agree_all(calls)

    def test_decoupled(self, both, rng):
        """decay_step with the decay separate from the gradient, for several shapes, rates and strengths"""
        cases = [((7,), 0.2, 0.3), ((5, 3), 0.5, 0.1), ((2, 3, 4), 0.03, 2.0), ((1,), 0.1, 0.7)]
        calls = [(*rng.normal(size=(2, *s)), lr, lam, True) for s, lr, lam in cases]
        both.decay_step.agree_all(calls)

    @edge
    def test_shapes(self, both, rng):
        """decay_step for a single row or column, or element"""
        for shape in ((4, 1), (1, 4), (1, 1), (1,)):
            w, g = rng.normal(size=(2, *shape))
            both.decay_step.agree_each([(w, g, 0.2, 0.3, decoupled) for decoupled in (False, True)])

    @stability
    def test_magnitudes(self, both, rng):
        """decay_step for very large and very small numbers, and for a decay that goes past 0"""
        calls = []
        for scale, lr, lam in ((1e6, 0.2, 0.3), (1e4, 0.2, 0.3), (1e-5, 0.2, 0.3), (1.0, 2.0, 0.8)):
            w, g = scale * rng.normal(size=(2, 5))
            calls += [(w, g, lr, lam, False), (w, g, lr, lam, True)]
        both.decay_step.agree_all(calls, floor=1e-9)

    @edge
    def test_one_part_alone(self, both, rng):
        """decay_step without a gradient, without decay, and with a learning rate of 0"""
        w, g = rng.normal(size=(2, 5, 3))
        both.decay_step.agree_each(
            [
                (*args, decoupled)
                for args in ((w, 0 * g, 0.2, 0.3), (w, g, 0.2, 0.0), (w, g, 0.0, 0.3))
                for decoupled in (False, True)
            ]
        )

    @edge
    def test_whole_numbers(self, both):
        """decay_step for integer weights and gradients"""
        w, g = np.array([3, -2, 7, 0]), np.array([1, 2, -3, 4])
        both.decay_step.agree_each([(w, g, 0.25, 0.3, decoupled) for decoupled in (False, True)])

    @edge
    def test_single_precision(self, both, rng):
        """decay_step for float32"""
        w, g = rng.normal(size=(2, 5, 3)).astype(np.float32)
        both.decay_step.agree_each(
            [(w, g, 0.2, 0.3, decoupled) for decoupled in (False, True)], rtol=1e-5
        )


@exercise("step_decay")
class TestSchedules:
    def test_step_decay(self, both):
        """step_decay over several cuts, with the steps before and after each"""
        calls = [(t, 0.3, 3, 0.5) for t in range(11)]
        calls += [(t, 0.3, 10, 0.1) for t in (0, 1, 5, 6, 9, 10, 11, 19, 20, 31)]
        both.step_decay.agree_all([*calls, (5000, 0.3, 1, 0.999)])

    def test_cosine(self, both):
        """cosine at every step from 0 to T"""
        calls = [(t, T, 0.3) for T in (10, 7) for t in range(T + 1)]
        both.cosine.agree_all(calls)

    def test_cosine_with_a_minimum(self, both):
        """cosine that ends at lr_min, at every step from 0 to T"""
        calls = [(t, T, 0.3, low) for T, low in ((10, 0.02), (7, 0.1)) for t in range(T + 1)]
        both.cosine.agree_all(calls)

    def test_warmup(self, both):
        """warmup at every step, and long after its end"""
        calls = [(t, n, 0.3) for n in (5, 8) for t in (*range(n + 3), 4 * n)]
        both.warmup.agree_all(calls)

    @edge
    def test_shortest(self, both):
        """the schedules with periods of a single step"""
        both.step_decay.agree_all([(t, 0.3, 1, 0.5) for t in range(5)])
        both.cosine.agree_all([(t, 1, 0.3) for t in range(2)])
        both.warmup.agree_all([(t, 1, 0.3) for t in range(4)])

    @edge
    def test_large_rates(self, both):
        """the schedules for learning rates above 1, whole numbers, and rates of a millionth"""
        both.step_decay.agree_all([(t, 4, 2, 0.5) for t in range(9)])
        both.cosine.agree_all([(t, 8, 4) for t in range(9)])
        both.warmup.agree_all([(t, 4, 3) for t in range(9)])
        both.step_decay.agree_all([(t, 3e-6, 2, 0.5) for t in range(9)], floor=1e-30)
        both.cosine.agree_all([(t, 8, 3e-6, 1e-7) for t in range(9)], floor=1e-30)
        both.warmup.agree_all([(t, 4, 3e-6) for t in range(9)], floor=1e-30)

    @stability
    def test_long_training(self, both):
        """the schedules late in a long training"""
        calls = [(t, 0.3, 10_000, 0.9) for t in (9_999, 10_000, 99_999, 100_000)]
        both.step_decay.agree_all(calls, floor=1e-9)
        calls = [(t, 0.3, 10, 0.5) for t in (109, 110, 119, 250, 400)]
        both.step_decay.agree_all(calls, floor=1e-16)
        calls = [(t, 100_000, 0.3) for t in (0, 1, 50_000, 99_990, 100_000)]
        both.cosine.agree_all(calls, rtol=1e-7, floor=1e-6)
        both.warmup.agree_all([(t, 4_000, 0.3) for t in (0, 1, 3_998, 90_000)])


def says(student, label, courses):
    """Raise unless diagnose_lr answers with the label for each of these losses."""
    for losses in courses:
        said = student.diagnose_lr(losses)
        holds(
            said == label, f"diagnose_lr answers {said!r} for losses that should be {label!r}"[:160]
        )


@exercise("diagnose_lr")
class TestDiagnose:
    def test_growing(self, student, rng):
        """losses that grow beyond twice the first one explode, whatever their size"""
        grow = np.cumprod(np.r_[1.0, rng.uniform(1.3, 3, size=8)])
        says(student, "explodes", [scale * grow for scale in (1.0, 1e-3, 50.0)])
        says(student, "explodes", [np.array([1e-4, 5e-4]), np.array([3e-7, 2e-7, 7e-7])])
        says(student, "explodes", [np.array([1.0, 1.5, 2.5]), np.array([0.3, 0.2, 0.1, 0.9])])
        says(student, "explodes", [np.array([1.0, 0.5, 2.01]), np.array([50.0, 100.5, 20.0])])

    def test_leap(self, student):
        """losses that jump up and come down again explode"""
        says(student, "explodes", [np.array([1.0, 0.9, 30.0, 0.8, 0.5, 0.4, 0.3])])
        says(student, "explodes", [np.array([1.0, 4.0, 0.5, 0.5, 0.5, 0.5, 0.5])])

    def test_hardly_falling(self, student, rng):
        """losses that hardly fall are too_low, whatever their size"""
        slow = 1 - np.cumsum(rng.uniform(0.001, 0.009, size=8))
        slow = slow / slow[0]
        says(student, "too_low", [scale * slow for scale in (1.0, 1e-3, 50.0, 5e6)])
        says(student, "too_low", [np.array([1.0, 0.93]), np.array([1.0, 0.95, 0.91])])
        says(student, "too_low", [np.array([1.0, 0.97, 0.95]), np.array([1.0, 1.1, 1.3, 0.96])])
        says(student, "too_low", [np.array([1.0, 0.901]), np.array([50.0, 45.05, 99.0])])

    def test_falling(self, student, rng):
        """losses that fall are ok, whatever their size"""
        fall = np.cumprod(np.r_[1.0, rng.uniform(0.5, 0.8, size=6)])
        says(student, "ok", [scale * fall for scale in (1.0, 1e-3, 50.0, 5e6)])
        says(student, "ok", [np.array([1.0, 0.89])])
        says(student, "ok", [np.array([1.0, 0.899]), np.array([50.0, 99.5, 44.95])])
        says(student, "ok", [np.array([1.0, 0.95, 0.85, 0.8]), np.array([1.0, 0.99, 0.3])])

    def test_ups_and_downs(self, student):
        """losses that fall with ups and downs are ok"""
        for course in (
            [1.0, 0.1, 0.3, 0.08],
            [1.0, 1.4, 0.6, 0.5],
            [1.0, 0.5, 0.95],
            [1.0, 0.6, 1.2],
        ):
            says(student, "ok", [np.array(course)])
        says(student, "ok", [np.array([1.0, 1.0, 1.0, 1.0, 1.0, 0.45])])

    @stability
    def test_not_finite(self, student):
        """losses that become NaN or infinite at any place explode"""
        nan, inf = np.nan, np.inf
        says(student, "explodes", [np.array([1.0, 0.5, nan]), np.array([1.0, 0.5, inf])])
        says(student, "explodes", [np.array([1.0, nan, 0.5]), np.array([nan, nan, nan])])
        says(student, "explodes", [np.array([1.0, 0.99, nan, 0.98]), np.array([inf, inf])])
        says(
            student,
            "explodes",
            [np.array([nan, 1.0]), np.array([nan, 1.0, 0.5]), np.array([inf, 1.0])],
        )

    @edge
    def test_exactly_twice(self, student):
        """a loss of exactly twice the first is no explosion"""
        says(student, "ok", [np.array([1.0, 2.0, 0.5]), np.array([0.25, 0.5, 0.125])])

    @edge
    def test_lists(self, student):
        """losses in a list, whole numbers, and no more than two of them"""
        says(student, "explodes", [[1.0, 9.0], [2, 3, 9], [2, 4.5]])
        says(student, "too_low", [[1.0, 0.995], [500, 499, 498]])
        says(student, "ok", [[1.0, 0.4], [9, 5, 2]])

    @weight(2)
    def test_advice(self, student):
        """advise_lr divides by 10, multiplies by 3 to 10, or leaves the rate as it is"""
        for lr in (0.5, 1e-4, 3.0, 3e-7):
            close(actual=student.advise_lr(lr, "explodes"), desired=lr / 10, floor=1e-30)
            close(actual=student.advise_lr(lr, "ok"), desired=lr, floor=1e-30)
            raised = student.advise_lr(lr, "too_low")
            between(actual=raised, low=3 * lr, high=10 * lr, floor=1e-30, what="the raised rate")

    @edge
    def test_unknown_label(self, student):
        """advise_lr refuses a label that is none of the three"""
        for label in ("too low", "", "OK"):
            raises(student.advise_lr, 0.1, label, error="ValueError")
