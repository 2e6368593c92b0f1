/* Networks in plain JavaScript: what every simulation computes with.
 *
 * Conventions, as in the course: a batch comes first, X is (N, I), a layer's W is (O, I) and its b (O), and
 * Z = X Wᵀ + b. A matrix is an array of rows. The gradient of a loss already contains the 1/N of its mean.
 * A network is a list of layers {W, b, act, alpha, muted}; `muted` is a set of units whose output is 0.
 * Its last layer has the activation "identity": losses take logits.
 * tests/test_simulations.py compares all of this with the course's solutions.
 */
const core = (() => {
  // Σ 2ⁿ x²ⁿ⁺¹ / (1 · 3 · 5 ⋯ (2n+1)) has positive terms only, so no digits are lost.
  function erf(x) {
    if (Math.abs(x) > 6) return Math.sign(x);
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n += 1) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }

  function sigmoid(z) {
    const e = Math.exp(-Math.abs(z));
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  function sigmoidSlope(z) {
    const e = Math.exp(-Math.abs(z));
    return e / ((1 + e) * (1 + e));
  }

  const Phi = (z) => (1 + erf(z / Math.SQRT2)) / 2;
  const bell = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const ROOT = Math.sqrt(2 / Math.PI);
  const inner = (z) => ROOT * (z + 0.044715 * z * z * z);

  // f(z, alpha) and its slope; alpha matters for leaky ReLU only.
  const activations = {
    identity: { label: "linear", f: (z) => z, slope: () => 1 },
    step: { label: "step", f: (z) => (z > 0 ? 1 : 0), slope: () => 0 },
    sigmoid: { label: "sigmoid", f: sigmoid, slope: sigmoidSlope },
    tanh: { label: "tanh", f: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
    relu: { label: "ReLU", f: (z) => (z > 0 ? z : 0), slope: (z) => (z > 0 ? 1 : 0) },
    leaky_relu: {
      label: "leaky ReLU",
      f: (z, alpha = 0.01) => (z > 0 ? z : alpha * z),
      slope: (z, alpha = 0.01) => (z > 0 ? 1 : alpha),
    },
    silu: {
      label: "SiLU",
      f: (z) => z * sigmoid(z),
      slope: (z) => sigmoid(z) + z * sigmoidSlope(z),
    },
    gelu: { label: "GELU", f: (z) => z * Phi(z), slope: (z) => Phi(z) + z * bell(z) },
    gelu_tanh: {
      label: "GELU by tanh",
      f: (z) => (z * (1 + Math.tanh(inner(z)))) / 2,
      slope: (z) => {
        const t = Math.tanh(inner(z));
        return (1 + t) / 2 + (z * (1 - t * t) * ROOT * (1 + 3 * 0.044715 * z * z)) / 2;
      },
    },
  };

  // --- Forward and backward

  function dot(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
    return sum;
  }

  const transposed = (M) => M[0].map((_, i) => M.map((row) => row[i]));

  function dense(X, W, b) {
    return X.map((x) => W.map((w, o) => dot(w, x) + b[o]));
  }

  /** Return, for each layer, what it stores on the way forwards: {X: its input, Z, A}. */
  function forward(net, X) {
    const caches = [];
    for (const layer of net) {
      const { f } = activations[layer.act];
      const Z = dense(X, layer.W, layer.b);
      const A = Z.map((row) => row.map((z, o) => (layer.muted?.has(o) ? 0 : f(z, layer.alpha))));
      caches.push({ X, Z, A });
      X = A;
    }
    return caches;
  }

  const output = (net, X) => forward(net, X).at(-1).A;

  /** Go back from dZ of the last layer. Return {dZ, dW, db, dX} for each layer; dX belongs to its input. */
  function backward(net, caches, dZ) {
    const grads = [];
    for (let l = net.length - 1; l >= 0; l -= 1) {
      const { W } = net[l];
      const { X } = caches[l];
      const [byUnit, byInput, ways] = [transposed(dZ), transposed(X), transposed(W)];
      const dW = byUnit.map((d) => byInput.map((x) => dot(d, x)));
      const db = byUnit.map((d) => d.reduce((sum, v) => sum + v, 0));
      const dX = dZ.map((d) => ways.map((w) => dot(d, w)));
      grads.unshift({ dZ, dW, db, dX });
      if (l > 0) {
        const before = net[l - 1];
        const { slope } = activations[before.act];
        dZ = caches[l - 1].Z.map((row, n) =>
          row.map((z, i) => (before.muted?.has(i) ? 0 : dX[n][i] * slope(z, before.alpha))),
        );
      }
    }
    return grads;
  }

  const mean = (values) => values.reduce((sum, v) => sum + v, 0) / values.length;

  function logSoftmax(row) {
    const top = Math.max(...row);
    const log = Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0));
    return row.map((z) => z - top - log);
  }

  // Of logits Z (N, C) and targets Y: (N, C) numbers, or class numbers (N) for the cross-entropy.
  const losses = {
    bce: {
      value: (Z, Y) =>
        mean(
          Z.flatMap((row, n) =>
            row.map((z, c) => Math.max(z, 0) - z * Y[n][c] + Math.log1p(Math.exp(-Math.abs(z)))),
          ),
        ),
      grad: (Z, Y) =>
        Z.map((row, n) => row.map((z, c) => (sigmoid(z) - Y[n][c]) / (Z.length * row.length))),
    },
    mse: {
      value: (Z, Y) => mean(Z.flatMap((row, n) => row.map((z, c) => (z - Y[n][c]) ** 2))),
      grad: (Z, Y) =>
        Z.map((row, n) => row.map((z, c) => (2 * (z - Y[n][c])) / (Z.length * row.length))),
    },
    cross_entropy: {
      value: (Z, y) => -mean(Z.map((row, n) => logSoftmax(row)[y[n]])),
      grad: (Z, y) =>
        Z.map((row, n) =>
          logSoftmax(row).map((log, c) => (Math.exp(log) - (c === y[n] ? 1 : 0)) / Z.length),
        ),
    },
  };

  const lossOf = (net, X, Y, loss) => losses[loss].value(output(net, X), Y);

  /** Return {loss, caches, grads} of a network on a batch. */
  function gradients(net, X, Y, loss) {
    const caches = forward(net, X);
    const Z = caches.at(-1).A;
    const grads = backward(net, caches, losses[loss].grad(Z, Y));
    return { loss: losses[loss].value(Z, Y), caches, grads };
  }

  /** Visit each parameter as (array that holds it, its index, {layer, unit, input}); a bias has no input. */
  function eachParameter(net, visit) {
    net.forEach(({ W, b }, layer) => {
      W.forEach((w, unit) => w.forEach((_, input) => visit(w, input, { layer, unit, input })));
      b.forEach((_, unit) => visit(b, unit, { layer, unit }));
    });
  }

  const KINKED = ["step", "relu", "leaky_relu"];
  const crossesKink = (net, above, below) =>
    net.some(({ act }, l) =>
      KINKED.includes(act) &&
      above[l].Z.some((row, n) => row.some((z, o) => z > 0 !== below[l].Z[n][o] > 0)));

  /** Compare all gradients with measured slopes. Return {largest, compared, kinks}.
   *
   * A slope is (loss(w + h) − loss(w − h)) / 2h. If a unit with a kink, such as a ReLU, is on at one end and
   * off at the other, there is no slope to compare with: the parameter is counted in `kinks`. For a large network,
   * `every` compares only one parameter in so many. If the loss or the gradient is above 1, the difference is
   * relative to it, because the measured slope is rounded like the loss.
   */
  function measure(net, X, Y, loss, every = 1) {
    const h = 1e-5;
    const { grads, loss: here } = gradients(net, X, Y, loss);
    const found = { largest: 0, compared: 0, kinks: 0 };
    let number = 0;
    eachParameter(net, (array, k, { layer, unit, input }) => {
      number += 1;
      if (number % every !== 0) return;
      const kept = array[k];
      array[k] = kept + h;
      const above = forward(net, X);
      array[k] = kept - h;
      const below = forward(net, X);
      array[k] = kept;
      const [right, left] = [above, below].map((caches) => losses[loss].value(caches.at(-1).A, Y));
      if (crossesKink(net, above, below)) {
        found.kinks += 1;
        return;
      }
      const grad = input === undefined ? grads[layer].db[unit] : grads[layer].dW[unit][input];
      found.compared += 1;
      const apart = Math.abs(grad - (right - left) / (2 * h)) / Math.max(1, Math.abs(grad), Math.abs(here));
      found.largest = Math.max(found.largest, apart);
    });
    return found;
  }

  // --- Optimizers: (w, g, state, lr) => [new w, new state], for flat arrays, as in week 7

  const optimizers = {
    sgd: (w, g, state, lr) => [w.map((wi, i) => wi - lr * g[i]), {}],
    momentum: (w, g, state, lr) => {
      const v = g.map((gi, i) => 0.9 * (state.v ? state.v[i] : 0) + gi);
      return [w.map((wi, i) => wi - lr * v[i]), { v }];
    },
    rmsprop: (w, g, state, lr) => {
      const v = g.map((gi, i) => 0.9 * (state.v ? state.v[i] : 0) + (1 - 0.9) * gi * gi);
      return [w.map((wi, i) => wi - (lr * g[i]) / (Math.sqrt(v[i]) + 1e-8)), { v }];
    },
    adam: (w, g, state, lr) => {
      const t = (state.t ?? 0) + 1;
      const m = g.map((gi, i) => 0.9 * (state.m ? state.m[i] : 0) + (1 - 0.9) * gi);
      const v = g.map((gi, i) => 0.999 * (state.v ? state.v[i] : 0) + (1 - 0.999) * gi * gi);
      const [cm, cv] = [1 - 0.9 ** t, 1 - 0.999 ** t];
      return [w.map((wi, i) => wi - (lr * m[i]) / cm / (Math.sqrt(v[i] / cv) + 1e-8)), { m, v, t }];
    },
  };

  /** Make one step: change the network and return the new states, a list with an entry for each array. */
  function descend(net, grads, optimizer, lr, states = []) {
    const next = [];
    const move = (w, g) => {
      const [moved, state] = optimizers[optimizer](w, g, states[next.length] ?? {}, lr);
      next.push(state);
      return moved;
    };
    net.forEach((layer, l) => {
      layer.W = layer.W.map((w, o) => move(w, grads[l].dW[o]));
      layer.b = move(layer.b, grads[l].db);
    });
    return next;
  }

  // --- Random numbers

  /** Return a generator of numbers in [0, 1): mulberry32, which any language with integers can repeat. */
  function random(seed) {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  const normal = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  function shuffled(n, next) {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }

  // The standard deviation of a layer's first weights.
  const initial = {
    he: (fanIn) => Math.sqrt(2 / fanIn),
    xavier: (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)),
    small: () => 0.01,
    zero: () => 0,
  };

  /** Return a network with sizes[0] inputs; acts has one name for each layer. */
  function network(sizes, acts, init, next, scale = 1) {
    return acts.map((act, l) => {
      const [fanIn, fanOut] = [sizes[l], sizes[l + 1]];
      const sd = scale * initial[init](fanIn, fanOut);
      const W = Array.from({ length: fanOut }, () =>
        Array.from({ length: fanIn }, () => sd * normal(next)),
      );
      return { W, b: new Array(fanOut).fill(0), act };
    });
  }

  return {
    activations, backward, descend, eachParameter, erf, forward, gradients, initial, losses, lossOf, mean,
    measure, network, normal, optimizers, output, random, shuffled, sigmoid,
  };
})();
