"""Hidden checks of week 9: mostly properties, because the random choices are the student's own."""

import math
from fractions import Fraction

import numpy as np
from nngrade.suite.checks import close, holds, keeps_contract, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight

SHARES = (0.5, 0.3, 0.2)


def fresh(rng):
    """Return a generator for one call only."""
    return np.random.default_rng(int(rng.integers(1 << 30)))


def marked(n, shape=(3,)):
    """Return data with different rows: row i begins with i, and y[i] is 100 + i."""
    X = np.arange(n)[(slice(None), *([None] * len(shape)))] + np.zeros((n, *shape))
    return X + np.linspace(0, 0.5, int(np.prod(shape))).reshape(shape), np.arange(100, 100 + n)


def rows(result, shape):
    """Return the row numbers in each part; raise if a part is malformed."""
    holds(len(result) == 3, "split should return three pairs")
    found = []
    for part in result:
        pair = isinstance(part, (tuple, list)) and len(part) == 2
        holds(pair, "each of the three parts should be a pair (X, y)")
        X, y = part
        arrays = isinstance(X, np.ndarray) and isinstance(y, np.ndarray)
        holds(arrays, "a part's X and y should be arrays")
        holds(X.ndim > 0 and y.ndim == 1, "a part's y should be (n,), and its X have n rows")
        holds(X.shape[0] == len(y), "a part's X and y differ in length")
        if len(y) == 0:
            found.append([])
            continue
        holds(X.shape[1:] == shape, f"a part's X has rows of shape {X.shape[1:]}, not {shape}")
        size = int(np.prod(shape))
        numbers = X.reshape(len(X), size)[:, 0]
        whole = X.reshape(len(X), size) - numbers[:, None]
        steps = np.linspace(0, 0.5, size)
        holds(bool(np.all(np.abs(whole - steps) < 1e-9)), "a row of X has been changed")
        apart = bool(np.any(np.abs(numbers + 100 - y) > 1e-9))
        holds(not apart, "a row of X has another row's y beside it")
        found.append(sorted(round(float(v)) for v in numbers))
    return found


def split(student, n, fracs, seed, shape=(3,)):
    """Return the row numbers in each part of a split."""
    return rows(student.split(*marked(n, shape), fracs, np.random.default_rng(seed)), shape)


def once(n, parts):
    """Raise unless each row is in exactly one part."""
    together = [row for part in parts for row in part]
    twice = len(set(together)) < len(together)
    holds(not twice, "a row is in two parts, or twice in one: some test data is trained on")
    holds(len(together) == n, f"{n - len(together)} of {n} rows are in no part")


def share_of(share, n):
    """Return the sizes that share * n may round to, with the share as a decimal or as a stored float."""
    exact = Fraction(share) * n
    values = (share * n, exact, Fraction(share).limit_denominator(1000) * n)
    return {f(v) for v in values for f in (math.floor, math.ceil)}


def sized(n, fracs, parts):
    """Raise unless the first two parts have their shares."""
    for part, share, name in zip(parts[:2], fracs, ("training", "validation"), strict=False):
        said = f"{len(part)} of {n} rows are in the {name} part, whose share is {share:.4g}"
        holds(len(part) in share_of(share, n), said)


@exercise("split")
class TestSplit:
    def test_each_row_once(self, student, rng):
        """every row is in exactly one part, with its own y"""
        for n in (10, 64, 101):
            once(n, split(student, n, SHARES, int(rng.integers(1 << 30))))

    def test_sizes(self, student, rng):
        """the first two parts have their share of the rows, and the last one the rest"""
        for n, fracs in ((100, SHARES), (50, (0.6, 0.3, 0.1)), (40, (0.7, 0.1, 0.2))):
            sized(n, fracs, split(student, n, fracs, int(rng.integers(1 << 30))))

    def test_generator(self, student, rng):
        """the split depends on rng: the same generator gives the same split, another one another split"""
        seed = int(rng.integers(1 << 30))
        first = split(student, 64, SHARES, seed)
        said = "the same generator gives different splits: do you draw anything from another generator?"
        holds(first == split(student, 64, SHARES, seed), said)
        holds(
            first != split(student, 64, SHARES, seed + 1), "two different generators give the same"
        )

    def test_as_random_as_cards(self, student, rng):
        """of 4000 rows, as many of the first half come into the training part as chance gives"""
        parts = split(student, 4000, (0.5, 0.25, 0.25), int(rng.integers(1 << 30)), ())
        once(4000, parts)
        # In a random half the number has a deviation of 16 around 1000.
        early = int(np.count_nonzero(np.array(parts[0]) < 2000))
        said = (
            f"{early} of the first 2000 rows are in the training part, which has half of all rows"
        )
        holds(abs(early - 1000) < 96, said)
        apart = np.diff(np.array(parts[0]))
        together = int(np.count_nonzero(apart == 1))
        # Here the number has a deviation of about 16 around 1000, too.
        holds(abs(together - 1000) < 110, "rows that stand together in X come into the same part")

    @edge
    def test_images(self, student, rng):
        """the rows of X may be images, and keep their shape"""
        split(student, 20, SHARES, int(rng.integers(1 << 30)), (4, 5))

    @edge
    def test_numbers(self, student, rng):
        """the rows of X may be single numbers, and y need not be whole ones"""
        split(student, 20, SHARES, int(rng.integers(1 << 30)), ())
        X = rng.normal(size=(20, 2))
        for part in student.split(X, 3 * X[:, 0], SHARES, fresh(rng)):
            kept = np.array_equal(np.asarray(part[1]), 3 * np.asarray(part[0])[:, 0])
            holds(kept, "y holds fractions here, and a row has lost its own y")

    @edge
    def test_awkward_numbers(self, student, rng):
        """no row is lost where the shares do not divide N, nor where they sum to 1 only up to rounding"""
        for n, fracs in ((7, SHARES), (13, (0.7, 0.2, 0.1)), (5, (0.34, 0.33, 0.33))):
            found = split(student, n, fracs, int(rng.integers(1 << 30)))
            lost = n - sum(map(len, found))
            holds(lost == 0, f"of {n} rows {lost} are missing")

    @edge
    def test_rounding(self, student, rng):
        """each of the first two shares is rounded by itself, by less than one row"""
        cases = [(10, (0.7, 0.2, 0.1)), (4, (0.125, 0.25, 0.625)), (6, (0.5, 0.25, 0.25))]
        for n, fracs in [*cases, (1000, (1 / 3, 1 / 3, 1 / 3))]:
            found = split(student, n, fracs, int(rng.integers(1 << 30)))
            once(n, found)
            sized(n, fracs, found)

    @edge
    def test_no_rows(self, student, rng):
        """a part whose share is 0 has no rows, and the others have all of them"""
        for n, fracs in ((8, (0.75, 0.25, 0)), (7, (0.5, 0.5, 0)), (8, (0.5, 0, 0.5))):
            found = split(student, n, fracs, int(rng.integers(1 << 30)))
            once(n, found)
            sized(n, fracs, found)

    @edge
    def test_refuses(self, student, rng):
        """shares that do not sum to 1 are refused, and so are X and y of different lengths"""
        X, y = marked(10)
        for wrong in ((0.6, 0.2, 0.1), (0.8, 0.2, 0.2)):
            raises(student.split, X, y, wrong, fresh(rng), error="ValueError")
        for features, targets in ((X[:8], y), (X, y[:8])):
            raises(student.split, features, targets, SHARES, fresh(rng), error="ValueError")

    @edge
    def test_tolerance(self, student, rng):
        """a sum of shares that is off by a fifth of the tolerance is accepted, by five times the tolerance refused"""
        for off in (5e-9, -5e-9):
            shares = (0.5, 0.3, 0.2 + off)
            raises(student.split, *marked(10), shares, fresh(rng), error="ValueError")
        # Half of it, 5e-10, would be on the border of a sum that is rounded to nine decimals.
        for off in (2e-10, -2e-10):
            split(student, 10, (0.5, 0.3, 0.2 + off), int(rng.integers(1 << 30)))

    @contract
    def test_data_left_alone(self, student, rng):
        """the data is not changed, and the parts share no memory with it"""
        student.split(*marked(20), SHARES, fresh(rng))
        keeps_contract(student.split.last)

    # This check comes last because diagnosis uses only the first sixty calls.
    def test_shuffled(self, student, rng):
        """the rows are assigned at random: over many splits each row comes into each part"""
        seeds = rng.integers(1 << 30, size=80)
        calls = [(*marked(12), (0.5, 0.25, 0.25), np.random.default_rng(int(s))) for s in seeds]
        found = [rows(result, (3,)) for result in student.split.map(calls)]
        for k, name in enumerate(("training", "validation", "test")):
            seen = {row for parts in found for row in parts[k]}
            holds(len(seen) == 12, f"some rows never come into the {name} part, for any rng")
        different = len({str(parts) for parts in found})
        holds(different > 20, f"80 generators give only {different} different splits of 12 rows")


def compare(EarlyStopping, losses, *settings, **more):
    """Compare the answers to each loss, and the best epoch after it."""
    in_turn(EarlyStopping, [(losses, settings, more)])


def in_turn(EarlyStopping, runs):
    """Do the same for several objects that step in turn."""
    pairs = [
        (EarlyStopping.reference(*args, **more), EarlyStopping.student(*args, **more))
        for _, args, more in runs
    ]
    before = [theirs.best_epoch for _, theirs in pairs]
    seen = []
    # Make all steps before judging any: more calls make a diagnosis more certain.
    for epoch in range(max(len(losses) for losses, _, _ in runs)):
        for (ours, theirs), (losses, _, _) in zip(pairs, runs, strict=True):
            if epoch < len(losses):
                right, said = ours.step(losses[epoch]), theirs.step(losses[epoch])
                best = ours.best_epoch, theirs.best_epoch
                seen.append((losses[: epoch + 1], bool(right), said, *best))
    for losses, right, said, best, found in seen:
        epoch = len(losses) - 1
        truth = isinstance(said, (bool, np.bool_))
        holds(truth, "step should return True or False, at every epoch")
        shown = [float(f"{x:.4g}") for x in losses[-6:]]
        where = f"at epoch {epoch}, after losses that end in {shown}" if epoch < 12 else "late"
        kind = "stops where it should go on" if said else "goes on where it should stop"
        holds(bool(said) == right, f"it {kind} {where}")
        if best is None:
            holds(found is None, f"best_epoch is {found} before there is an improvement")
        else:
            close(actual=found, desired=best, what="best_epoch")
    for found in before:
        holds(found is None, f"best_epoch is {found} before there is an improvement")


@exercise("EarlyStopping")
class TestEarlyStopping:
    def test_wobbling_losses(self, both, rng):
        """losses that improve now and then, for several values of patience"""
        for patience in (1, 2, 3, 5):
            losses = 3 * np.exp(-np.linspace(0, 1.5, 20)) + 0.3 * rng.normal(size=20)
            compare(both.EarlyStopping, [float(x) for x in losses], patience)

    def test_improvements_between(self, both):
        """bad epochs that are not in a row do not add up"""
        losses = [5.0, 4.0, 4.5, 3.0, 3.5, 3.6, 2.0, 2.1, 2.2, 1.5, 1.6, 1.7, 1.8]
        compare(both.EarlyStopping, losses, 3)

    def test_min_delta(self, both, rng):
        """an improvement has to be larger than min_delta"""
        compare(both.EarlyStopping, [5.0, 4.8, 4.75, 4.6, 4.3, 4.25, 4.2, 4.15, 4.1], 3, 0.1)
        losses = 2 + np.cumsum(rng.uniform(-0.12, 0.08, size=25))
        compare(both.EarlyStopping, [float(x) for x in losses], 4, min_delta=0.15)

    def test_slow_fall(self, both):
        """gains below min_delta are measured from the best loss, and add up to an improvement"""
        compare(both.EarlyStopping, [6.0, 5.5, 5.0, 4.5, 4.0, 3.5, 3.0], 4, 1.25)

    @edge
    def test_ties(self, both):
        """a loss equal to the best one is no improvement, nor is a fall by exactly min_delta"""
        compare(both.EarlyStopping, [2.0, 2.0, 2.0], 2)
        compare(both.EarlyStopping, [4.0, 3.5, 3.5, 3.0, 2.75], 3, 0.5)

    @edge
    def test_after_the_stop(self, both):
        """steps after the stop still return True, until there is an improvement"""
        compare(both.EarlyStopping, [1.0, 2.0, 3.0, 4.0, 5.0, 0.5, 0.6, 0.7], 2)
        compare(both.EarlyStopping, [1.0, 2.0, 3.0, 0.9, 0.8, 0.9, 0.7, 0.9, 0.9], 2)

    @edge
    def test_two_trainings(self, both, student):
        """two objects share no state"""
        student.EarlyStopping(1).step(0.1)
        compare(both.EarlyStopping, [3.0, 2.0, 1.0], 1)
        one = [3.0, 2.0, 2.5, 2.1, 1.5, 1.6, 1.7], (2,), {}
        other = [1.0, 0.9, 0.2, 0.7, 0.6, 0.5, 0.4], (4,), {"min_delta": 0.3}
        in_turn(both.EarlyStopping, [one, other])

    @stability
    def test_nan(self, both):
        """NaN is no improvement: not later, not at the first epoch, and not at all epochs"""
        nan = float("nan")
        compare(both.EarlyStopping, [3.0, nan, 2.0, nan, nan, nan], 3)
        compare(both.EarlyStopping, [nan, 2.0, 1.0, 3.0, 3.0], 2)
        compare(both.EarlyStopping, [nan, nan, nan], 2)
        compare(both.EarlyStopping, [2.0, nan, 3.0, 2.5, 2.5], 3)

    @stability
    def test_infinity(self, both):
        """an infinite loss is an epoch without improvement"""
        inf = float("inf")
        compare(both.EarlyStopping, [inf, inf, 3.0, 2.0], 3)
        compare(both.EarlyStopping, [2.0, inf, 1.0, inf, 1.5, inf], 2)

    @edge
    def test_zero_and_below(self, both):
        """losses of 0 and below 0 are treated like all others"""
        compare(both.EarlyStopping, [1.0, 0.0, 0.5, 0.4, 0.3], 3)
        compare(both.EarlyStopping, [0.0, 0.5, 0.2], 2)
        compare(both.EarlyStopping, [-1.0, -2.0, -1.5, -3.0, -2.5, -2.75], 2)
        compare(both.EarlyStopping, [0.5, -0.5, -0.625, -1.0, -0.25, -1.125], 2, 0.25)

    @stability
    def test_magnitudes(self, both):
        """very large and very small losses"""
        compare(both.EarlyStopping, [3e9, 2e9, 1e9, 2e9, 2e9], 2)
        compare(both.EarlyStopping, [3e-9, 2e-9, 1e-9, 2e-9, 2e-9], 2)
        compare(both.EarlyStopping, [3e305, 2e305, 1e305, 2e305, 2e305], 2)
        compare(both.EarlyStopping, [1.0, 1 - 1e-9, 1 - 2e-9, 1 - 3e-9, 1.0, 1.0], 2)


def curve(n, *points, noise=0.0, rng=None):
    """Return a curve through points spread evenly over n epochs, with that share of noise."""
    places = np.linspace(0, n - 1, len(points))
    values = np.interp(np.arange(n), places, points)
    return values * (1 + noise * rng.uniform(-1, 1, size=n)) if noise else values


def margins(diagnose, calls, wanted):
    """Return the calls; raise unless the reference gives the answers that they were designed for."""
    found = [diagnose(*call) for call in calls]
    assert found == wanted, found
    return calls


def judge(diagnose, calls, *wanted):
    """Compare the answers for runs that were designed to give these ones."""
    margins(diagnose.reference, calls, list(wanted))
    diagnose.agree_all(calls)


@exercise("diagnose_curves")
class TestDiagnoseCurves:
    def test_noisy_runs(self, both, rng):
        """ordinary runs of 20 to 40 epochs, with a little noise"""
        calls, wanted = [], []
        for n, answer in ((20, "ok"), (30, "overfit"), (40, "underfit"), (25, "diverging")):
            down = curve(n, 2, 0.6, 0.3, 0.2, 0.18, noise=0.02, rng=rng)
            flat = curve(n, 2, 1.85, 1.75, 1.7, 1.7, noise=0.02, rng=rng)
            up = curve(n, 2, 2.2, 2.5, 3, 5, noise=0.02, rng=rng)
            dip = curve(n, 2.1, 0.9, 0.6, 0.9, 1.4, noise=0.02, rng=rng)
            near = curve(n, 2.1, 0.8, 0.45, 0.4, 0.38, noise=0.02, rng=rng)
            runs = {"ok": (down, near), "overfit": (down, dip), "underfit": (flat, flat + 0.1)}
            calls.append(runs.get(answer, (up, up + 0.1)))
            wanted.append(answer)
        judge(both.diagnose_curves, calls, *wanted)

    def test_one_odd_epoch(self, both):
        """a single outlier, at the start, in between or at the end, changes nothing"""
        down, near = curve(20, 2, 0.6, 0.3, 0.2, 0.18), curve(20, 2.1, 0.8, 0.45, 0.4, 0.4)
        flat = curve(20, 2, 1.8, 1.7, 1.7, 1.6)
        lucky, late, early, first = near.copy(), near.copy(), flat.copy(), flat.copy()
        lucky[15] = 0.3
        late[-1] = 0.48
        early[0] = 9.0
        first[0] = 1.2
        calls = [
            (down, lucky),
            (down, late),
            (early, near),
            (first, near),
            (curve(20, 2, 1.8), near),
        ]
        judge(both.diagnose_curves, calls, "ok", "ok", "ok", "underfit", "underfit")
        worse, better = down.copy(), curve(20, 2, 2.5, 2.8)
        worse[-1], better[-1] = 2.5, 1.0
        judge(both.diagnose_curves, [(worse, near), (better, near)], "ok", "diverging")

    def test_window(self, both):
        """the mean is over the right number of epochs, whether 5 divides n or not"""
        calls, wanted = [], []
        # A longer window includes a 2 before the low losses, a shorter one misses the 2 among them.
        for n, enough in ((9, True), (12, True), (14, True), (33, False), (60, False)):
            low = n // 5 if enough else n // 5 - 1
            train = np.full(n, 2.0)
            train[n - low :] = 1.499
            calls.append((train, np.ones(n)))
            wanted.append("ok" if enough else "underfit")
        judge(both.diagnose_curves, calls, *wanted)

    def test_lowest_in_a_row(self, both):
        """the best validation loss is the lowest mean of neighbouring epochs, anywhere on the curve"""
        down = curve(20, 2, 1.2, 0.9, 0.8)
        mixed = np.tile([0.5, 0.5, 0.5, 0.9], 5)
        lone, late, first = np.full(20, 0.6), np.full(20, 0.8), np.full(20, 0.6)
        lone[6:10] = [0.53, 0.52, 0.5, 0.53]
        late[14:18] = 0.4
        first[:4] = [0.42, 0.58, 0.58, 0.58]
        calls = [(down, val) for val in (mixed, lone, late, first)]
        judge(both.diagnose_curves, calls, "ok", "overfit", "overfit", "overfit")

    def test_gap(self, both):
        """a validation loss above the training loss is no overfitting as long as it does not rise"""
        down, above = curve(20, 2, 0.5, 0.1, 0.05), curve(20, 2.5, 1.2, 0.9, 0.9)
        slight = curve(20, 2.5, 1.2, 0.88, 0.9)
        judge(both.diagnose_curves, [(down, above), (down, slight)], "ok", "ok")

    def test_end(self, both):
        """the end of a curve is its last fifth, not the rest of it"""
        straight, hump = np.linspace(2, 0.4, 20), curve(20, 1, 3, 3, 0.4, 0.3)
        best_at_last = np.full(20, 0.4)
        best_at_last[-1] = 0.02
        calls = [(straight, straight), (hump, straight), (straight, best_at_last)]
        judge(both.diagnose_curves, calls, "ok", "ok", "ok")
        level = np.linspace(2, 2.01, 20)
        judge(both.diagnose_curves, [(level, straight)], "diverging")

    def test_rise(self, both):
        """a validation loss that was lower before, at any place"""
        down = curve(20, 2, 1.2, 0.9, 0.8)
        calls = [(down, curve(20, 2.5, 0.5, 0.5, 0.7)), (down, curve(20, 1, 1.1, 1.3, 1.6))]
        narrow = np.full(20, 0.6)
        narrow[6:10] = [0.53, 0.5, 0.5, 0.53]
        hidden = np.full(20, 0.6)
        hidden[2:6] = 0.5
        calls += [(down, narrow), (down, hidden)]
        judge(both.diagnose_curves, calls, *["overfit"] * 4)

    def test_flat_validation(self, both):
        """a validation loss that does not fall, and ends near the training loss or far above it"""
        down, down_early, level = curve(20, 2, 0.5, 0.1, 0.01), np.full(20, 1 / 64), np.full(20, 1.5)
        halved, small = curve(20, 2, 1.4, 1.1, 1), curve(20, 0.3, 0.25, 0.2, 0.18)
        calls = [(down, level), (down_early, level), (down, curve(20, 2, 1.9, 1.8, 1.7))]
        calls += [(halved, level), (level, level), (small, small + 0.03)]
        calls += [(curve(20, 2, 0.9, 0.4, 0.2), curve(20, 2, 1.5, 1, 0.8)), (down_early + 1, level)]
        wanted = ["overfit"] * 3 + ["ok", "underfit", "ok", "ok", "underfit"]
        judge(both.diagnose_curves, calls, *wanted)

    def test_order_of_the_rules(self, both):
        """where two rules hold, the first one decides"""
        flat, up = curve(20, 2, 1.7, 1.6, 1.5), curve(20, 2, 2.5, 3, 4)
        dip = curve(20, 2, 0.6, 0.9, 1.5)
        judge(both.diagnose_curves, [(flat, dip), (up, dip)], "overfit", "diverging")

    def test_near_the_thresholds(self, both):
        """curves that are one per cent above or below each of the thresholds"""
        down, near = curve(20, 2, 0.5, 0.1, 0.1), curve(20, 2.1, 0.8, 0.45, 0.4)
        calls, wanted = [], []
        for end, answer in (
            (0.99 * 1.5, "ok"),
            (1.01 * 1.5, "underfit"),
            (1.99, "underfit"),
            (2.01, "diverging"),
        ):
            for middle in (0.7, 1.7):
                train = np.full(20, middle)
                train[:4], train[16:] = 2.0, end
                calls.append((train, near))
                wanted.append(answer)
        for end, answer in ((0.99 * 1.1, "ok"), (1.01 * 1.1, "overfit")):
            for lowest in (0.3, 5.0):
                val = np.full(20, 3 * lowest)
                val[8:12], val[16:] = lowest, end * lowest
                calls.append((down, val))
                wanted.append(answer)
        for of_start, of_train, answer in (
            (1.01, 3, "overfit"), (0.99, 3, "ok"), (1.2, 2.02, "overfit"), (1.2, 1.98, "ok")
        ):  # fmt: skip
            val = np.full(20, 2.0)
            val[16:] = 1.5 * of_start
            calls.append((np.linspace(6, 1, 20), val))
            calls[-1][0][16:] = 1.5 * of_start / of_train
            wanted.append(answer)
        judge(both.diagnose_curves, calls, *wanted)

    @edge
    def test_at_the_thresholds(self, both):
        """curves that end exactly where they began, at three quarters of that, or at twice the other"""
        near, level = [2.0, 1.5, 1.0, 0.75, 0.5], [2.0, 2.0, 2.0, 2.0, 2.0]
        calls = [([2.0, 1.5, 3.0, 1.5, 2.0], near), ([2.0, 1.75, 1.5, 1.25, 1.5], near)]
        calls += [([2.0, 1.0, 0.5, 0.5, 0.5], [2.0, 1.75, 1.75, 1.5, 1.5])]
        calls += [([2.0, 1.5, 1.25, 1.0, 1.0], level)]
        judge(both.diagnose_curves, calls, "underfit", "ok", "ok", "ok")

    def test_which_curve(self, both):
        """each rule looks at its own curve"""
        down, flat = curve(20, 2, 0.5, 0.1, 0.1), curve(20, 2, 1.8, 1.7, 1.6)
        back = curve(20, 2, 0.3, 0.5, 0.7)
        near = curve(20, 2, 1, 0.6, 0.5)
        rises = curve(20, 1, 0.7, 0.9, 2.0)
        slow = curve(20, 2, 1.2, 0.9, 0.9)
        calls = [(slow, flat), (flat, near), (down, rises), (back, near)]
        judge(both.diagnose_curves, calls, "ok", "underfit", "overfit", "ok")

    @edge
    def test_short_runs(self, both):
        """runs of one to nine epochs"""
        calls = [
            ([2.0], [2.0]),
            ([2.0, 1.0], [2.0, 1.5]),
            ([2.0, 1.0, 0.5, 0.4], [2.0, 1.0, 0.6, 1.2]),
        ]
        calls += [([1.0, 2.0, 4.0], [1.0, 1.0, 1.0]), ([2.0, 1.9, 1.8, 1.8], [2.0, 1.9, 1.9, 1.9])]
        nine = [3.0, 2.0, 1.0, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3]
        calls += [(nine, [3.0, 2.0, 1.5, 0.5, 1.2, 1.1, 1.0, 1.0, 0.9])]
        wanted = ["underfit", "ok", "overfit", "diverging", "underfit", "overfit"]
        judge(both.diagnose_curves, calls, *wanted)

    @edge
    def test_scale(self, both):
        """multiplying all losses by a number, large or small, gives the same answer"""
        down, flat = curve(20, 2, 0.6, 0.3, 0.2), curve(20, 2, 1.8, 1.7, 1.6)
        dip, near = curve(20, 2.1, 0.8, 0.5, 0.9), curve(20, 2.1, 0.8, 0.45, 0.46)
        up = curve(20, 2, 2.2, 2.5, 3)
        pairs = [(down, dip), (flat, flat), (up, near), (down, near)]
        calls = [(s * a, s * b) for s in (1e-10, 1e10) for a, b in pairs]
        wanted = ["overfit", "underfit", "diverging", "ok"] * 2
        judge(both.diagnose_curves, calls[:3] + calls[4:], *wanted[:3], *wanted[4:])

    @edge
    def test_average(self, both):
        """means are used, not medians: a few large losses count by their size"""
        start = np.array([8.0, 1.0, 1.0, 1.0])
        train = np.concatenate([start, np.full(12, 1.0), np.full(4, 0.8)])
        judge(both.diagnose_curves, [(train, np.linspace(2, 1, 20))], "ok")

    @stability
    def test_not_finite(self, both):
        """NaN or infinity in either curve, at any place"""
        down, near = curve(10, 2, 0.6, 0.3, 0.2), curve(10, 2.1, 0.8, 0.45, 0.4)
        calls = []
        for value, at, which in (
            (np.nan, 2, 0),
            (np.nan, 2, 1),
            (np.nan, 9, 1),
            (np.inf, 2, 0),
            (np.inf, 2, 1),
            (np.inf, 9, 1),
        ):
            curves = down.copy(), near.copy()
            curves[which][at] = value
            calls.append(curves)
        judge(both.diagnose_curves, calls, *["diverging"] * len(calls))


def moved(image, dy, dx):
    """Return an image shifted by so many rows and columns, with zeros moved in."""
    height, width = image.shape
    framed = np.zeros((3 * height, 3 * width), image.dtype)
    framed[height + dy : 2 * height + dy, width + dx : 2 * width + dx] = image
    return framed[height : 2 * height, width : 2 * width]


def shifts(images, result, most):
    """Return the shift of each image; raise unless each image is shifted."""
    same = isinstance(result, np.ndarray) and result.shape == images.shape
    holds(same, f"the shape changes from {images.shape} to {np.shape(result)}")
    span = range(-most, most + 1)
    found = []
    for image, got in zip(images, result, strict=True):
        fits = [(y, x) for y in span for x in span if np.array_equal(got, moved(image, y, x))]
        if not fits:
            rolled = any(
                np.array_equal(got, np.roll(image, (y, x), (0, 1))) for y in span for x in span
            )
            holds(not rolled, "pixels that leave an image on one side come back on the other")
            turned = (image[:, ::-1], image[::-1], image[::-1, ::-1])
            mirrored = any(np.array_equal(got, t) for t in turned)
            holds(not mirrored, "images are mirrored or rotated, which changes what a digit means")
            inside = moved(np.ones_like(image), 0, 0)
            kept = any(
                np.array_equal(got * moved(inside, y, x), moved(image, y, x))
                for y in span
                for x in span
            )
            holds(not kept, "the image is shifted, but the pixels left empty are not 0")
            holds(
                False, f"an image is not the old one, shifted by at most {most} with zeros moved in"
            )
        found.append(fits[0])
    return np.array(found)


def pictures(rng, n, height=5, width=7):
    """Return images without zeros, whose shifts are all different."""
    return rng.uniform(0.1, 1, size=(n, height, width))


@exercise("augment")
class TestAugment:
    def test_shifts(self, student, rng):
        """each image is shifted by at most max_shift, and zeros move in"""
        for most in (1, 2, 3):
            images = pictures(rng, 60)
            shifts(images, student.augment(images, np.random.default_rng(most), most), most)

    def test_all_shifts_occur(self, student, rng):
        """every shift by up to max_shift occurs, in both directions at once"""
        for most, size in ((1, (5, 7)), (2, (3, 3))):
            images = pictures(rng, 60 * (2 * most + 1) ** 2 // 3, *size)
            found = shifts(images, student.augment(images, fresh(rng), most), most)
            for k, way in enumerate(("up or down", "to the side")):
                seen = sorted({int(v) for v in found[:, k]})
                every = seen == list(range(-most, most + 1))
                holds(every, f"for max_shift = {most}, images move {way} by {seen} only")
            both = len({(int(a), int(b)) for a, b in found})
            said = f"only {both} of the {(2 * most + 1) ** 2} combinations of dy and dx occur"
            holds(both == (2 * most + 1) ** 2, said)

    def test_equally_likely(self, student, rng):
        """all shifts are equally likely, and each image's shift is drawn separately"""
        n = 12000
        dots = np.zeros((n, 3, 3), np.uint8)
        dots[:, 1, 1] = 1
        result = student.augment(dots, fresh(rng), 1)
        holds(np.shape(result) == dots.shape, "the shape changes")
        flat = np.asarray(result).reshape(n, 9)
        holds(bool(np.all(np.sort(flat, axis=1) == [0] * 8 + [1])), "a pixel is lost, or copied")
        place = np.argmax(flat, axis=1)
        # Shares of 1/9 have a standard deviation of 0.003.
        counted = np.bincount(place, minlength=9) / n
        odd = int(np.argmax(np.abs(counted - 1 / 9)))
        said = f"{counted[odd]:.0%} of images move by ({odd // 3 - 1}, {odd % 3 - 1}); 11% should"
        holds(abs(counted[odd] - 1 / 9) < 0.02, said)
        alike = float(np.mean(place[1:] == place[:-1]))
        said = f"{alike:.0%} of images move like the one before; 11% should"
        holds(abs(alike - 1 / 9) < 0.02, said)
        # The correlation of two independent draws has a deviation of 0.009.
        dy, dx = place // 3 - 1, place % 3 - 1
        linked = abs(float(np.mean(dy[::-1] * dx))) > 0.06
        holds(not linked, "dx of an image follows from dy of another")

    def test_own_shift(self, student, rng):
        """each image has its own shift, including the first and the last"""
        images = pictures(rng, 9)
        calls = [(images, np.random.default_rng(int(s)), 2) for s in rng.integers(1 << 30, size=12)]
        found = np.array([shifts(images, r, 2) for r in student.augment.map(calls)])
        alike = bool(np.all(found == found[:, :1]))
        holds(not alike, "all images of a call are shifted alike, or not at all")
        still = bool(np.any(np.all(found == found[:1], axis=(0, 2))))
        holds(not still, "an image is shifted the same way for every rng")

    def test_generator(self, student, rng):
        """the shifts depend on rng: the same generator gives the same shifts, another one others"""
        images, seed = pictures(rng, 30), int(rng.integers(1 << 30))
        one, two, other = (
            student.augment(images, np.random.default_rng(s), 2) for s in (seed, seed, seed + 1)
        )
        said = "the same generator gives different shifts: do you draw anything from another generator?"
        holds(np.array_equal(one, two), said)
        holds(not np.array_equal(one, other), "two different generators give the same result")

    @edge
    def test_no_shift(self, student, rng):
        """max_shift = 0 leaves every image as it is, and one image is enough"""
        for n in (1, 4):
            images = pictures(rng, n)
            shifts(images, student.augment(images, fresh(rng), 0), 0)
        images = pictures(rng, 1)
        shifts(images, student.augment(images, fresh(rng)), 1)

    @edge
    def test_dtypes(self, student, rng):
        """the dtype does not change, nor do values below 0 or above 1"""
        for images in (
            rng.integers(1, 17, size=(8, 6, 5)).astype(np.uint8),
            pictures(rng, 8).astype(np.float32),
            rng.uniform(size=(8, 6, 5)) < 0.5,
            rng.integers(-1000, 1000, size=(8, 6, 5)),
            3 * rng.normal(size=(8, 6, 5)),
        ):
            result = student.augment(images, fresh(rng))
            right = result.dtype == images.dtype
            holds(right, f"the dtype changes from {images.dtype} to {result.dtype}")
            shifts(images, result, 1)

    @contract
    def test_images_left_alone(self, student, rng):
        """the images that are passed in are not changed, and the result is a new array"""
        for most in (0, 1):
            student.augment(pictures(rng, 5), fresh(rng), most)
            keeps_contract(student.augment.last)


def digits(found, order):
    """Return the digits in that order: 1000 for training, and 797 others."""
    X, y = found["X"][order] / 16, found["y"][order].astype(int)
    return X[:1000], y[:1000], X[1000:], y[1000:]


def finite(*arrays):
    """Raise unless all parameters are finite."""
    holds(all(bool(np.isfinite(x).all()) for x in arrays), "the parameters are not finite")


def logits(params, X):
    """Return the logits of the network with these parameters; raise if they are malformed."""
    sizes = [64]
    for layer in params:
        pair = isinstance(layer, (tuple, list)) and len(layer) == 2
        holds(pair, "each layer's parameters should be a pair (W, b)")
        W, b = layer
        arrays = isinstance(W, np.ndarray) and isinstance(b, np.ndarray)
        holds(arrays and W.ndim == 2 and W.shape[1] == sizes[-1], "a W should be (outputs, inputs)")
        holds(b.shape == (len(W),), "a b should be (outputs,), as long as its W has rows")
        finite(W, b)
        sizes.append(len(W))
    holds(sizes[-1] == 10, "the last layer should have 10 outputs")
    h = X
    for W, b in params[:-1]:
        h = np.maximum(0, h @ W.T + b)
    W, b = params[-1]
    return h @ W.T + b


def accuracy(params, X, y):
    """Return the share of digits that the network with these parameters gets right."""
    return float(np.mean(np.argmax(logits(params, X), axis=1) == y))


def reads(student, X, y, new_X, new_y, seed):
    """Train, and raise unless the network reads new digits."""
    params = student.train_digits(X, y, seed)
    seen, unseen = accuracy(params, X, y), accuracy(params, new_X, new_y)
    said = f"it reads {unseen:.0%} of new digits, and {seen:.0%} of those it was trained on"
    said += "" if seen >= 0.9 else "; it should read nearly all of those"
    holds(unseen >= 0.92, f"{said}; 93 % of new ones are asked for")


@exercise("train_digits")
class TestTrainDigits:
    @weight(2)
    def test_relabelled(self, student, rng, data):
        """it learns with any labels: the digits are renamed at random"""
        X, y, new_X, new_y = digits(data("digits"), rng.permutation(1797))
        names = rng.permutation(10)
        reads(student, X, names[y], new_X, names[new_y], int(rng.integers(1000)))

    def test_sorted_by_label(self, student, rng, data):
        """it learns from data that comes sorted by label"""
        X, y, new_X, new_y = digits(data("digits"), rng.permutation(1797))
        order = np.argsort(y, kind="stable")
        reads(student, X[order], y[order], new_X, new_y, int(rng.integers(1000)))

    @edge
    def test_few(self, student, rng, data):
        """it trains on a number of digits that no batch size divides, and on very few"""
        for n in (7, 131):
            X, y, _, _ = digits(data("digits"), rng.permutation(1797))
            accuracy(student.train_digits(X[:n], y[:n], 3), X, y)

    @contract
    def test_seed(self, student, rng, data):
        """the same arguments give the same parameters, and what is random depends on seed"""
        X, y, more, its = digits(data("digits"), rng.permutation(1797))
        X, y, more, its = X[:450], y[:450], more[:450], its[:450]
        calls = [(X, y, 5), (more, its, 5), (X, y, 5), (X, y, 6)]
        one, apart, two, other = student.train_digits.map(calls)
        drawn = "is everything random drawn from seed alone?"
        for layer in one:
            finite(*layer)
        for (W, b), (V, c) in zip(one, two, strict=False):
            alike = np.allclose(W, V, rtol=1e-6, atol=1e-9) and np.allclose(
                b, c, rtol=1e-6, atol=1e-9
            )
            holds(bool(alike), f"two runs with the same seed give different parameters: {drawn}")
        said = "other digits and the same seed give the same parameters: does it learn from the digits?"
        holds(not same(one, apart), said)
        if same(one, other):
            # Nothing has to be random. But then a new order of the pixels changes no answer, whereas random
            # weights do not move along with the pixels.
            order = rng.permutation(64)
            now, turned = logits(one, X), student.train_digits(X[:, order], y, 5)
            change = np.max(np.abs(logits(turned, X[:, order]) - now)) / np.max(np.abs(now))
            holds(change < 1e-3, "two different seeds give the same parameters")


def same(one, other):
    """Return whether two networks have the same weights."""
    return all(np.array_equal(W, V) for (W, _), (V, _) in zip(one, other, strict=False))
