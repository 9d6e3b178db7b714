import {badge, empty, h, heading} from "./dom.js";
import {capital, duration, since, words} from "./format.js";

const KINDS = {RUNNING: "run", SUCCEEDED: "good", FAILED: "bad", TIMED_OUT: "bad", ABORTED: "idle"};

export const statusBadge = status => badge(KINDS[status] ?? "idle", capital(words(status)));
export const took = ({startedAt, stoppedAt}) => duration(new Date(stoppedAt ?? Date.now()) - new Date(startedAt));

// What the workflows did last.
export const executions = () => ({
  title: "Executions",
  head: heading("Executions"),
  addresses: ["/executions"],
  draw: ({executions}) => executions.length ? table(executions)
    : empty("Nothing has run for your tenant yet", "An execution appears here when an event of your tenant starts a workflow.")});

const table = list => h("table", {class: "rows"},
  h("thead", {}, h("tr", {}, ["Workflow", "Execution", "Status", "Started", "Took"].map(name => h("th", {scope: "col"}, name)))),
  h("tbody", {}, list.map(row)));

const row = run => h("tr", {},
  h("td", {"data-name": "Workflow"}, run.workflow),
  h("th", {scope: "row"}, h("a", {href: `/console/executions/${encodeURIComponent(run.name)}?workflow=${encodeURIComponent(run.workflow)}`, title: run.name}, h("code", {}, run.name.slice(0, 16)))),
  h("td", {"data-name": "Status"}, statusBadge(run.status)),
  h("td", {"data-name": "Started"}, since(run.startedAt)),
  h("td", {"data-name": "Took", class: "number"}, took(run)));
