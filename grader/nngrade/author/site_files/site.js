// A simulation tells how high it is; its frame becomes that high, but not higher than the window.
addEventListener("message", (event) => {
  const height = event.data && event.data.simulationHeight;
  const frame = [...document.querySelectorAll(".simulation iframe")].find((f) => f.contentWindow === event.source);
  if (frame && height > 0) frame.style.height = `min(${Math.ceil(height)}px, 90vh)`;
});

// Whatever scrolls sideways can be reached with the keyboard.
const reachable = () => document.querySelectorAll("pre, .table-wrapper, .formula").forEach((e) => {
  if (e.scrollWidth > e.clientWidth) e.tabIndex = 0;
  else e.removeAttribute("tabindex");
});
addEventListener("DOMContentLoaded", () => {
  reachable();
  addEventListener("resize", reachable);
});
