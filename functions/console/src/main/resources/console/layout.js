// Places the boxes of a graph in rows, each below all that lead to it, after Sugiyama, Tagawa and Toda,
// "Methods for Visual Understanding of Hierarchical System Structures" (1981).
const GAP = 28;
const ROW_GAP = 54;
const BEND = 14;
const SWEEPS = 8;

// boxes: [{id, width, height}]; edges: [{from, to, kind}] between them, where the way of a failure gives way to others. Sets x and y (centre) of each box, and `points` of
// each edge, from its source to its target. Returns width and height of the whole.
export function layout(boxes, edges) {
  const graph = new Rows(boxes, edges);
  graph.rank();
  graph.bend();
  graph.order();
  return graph.place();
}

class Rows {
  constructor(boxes, edges) {
    this.boxes = boxes;
    this.byId = new Map(boxes.map(box => [box.id, Object.assign(box, {above: [], below: []})]));
    this.edges = edges.filter(edge => edge.from !== edge.to);
  }

  // Longest way from the top; an edge that leads back up is turned round for as long as boxes are placed.
  rank() {
    const state = new Map();
    const visit = id => {
      state.set(id, "open");
      for (const edge of this.edges.filter(one => one.from === id)) {
        if (state.get(edge.to) === "open") edge.back = true;
        else if (!state.has(edge.to)) visit(edge.to);
      }
      state.set(id, "done");
    };
    this.boxes.forEach(box => { if (!state.has(box.id)) visit(box.id); });
    const ends = edge => edge.back ? [edge.to, edge.from] : [edge.from, edge.to];
    this.ends = ends;
    this.boxes.forEach(box => { box.row = 0; });
    for (let pass = 0, moved = true; moved && pass <= this.boxes.length; pass++) {
      moved = false;
      for (const edge of this.edges) {
        const [from, to] = ends(edge).map(id => this.byId.get(id));
        if (to.row < from.row + 1) {
          to.row = from.row + 1;
          moved = true;
        }
      }
    }
  }

  // An edge over several rows bends through a narrow box in each; those to one target share theirs.
  bend() {
    const bends = new Map();
    this.all = [...this.boxes];
    for (const edge of this.edges) {
      const [from, to] = this.ends(edge).map(id => this.byId.get(id));
      edge.via = [from];
      for (let row = from.row + 1; row < to.row; row++) {
        const key = `${row} ${to.id}`;
        if (!bends.has(key)) {
          bends.set(key, {row, width: BEND, height: 0, above: [], below: []});
          this.all.push(bends.get(key));
        }
        edge.via.push(bends.get(key));
      }
      edge.via.push(to);
      edge.via.forEach((box, i) => {
        const next = edge.via[i + 1];
        if (next && !box.below.some(one => one.box === next)) {
          const pull = this.pull(edge) * (box.height && next.height ? 1 : 2);
          box.below.push({box: next, pull});
          next.above.push({box, pull});
        }
      });
    }
    this.rows = [];
    this.all.forEach(box => (this.rows[box.row] ??= []).push(box));
  }

  // A state that only goes on pulls hardest, a failure hardly.
  pull(edge) {
    if (edge.kind === "catch") return 0.05;
    const alone = this.edges.filter(other => other.from === edge.from && other.kind !== "catch").length === 1;
    return alone ? 4 : 1;
  }

  // Each box goes to the middle of its neighbours, row by row, down and up.
  order() {
    const number = () => this.rows.forEach(row => row.forEach((box, i) => { box.rank = i; }));
    const middle = (box, side) => box[side].length ? weighted(box[side], one => one.rank) : box.rank;
    number();
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const side = sweep % 2 ? "below" : "above";
      for (const row of sweep % 2 ? this.rows.toReversed() : this.rows) {
        row.map(box => [middle(box, side), box]).sort((a, b) => a[0] - b[0]).forEach(([, box], i) => { row[i] = box; });
        number();
      }
    }
  }

  place() {
    this.rows.forEach(row => row.reduce((x, box) => { box.x = x + box.width / 2; return x + box.width + GAP; }, 0));
    for (let sweep = 0; sweep < 4 * SWEEPS; sweep++) {
      const sides = sweep % 2 ? ["below", "above"] : ["above", "below"];
      for (const row of sweep % 2 ? this.rows.toReversed() : this.rows) {
        spread(row, row.map(box => wanted(box, sides)));
      }
    }
    let y = 0;
    for (const row of this.rows) {
      const height = Math.max(...row.map(box => box.height));
      row.forEach(box => { box.y = y + height / 2; });
      y += height + ROW_GAP;
    }
    const left = Math.min(...this.all.map(box => box.x - box.width / 2));
    this.all.forEach(box => { box.x -= left; });
    this.edges.forEach(edge => { edge.points = points(edge); });
    return {width: Math.max(...this.all.map(box => box.x + box.width / 2)), height: y - ROW_GAP};
  }
}

const weighted = (ways, value) => ways.reduce((sum, way) => sum + way.pull * value(way.box), 0) / ways.reduce((sum, way) => sum + way.pull, 0);

// Towards the neighbours on the first side that has any.
function wanted(box, sides) {
  const side = sides.find(one => box[one].length);
  return side ? weighted(box[side], one => one.x) : box.x;
}

// As near to where they want to be as their widths let them: the mean of pushing right and pushing left.
function spread(row, wanted) {
  const apart = i => (row[i].width + row[i + 1].width) / 2 + GAP;
  const right = [...wanted];
  const left = [...wanted];
  for (let i = 1; i < row.length; i++) right[i] = Math.max(right[i], right[i - 1] + apart(i - 1));
  for (let i = row.length - 2; i >= 0; i--) left[i] = Math.min(left[i], left[i + 1] - apart(i));
  row.forEach((box, i) => { box.x = (right[i] + left[i]) / 2; });
}

function points({via, back}) {
  const last = via.length - 1;
  const down = via.map((box, i) => [box.x, i === 0 ? box.y + box.height / 2 : i === last ? box.y - box.height / 2 : box.y]);
  return back ? down.reverse() : down;
}
