// Builds elements. Text is always text: nothing here reads markup, and nothing in it is hidden.
const SVG = "http://www.w3.org/2000/svg";

// Characters that have no shape, or turn the order of others around (Unicode Technical Report 36), as their number.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
export const visible = text => text.replace(HIDDEN, c => c === "\n" || c === "\t" ? c : `\\u{${c.codePointAt(0).toString(16)}}`);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false)
    .map(child => typeof child === "string" ? visible(child) : child));
  return element;
}

export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
export const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

// Shows something else in the place of what was there; whoever typed or stood there goes on doing so.
export function show(container, ...content) {
  const focused = container.contains(document.activeElement) ? document.activeElement.id : "";
  container.replaceChildren(...content.flat(Infinity).filter(Boolean));
  if (focused) document.getElementById(focused)?.focus({preventScroll: true});
}

// Tells those who do not see the page.
export function say(text) {
  const region = document.getElementById("polite");
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = text; });
}

export const notice = (kind, title, ...more) =>
  h("div", {class: `notice ${kind}`}, h("p", {class: "notice-title"}, title), more.map(text => typeof text === "string" ? h("p", {}, text) : text));

export const empty = (title, text) => h("div", {class: "empty"}, h("p", {class: "empty-title"}, title), h("p", {}, text));

// Stands where a list will be, as high as one, so that nothing jumps.
export const skeleton = rows => h("div", {class: "skeleton", "aria-hidden": "true"}, Array.from({length: rows}, () => h("div", {})));

export const heading = (text, ...beside) => h("div", {class: "heading"}, h("h1", {tabindex: "-1"}, text), beside);

export const facts = pairs => h("dl", {class: "facts"}, pairs.filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));

export const badge = (kind, text) => h("span", {class: `badge ${kind}`}, text);
