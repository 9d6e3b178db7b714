import {empty, h, heading, notice} from "./dom.js";
import {count, since} from "./format.js";

const PAGE = 50;
const at = (stream, from) => `/console/decisions?stream=${encodeURIComponent(stream)}${from ? `&from=${from}` : ""}`;

// The streams of the ledger, and one of them, the newest record first.
export function ledger(_, query) {
  const stream = query.get("stream");
  const from = query.get("from");
  const page = `/ledger?stream=${encodeURIComponent(stream ?? "")}${from ? `&from=${encodeURIComponent(from)}` : ""}`;
  return stream
    ? {title: "Decisions", head: h("div", {class: "heading stacked"}, h("a", {class: "back", href: "/console/decisions"}, "All streams"), h("h1", {tabindex: "-1"}, stream)), rows: 6, addresses: [page], draw: drawStream}
    : {title: "Decisions", head: heading("Decisions"), addresses: ["/ledger/streams"], draw: drawStreams};
}

const drawStreams = ({streams}) => streams.length === 0
  ? empty("Nothing was decided for your tenant yet", "Each decision of a function or a person is recorded here, with its grounds.")
  : h("ul", {class: "cards"}, streams.map(({stream, records}) => h("li", {}, h("a", {class: "card", href: at(stream)},
    h("span", {class: "card-main"}, h("span", {class: "card-title"}, stream)),
    h("span", {class: "card-side"}, h("span", {class: "muted"}, count(records, "record", "records")))))));

function drawStream({stream, from, last, records}) {
  const faults = records.filter(record => record.fault);
  return [
    chain(faults, from, records.at(-1)?.sequence ?? from),
    records.length ? table([...records].reverse()) : empty("There are no records here", "The stream is empty, or ends before this place."),
    h("nav", {class: "pages", "aria-label": "Records"},
      from > 1 && h("a", {href: at(stream, Math.max(1, from - PAGE))}, "Older"),
      from + PAGE <= last && h("a", {href: at(stream, from + PAGE)}, "Newer"))];
}

const chain = (faults, from, to) => faults.length
  ? h("div", {role: "alert"}, notice("bad", "The chain is broken.", h("ul", {}, faults.map(record => h("li", {}, record.fault))), "Run ./millrace ledger verify for the whole stream."))
  : notice("good", `Records ${from} to ${to} are whole, each linked to the one before.`);

const table = list => h("table", {class: "rows"},
  h("thead", {}, h("tr", {}, ["No.", "Decision", "Kind", "Outcome", "Actor", "Recorded"].map(name => h("th", {scope: "col"}, name)))),
  h("tbody", {}, list.map(row)));

const row = record => h("tr", {class: record.fault && "broken"},
  h("td", {"data-name": "No.", class: "number"}, String(record.sequence)),
  h("th", {scope: "row"}, record.decisionId ? h("a", {href: `/console/decisions/${encodeURIComponent(record.decisionId)}`, title: record.decisionId}, h("code", {}, brief(record.decisionId, 24))) : record.fault),
  h("td", {"data-name": "Kind"}, record.kind ?? "–"),
  h("td", {"data-name": "Outcome"}, h("span", {title: record.outcome}, brief(outcome(record.outcome), 60))),
  h("td", {"data-name": "Actor"}, record.actor ?? "–"),
  h("td", {"data-name": "Recorded"}, record.recordedAt ? since(record.recordedAt) : "–"));

// The plain values of an outcome, as words.
function outcome(text) {
  try {
    const pairs = Object.entries(JSON.parse(text)).filter(([, value]) => value !== null && typeof value !== "object" && value !== "");
    return pairs.map(([name, value]) => `${name}: ${value}`).join(", ") || text;
  } catch {
    return text ?? "–";
  }
}

const brief = (text, length) => text.length > length ? `${text.slice(0, length - 1)}…` : text;
