import {decisionPanel} from "./decide.js";
import {diff} from "./diff.js";
import {facts, h, notice, say, visible} from "./dom.js";
import {count, short, since, timeLeft} from "./format.js";
import {isOpen, reasons, stateBadge, votes} from "./approvals.js";

// One approval: why it waits, what would change, what speaks for and against it, and the decision.
export function approval(id, _, refresh) {
  const title = h("h1", {tabindex: "-1"}, "Approval");
  let seen;
  const memory = {comment: "", result: undefined};
  return {
    title: "Approval",
    head: h("div", {class: "heading stacked"}, h("a", {class: "back", href: "/console/approvals"}, "All approvals"), title),
    rows: 3,
    addresses: [`/approvals/${encodeURIComponent(id)}`],
    draw: data => {
      title.textContent = visible(data.kind);
      const changed = seen !== undefined && seen !== data.payloadHash;
      seen = data.payloadHash;
      if (changed) say("What would be done has changed. Read it again.");
      return h("div", {class: "columns"},
        h("div", {class: "column"}, changed && notice("warn", "What would be done has changed while you looked.", "Nothing was approved. Read it again before you decide."),
          why(data), changes(data), evidence(data)),
        h("aside", {class: "column side", "aria-label": "Decision"}, standing(data), decisionPanel(data, memory, refresh)));
    }};
}

const section = (title, ...content) => h("section", {}, h("h2", {}, title), content);

const why = data => section("Why a person must decide", reasons(data).length > 1
  ? h("ul", {class: "reasons"}, reasons(data).map(reason => h("li", {}, reason)))
  : h("p", {class: "reason"}, reasons(data)[0] ?? "The policy asks for it."));

// Where there are options, what is decided stands beside them.
const changes = data => ((data.diff ?? []).length > 0 || (data.options ?? []).length === 0) && section("What would change", diff(data.diff ?? []));

const evidence = data => (data.evidence ?? []).length > 0 && section("Evidence", facts(data.evidence.map(fact => [fact.label, fact.value])));

const standing = data => h("div", {class: "standing"}, h("p", {class: "standing-state"}, stateBadge(data.state), isOpen(data) && timeLeft(data.expiresAt)),
  facts([
    ["Asked", since(data.requestedAt)],
    ["By", data.requestedBy],
    ["Approvals", `${votes(data)} of ${data.approversNeeded}`],
    (data.options ?? []).length > 0 ? ["Options", String(data.options.length)] : ["Changes", count((data.diff ?? []).length, "value", "values")],
    ["Payload", short(data.payloadHash)],
    ["In the ledger", h("a", {href: `/console/decisions/${encodeURIComponent(recordOf(data))}`}, isOpen(data) ? "the question" : "the outcome")]]),
  (data.decisions ?? []).length > 0 && h("ul", {class: "votes"}, data.decisions.map(vote(data.options))));

// The ids under which the question and its outcome are on record.
const recordOf = data => `${isOpen(data) ? "approval-request" : "approval"}:${data.approvalId}`;

const vote = options => given => h("li", {}, h("strong", {}, given.actor), given.choice === "approve" ? " approved " : " rejected ",
  given.option && [h("em", {}, options?.find(option => option.id === given.option)?.label ?? given.option), " "], since(given.at), given.comment && h("q", {}, given.comment));
