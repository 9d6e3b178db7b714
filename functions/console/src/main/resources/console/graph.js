import {h, svg} from "./dom.js";
import {layout} from "./layout.js";

const WIDTH = 190;
const HEIGHT = 52;
const PAD = 18;
const TITLE = 40;
const MARGIN = 12;
const LABEL = 100;
const SIGNS = {succeeded: "✓", caught: "!", failed: "✕", running: "▸", waiting: "◔", stopped: "■"};
const ENDS = {"Start": "Start", "End": "End"};

// The graph of an execution's workflow, each state with its status in words, a sign and a colour. Where it is wider
// than the page, it shows where the execution is, until somebody scrolls: `memory` outlives redrawing.
export function graph({graph: {nodes, edges}, states, status}, memory) {
  const runs = new Map(states.map(state => [state.name, state]));
  const drawn = group(undefined, nodes, edges);
  const taken = way(runs, status);
  const width = drawn.width + 2 * MARGIN;
  const height = drawn.height + 2 * MARGIN;
  const picture = svg("svg", {viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}`, width, height, role: "img", "aria-label": `State graph; the table below says the same. ${summary(states)}`},
    svg("defs", {}, arrow("arrow"), arrow("arrow-taken")), paint(drawn, 0, 0, runs, taken));
  const region = h("div", {class: "graph", tabindex: "0", role: "region", "aria-label": "State graph, scrollable", onscroll: () => { memory.left = region.scrollLeft; }}, picture);
  const current = drawn.boxes.find(one => one.id === states.at(-1)?.name) ?? drawn.boxes[0];
  requestAnimationFrame(() => { region.scrollLeft = memory.left ?? current.x + MARGIN - region.clientWidth / 2; });
  return region;
}

const summary = states => states.map(state => `${state.name}: ${state.status}`).join("; ");

// The boxes of one level; a Map or Parallel state is as large as what it holds.
function group(parent, nodes, edges) {
  const boxes = nodes.filter(node => node.parent === parent).map(node => box(node, nodes, edges));
  const ids = new Set(boxes.map(one => one.id));
  const ways = together(edges.filter(edge => ids.has(edge.from) && ids.has(edge.to)));
  return {boxes, ways, ...layout(boxes, ways)};
}

// Ways of one kind between the same two states are drawn as one.
function together(edges) {
  const ways = new Map();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to, edge.kind]);
    const labels = ways.get(key)?.labels ?? [];
    ways.set(key, {...edge, labels: edge.label ? [...labels, edge.label] : labels});
  }
  return [...ways.values()];
}

function box(node, nodes, edges) {
  if (ENDS[node.type]) return {...node, width: 64, height: 28};
  if (!nodes.some(one => one.parent === node.id)) return {...node, width: WIDTH, height: HEIGHT};
  const inside = group(node.id, nodes, edges);
  return {...node, inside, width: Math.max(WIDTH, inside.width + 2 * PAD), height: inside.height + TITLE + 2 * PAD};
}

const paint = (level, dx, dy, runs, taken) => svg("g", {transform: `translate(${dx} ${dy})`},
  [false, true].map(isTaken => level.ways.filter(edge => taken(edge) === isTaken).map(edge => line(edge, isTaken))),
  level.boxes.map(one => ENDS[one.type] ? end(one) : state(one, runs, taken)),
  level.ways.map(edge => label(edge, level.ways)));

function state(one, runs, taken) {
  const run = runs.get(one.id);
  const status = run?.status ?? "unreached";
  const left = one.x - one.width / 2;
  const top = one.y - one.height / 2;
  const many = run?.visits > 1 ? ` × ${run.visits}` : "";
  return svg("g", {class: `state ${status}`}, svg("title", {}, `${one.id}, ${one.type}, ${status === "unreached" ? "not reached" : status}${run?.error ? `, ${run.error}` : ""}`),
    svg("rect", {x: left, y: top, width: one.width, height: one.height, rx: 8, class: one.inside ? "box holder" : "box"}),
    svg("rect", {x: left, y: top + 8, width: 4, height: Math.min(36, one.height - 16), rx: 2, class: "stripe"}),
    svg("text", {x: left + 16, y: top + 21, class: "name"}, cut(one.id, 23)),
    svg("text", {x: left + 16, y: top + 39, class: "what"}, `${one.type} · ${SIGNS[status] ? `${SIGNS[status]} ` : ""}${status === "unreached" ? "not reached" : status}${many}`),
    one.inside && paint(one.inside, left + (one.width - one.inside.width) / 2, top + TITLE + PAD, runs, taken));
}

const end = one => svg("g", {class: "end"}, svg("rect", {x: one.x - 32, y: one.y - 14, width: 64, height: 28, rx: 14}), svg("text", {x: one.x, y: one.y + 4.5, "text-anchor": "middle"}, ENDS[one.type]));

function line({points, kind}, isTaken) {
  let path = `M${points[0].join(" ")}`;
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1], points[i]];
    const middle = (ay + by) / 2;
    path += `C${ax} ${middle} ${bx} ${middle} ${bx} ${by}`;
  }
  return svg("path", {d: path, class: `way ${kind}${isTaken ? " taken" : ""}`, "marker-end": `url(#${isTaken ? "arrow-taken" : "arrow"})`});
}

// In the middle of the way's first stretch; those that would meet there stand higher and lower in turn.
function label({from, points, labels}, ways) {
  if (labels.length === 0) return undefined;
  const others = ways.filter(way => way.from === from && way.labels.length).sort((a, b) => a.points[1][0] - b.points[1][0]);
  const place = others.findIndex(way => way.points === points);
  const meets = [place - 1, place + 1].some(i => others[i] && Math.abs(others[i].points[1][0] - points[1][0]) < 2 * LABEL);
  const [[ax, ay], [bx, by]] = points;
  const t = (meets ? (place % 2 ? 17 : 40) : 27) / Math.abs(by - ay);
  const text = labels.length === 1 ? cut(labels[0], 26) : `${labels.length} conditions`;
  return svg("text", {x: ax + (bx - ax) * t * t * (3 - 2 * t), y: ay + (by - ay) * t + 4, "text-anchor": "middle", class: "label"}, svg("title", {}, labels.join("; or ")), text);
}

const arrow = id => svg("marker", {id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse"}, svg("path", {d: "M0 0 8 4 0 8z", class: id}));

const cut = (text, length) => text.length > length ? `${text.slice(0, length - 1)}…` : text;

// Whether an edge was taken, as far as the states tell.
function way(runs, status) {
  const last = [...runs.values()].filter(run => run.exitedAt).sort((a, b) => a.exitedAt < b.exitedAt ? 1 : -1)[0];
  return ({from, to, kind}) => {
    if (from === "(start)") return runs.has(to);
    if (to === "(end)") return status !== "RUNNING" && (runs.get(from)?.type === "Fail" || last?.name === from);
    const [a, b] = [runs.get(from), runs.get(to)];
    if (!a || !b || a.enteredAt > b.enteredAt) return false;
    return kind === "catch" ? a.status === "caught" : a.status !== "caught";
  };
}
