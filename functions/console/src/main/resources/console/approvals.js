import {get} from "./api.js";
import {badge, empty, h, heading} from "./dom.js";
import {capital, since, timeLeft} from "./format.js";

const STATES = {waiting: "Waiting", approved: "Approved", rejected: "Rejected", expired: "Expired"};
const NOTHING = {
  waiting: ["Nothing waits", "New approvals appear here by themselves."],
  approved: ["Nothing was approved yet", "What people approve is listed here."],
  rejected: ["Nothing was rejected yet", "What people reject is listed here."],
  expired: ["Nothing has expired", "Approvals that nobody decided in time are listed here."]};
const KINDS = {waiting: "warn", escalated: "warn", approved: "good", rejected: "bad", expired: "idle"};

const address = (state, cursor) => `/approvals?state=${state}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`;
const page = (state, cursor) => `/console${address(state, cursor)}`;
const listed = data => Array.isArray(data) ? data : data.approvals ?? [];
const tell = data => dispatchEvent(new CustomEvent("waiting", {detail: {count: listed(data).length, more: Boolean(data.cursor)}}));

export const stateBadge = state => badge(KINDS[state] ?? "idle", capital(state));
export const isOpen = approval => approval.state === "waiting" || approval.state === "escalated";
export const reasons = approval => approval.reasons ?? [approval.reason].filter(Boolean);

// Counts what waits while another view is open.
export const waiting = () => get(address("waiting")).then(answer => tell(answer.data), () => {});

// What waits for a person, or what became of it.
export function approvals(_, query) {
  const state = STATES[query.get("state")] ? query.get("state") : "waiting";
  const cursor = query.get("cursor");
  return {
    title: "Approvals",
    head: heading("Approvals", tabs(state)),
    addresses: [address(state, cursor)],
    draw: data => {
      const list = listed(data);
      if (state === "waiting" && !cursor) tell(data);
      return [list.length ? h("ul", {class: "cards"}, list.map(card)) : empty(...NOTHING[state]),
        (cursor || data.cursor) && h("nav", {class: "pages", "aria-label": "Pages"},
          cursor && h("a", {href: page(state)}, "Latest"),
          data.cursor && h("a", {href: page(state, data.cursor), id: "earlier"}, "Earlier requests"))];
    }};
}

const tabs = current => h("nav", {class: "tabs", "aria-label": "State"}, Object.entries(STATES).map(([state, name]) =>
  h("a", {href: state === "waiting" ? "/console/approvals" : `/console/approvals?state=${state}`, "aria-current": state === current && "true"}, name)));

const card = approval => h("li", {}, h("a", {class: "card", href: `/console/approvals/${encodeURIComponent(approval.approvalId)}`},
  h("span", {class: "card-main"}, h("span", {class: "card-title"}, approval.kind),
    h("span", {class: "card-text"}, reasons(approval)[0] ?? "")),
  h("span", {class: "card-side"}, isOpen(approval) ? timeLeft(approval.expiresAt) : stateBadge(approval.state),
    h("span", {class: "muted"}, since(approval.requestedAt, "asked ")),
    approval.approversNeeded > 1 && isOpen(approval) && h("span", {class: "muted"}, `${votes(approval)} of ${approval.approversNeeded} approvals`))));

export const votes = approval => (approval.decisions ?? []).filter(vote => vote.choice === "approve").length;
