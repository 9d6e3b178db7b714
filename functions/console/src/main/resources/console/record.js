import {facts, h, notice} from "./dom.js";
import {pretty, short, time} from "./format.js";

// One decision: what went in, which versions of what, what came out, and its place in the chain.
export const record = id => ({
  title: "Decision",
  head: h("div", {class: "heading stacked"}, h("a", {class: "back", href: "/console/decisions"}, "All streams"), h("h1", {tabindex: "-1"}, "Decision")),
  addresses: [`/ledger/${encodeURIComponent(id)}`],
  draw: ({record, faults, previous, next}) => {
    const {decision} = record;
    return [
      check(faults),
      facts([
        ["Kind", decision.kind], ["Decision", h("code", {class: "whole"}, decision.id)], ["Actor", decision.actor], ["Recorded", time(record.recordedAt)],
        ["Confidence", decision.confidence === undefined ? undefined : String(decision.confidence)],
        ...Object.entries(decision.versions).map(([name, version]) => [`Version of ${name}`, h("code", {class: "whole"}, version)]),
        ["Trace", decision.traceId && h("code", {class: "whole"}, decision.traceId)]]),
      h("div", {class: "columns even"}, json("Input", decision.input), json("Outcome", decision.outcome)),
      h("section", {}, h("h2", {}, "Place in the chain"),
        h("ol", {class: "chain"}, link(previous, "Before"),
          h("li", {"aria-current": "true"}, h("span", {class: "chain-what"}, `Record ${record.sequence}`), facts([["Hash", short(record.hash)], ["Of the one before", short(record.previousHash)], ["Of the input", short(record.inputHash)]])),
          link(next, "After"))),
      !decision.kind.startsWith("approval") && h("section", {}, h("h2", {}, "Decide it again"), h("p", {}, "Replaying compares byte for byte:"), h("pre", {}, `./millrace ledger replay ${decision.id}`)),
      h("p", {}, h("a", {href: `/console/decisions?stream=${encodeURIComponent(record.stream)}`}, `All of ${record.stream}`))];
  }});

const check = faults => faults.length
  ? h("div", {role: "alert"}, notice("bad", "The chain is broken here.", h("ul", {}, faults.map(fault => h("li", {}, fault))), "Run ./millrace ledger verify for the whole stream."))
  : notice("good", "The record is whole and linked to its neighbours.");

const json = (title, text) => h("section", {}, h("h2", {}, title), h("pre", {tabindex: "0", role: "region", "aria-label": title}, pretty(text)));

const link = (neighbour, where) => neighbour && h("li", {}, h("span", {class: "chain-what"}, `${where}: record ${neighbour.sequence}`),
  neighbour.decisionId ? h("a", {href: `/console/decisions/${encodeURIComponent(neighbour.decisionId)}`}, neighbour.decisionId) : "cannot be read");
