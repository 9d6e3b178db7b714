import {badge, facts, h} from "./dom.js";
import {capital, count, duration, time} from "./format.js";
import {statusBadge, took} from "./executions.js";
import {graph} from "./graph.js";

const KINDS = {succeeded: "good", caught: "warn", failed: "bad", running: "run", waiting: "warn", stopped: "idle"};

// One execution: its states drawn as a graph, and the same as a table.
export function execution(name, query) {
  const title = h("h1", {tabindex: "-1"}, "Execution");
  const memory = {};
  const workflow = query.get("workflow");
  return {
    title: "Execution",
    head: h("div", {class: "heading stacked"}, h("a", {class: "back", href: "/console/executions"}, "All executions"), title),
    rows: 3,
    addresses: [`/executions/${encodeURIComponent(name)}${workflow ? `?workflow=${encodeURIComponent(workflow)}` : ""}`],
    draw: run => {
      title.textContent = run.workflow;
      return [
        facts([["Status", statusBadge(run.status)], ["Started", time(run.startedAt)], [run.stoppedAt ? "Took" : "So far", took(run)], ["Name", h("code", {class: "whole"}, run.name)]]),
        h("section", {}, h("h2", {}, "Graph"), graph(run, memory)),
        h("section", {}, h("h2", {}, "States"), states(run.states))];
    }};
}

const states = list => h("table", {class: "rows"},
  h("thead", {}, h("tr", {}, ["State", "Type", "Status", "Entered", "Took", "Notes"].map(name => h("th", {scope: "col"}, name)))),
  h("tbody", {}, list.map(state => h("tr", {},
    h("th", {scope: "row"}, state.name),
    h("td", {"data-name": "Type"}, state.type),
    h("td", {"data-name": "Status"}, badge(KINDS[state.status] ?? "idle", capital(state.status))),
    h("td", {"data-name": "Entered"}, time(state.enteredAt)),
    h("td", {"data-name": "Took", class: "number"}, state.exitedAt ? duration(new Date(state.exitedAt) - new Date(state.enteredAt)) : "–"),
    h("td", {"data-name": "Notes"}, notes(state) || "–")))));

const notes = state => [
  state.visits > 1 && `${count(state.visits, "visit", "visits")}`,
  state.attempts > state.visits && `${count(state.attempts, "attempt", "attempts")}`,
  state.error].filter(Boolean).join(", ");
