import {h} from "./dom.js";

// Values before and after, side by side, with what differs marked in words and colour.
export function diff(changes) {
  if (changes.length === 0) return h("p", {class: "muted"}, "Nothing that is known here would change.");
  return h("ol", {class: "diff"}, changes.map(({path, before, after}) => {
    const [old, now] = marked(text(before), text(after));
    return h("li", {}, h("h3", {}, h("code", {}, path)),
      h("div", {class: "diff-sides"},
        h("div", {class: "diff-old"}, h("span", {class: "diff-side"}, "Before"), old),
        h("div", {class: "diff-new"}, h("span", {class: "diff-side"}, "After"), now)));
  }));
}

const text = value => value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value, null, 2);

// Character by character, so that none is cut in two.
function marked(old, now) {
  const [before, after] = [[...old], [...now]];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [side("del", before, start, end), side("ins", after, start, end)];
}

function side(tag, value, start, end) {
  if (value.length === 0) return h("p", {class: "nothing"}, "nothing");
  const part = (from, to) => value.slice(from, to).join("");
  const middle = part(start, value.length - end);
  return h("p", {}, part(0, start), middle && h(tag, {}, middle), part(value.length - end));
}
