/* What all pages show things with: numbers, elements, sliders and plots. */

const byId = (id) => document.getElementById(id);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Write a number for people: a true minus sign, and powers of ten for the very small and large. */
function show(x, digits = 3) {
  if (Number.isNaN(x)) return "not a number";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : "−∞";
  if (x === 0) return (0).toFixed(digits);
  const size = Math.abs(x);
  let text = x.toFixed(digits);
  if (size < 10 ** -digits || size >= 1e6) text = power(x, 1);
  return text.replace("-", "−");
}

/** Write a number with so many digits after the point, however small it is. */
const fixed = (x, digits) => x.toFixed(digits).replace(/^-(0\.?0*)$/, "$1").replace("-", "−");

function power(x, digits) {
  const [head, exponent] = x.toExponential(digits).split("e");
  return `${head}·10${superscript(Number(exponent))}`;
}

const superscript = (n) =>
  String(n).replace(/./g, (c) => (c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)]));

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.startsWith("aria-") && value !== undefined) element.setAttribute(name, String(value));
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}
const html = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

/** Add a labelled slider; return {input, value, set}. `change` runs after each change. */
function slider(parent, { id, label, min, max, step, value, format = (v) => show(v, 2), change }) {
  const input = html("input", { type: "range", id, min, max, step, value });
  const output = html("output", { for: id });
  const update = (v = Number(input.value)) => {
    const text = format(v);
    output.textContent = text;
    input.setAttribute("aria-valuetext", text);
  };
  input.addEventListener("input", () => {
    update();
    change();
  });
  parent.append(html("div", { class: "field" }, html("label", { for: id }, label), output, input));
  update();
  return {
    input,
    get value() {
      return Number(input.value);
    },
    set(v) {
      input.value = v;
      update(v); // also where it is beyond the slider's ends
    },
    reset() {
      this.set(value);
    },
  };
}

/** Add a labelled choice of [value, text] pairs; return the select element. */
function choice(parent, { id, label, options, value, change }) {
  const select = html("select", { id, onchange: change });
  for (const [key, text] of options) select.append(html("option", { value: key }, text));
  select.value = value;
  parent.append(html("div", { class: "field" }, html("label", { for: id }, label), select));
  return select;
}

let saying;
/** Tell a screen reader, once the controls rest. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => {
    byId("said").textContent = text;
  }, 400);
}

/** Write the largest difference from measured slopes into the footer. */
function showCheck({ largest, compared, kinks }, what = "gradients") {
  const kinked = kinks ? ` At ${kinks} more the loss has a kink, and no slope.` : "";
  byId("check").replaceChildren(
    `Largest difference from measured slopes: `,
    html("strong", { id: "largest", "data-value": largest }, largest === 0 ? "0" : show(largest, 3)),
    ` (${compared} ${what} compared).${kinked}`,
  );
}

function ticks(low, high, count) {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((m) => m * power >= rough * 0.999) * power;
  const found = [];
  for (let v = Math.ceil(low / step - 1e-9) * step; v <= high + step * 1e-9; v += step) found.push(Math.abs(v) < step / 1e6 ? 0 : v);
  return found;
}

const tickText = (v) => (v !== 0 && (Math.abs(v) < 1e-3 || Math.abs(v) >= 1e5) ? power(v, 0) : String(Number(v.toPrecision(4)))).replace("-", "−");

/** Clear an <svg> and draw axes; return functions that draw into it. One unit is one pixel. */
function plot(element, { x, y, xLabel, yLabel = "", height = 240, yTick = tickText, xTick = tickText, title, desc }) {
  const width = Math.max(element.parentElement.clientWidth, 200);
  const [left, right, top, bottom] = [52, 16, yLabel ? 24 : 10, 40];
  const sx = (v) => left + ((v - x[0]) / (x[1] - x[0])) * (width - left - right);
  const sy = (v) => top + ((y[1] - v) / (y[1] - y[0])) * (height - top - bottom);
  fill(element, { viewBox: `0 0 ${width} ${height}`, height, role: "img", "aria-label": desc ? `${title}. ${desc}` : title }, []);
  element.replaceChildren();
  const clip = `clip-${element.id}`;
  element.append(
    svg("clipPath", { id: clip }, svg("rect", { x: left, y: top - 1, width: width - left - right, height: height - top - bottom + 2 })),
  );
  const axes = svg("g", { "aria-hidden": "true" });
  for (const v of ticks(x[0], x[1], (width - left) / 75)) {
    axes.append(svg("line", { class: v === 0 ? "axis zero" : "axis", x1: sx(v), x2: sx(v), y1: top, y2: height - bottom }));
    axes.append(svg("text", { class: "tick", x: sx(v), y: height - bottom + 16, "text-anchor": "middle" }, xTick(v)));
  }
  for (const v of ticks(y[0], y[1], (height - top - bottom) / 40)) {
    axes.append(svg("line", { class: v === 0 ? "axis zero" : "axis", x1: left, x2: width - right, y1: sy(v), y2: sy(v) }));
    axes.append(svg("text", { class: "tick", x: left - 6, y: sy(v) + 4, "text-anchor": "end" }, yTick(v)));
  }
  axes.append(svg("text", { x: (left + width - right) / 2, y: height - 6, "text-anchor": "middle" }, xLabel));
  if (yLabel) axes.append(svg("text", { x: 4, y: 14 }, yLabel));
  const marks = svg("g", { "clip-path": `url(#${clip})`, "aria-hidden": "true" });
  element.append(axes, marks);
  const near = (v) => Math.max(-1e4, Math.min(1e4, v)); // far outside: still a number that SVG can hold
  const put = (tag, attributes, ...children) => {
    const made = svg(tag, attributes, ...children);
    marks.append(made);
    return made;
  };
  return {
    sx, sy, put, width, height,
    invert: (pixel) => x[0] + ((pixel - left) / (width - left - right)) * (x[1] - x[0]),
    line: (points, attributes) =>
      put("polyline", {
        points: points.filter(([, v]) => !Number.isNaN(v)).map(([u, v]) => `${near(sx(u)).toFixed(2)},${near(sy(v)).toFixed(2)}`).join(" "),
        fill: "none", "stroke-width": 2.5, "stroke-linejoin": "round", ...attributes,
      }),
    dot: (u, v, attributes) => put("circle", { cx: near(sx(u)), cy: near(sy(v)), r: 6, stroke: "var(--ground)", "stroke-width": 2, ...attributes }),
    bar: (u0, u1, v, attributes) =>
      put("rect", { x: sx(u0), width: Math.max(0.5, sx(u1) - sx(u0)), y: Math.min(near(sy(v)), sy(0)), height: Math.abs(near(sy(v)) - sy(0)), ...attributes }),
    text: (u, v, content, attributes = {}) => {
      const made = svg("text", { x: sx(u), y: sy(v), "aria-hidden": "true", ...attributes }, content);
      element.append(made);
      return made;
    },
  };
}

const range = (low, high, n) => Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

let lastWidth = 0;
/** Draw now, and again when the width changes. */
function keepDrawn(draw) {
  const redraw = () => {
    if (document.body.clientWidth === lastWidth) return;
    draw();
    lastWidth = document.body.clientWidth;
  };
  new ResizeObserver(redraw).observe(document.body);
  redraw();
  const other = () => (getComputedStyle(document.documentElement).colorScheme === "dark" ||
    (getComputedStyle(document.documentElement).colorScheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches) ? "light" : "dark");
  byId("theme").addEventListener("click", () => {
    document.documentElement.style.colorScheme = other();
    draw();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
}
