import {post} from "./api.js";
import {h, notice, say, show} from "./dom.js";
import {count} from "./format.js";
import {isOpen, waiting} from "./approvals.js";
import {claims, may} from "./session.js";

// What each refusal means, and what to do. Keys are codes without case and punctuation.
const REFUSED = {
  alreadydecided: ["Somebody decided this before you.", "Your decision was not counted. The outcome is shown here."],
  expired: ["Too late: this approval has expired.", "Nothing was approved. If the action is still wanted, it must be asked for again."],
  payloadchanged: ["What would be done has changed since you opened it.", "Nothing was approved. The new version is shown: read it, then decide again."],
  noncereplayed: ["This page was no longer current.", "Nothing was counted. The current state is shown: look again, then decide."],
  nosuchoption: ["That is not one of the options.", "Nothing was approved. Choose one that is shown."],
  otheroption: ["Somebody approved another option.", "Your approval was not counted. Both must approve the same one, or one of you reject."],
  sameapprover: ["You have voted already.", "The second approval must come from somebody else."],
  workflowgone: ["The workflow that asked does not wait any more.", "It failed, was stopped, or is about to ask again. Your decision was not counted. If the action is still wanted, it must be asked for again."],
  ownrequest: ["You asked for this yourself.", "Somebody else must decide it."]};

// Where a person decides, with a step to confirm. `memory` outlives redrawing: the comment, and what came of it.
export function decisionPanel(approval, memory, refresh) {
  const panel = h("div", {class: "panel decision"});
  const result = h("div", {id: "result", role: "status", tabindex: "-1"}, memory.result ?? []);
  panel.append(result, isOpen(approval) ? openPart(approval, memory, refresh) : memory.counted ? "" : closedPart(approval));
  return panel;
}

const closedPart = approval => h("p", {class: "muted"}, {
  approved: "Approved: the workflow has gone on.",
  rejected: "Rejected: the workflow did not do it.",
  expired: "Nobody decided in time: the workflow did not do it."}[approval.state] ?? "There is nothing left to decide.");

function openPart(approval, memory, refresh) {
  const mine = (approval.decisions ?? []).find(vote => vote.actor === claims().sub);
  if (!may("approvals:decide")) return h("p", {class: "muted"}, "You may look, not decide: your token lacks the scope approvals:decide.");
  if (mine) return h("p", {class: "muted"}, `You have voted. ${count(approval.approversNeeded, "approval", "approvals")} are needed, each from somebody else.`);
  return form(approval, memory, refresh);
}

function form(approval, memory, refresh) {
  const comment = h("textarea", {id: "comment", rows: "3", maxlength: "1000", oninput: () => { memory.comment = comment.value; }});
  comment.value = memory.comment;
  const ask = choice => {
    if (choice === "approve" && choices(approval).length > 0 && !chosen(approval, memory)) return missing();
    confirm(approval, choice, memory, () => decide(approval, choice, memory, refresh));
  };
  return h("form", {onsubmit: event => event.preventDefault()}, h("h2", {}, "Your decision"), optionsPart(approval, memory),
    h("label", {for: "comment"}, "Comment ", h("span", {class: "muted"}, "(optional)")), comment,
    h("div", {class: "buttons"},
      h("button", {type: "button", id: "approve", class: "primary", onclick: () => ask("approve")}, "Approve…"),
      h("button", {type: "button", id: "reject", class: "danger", onclick: () => ask("reject")}, "Reject…")));
}

const choices = approval => approval.options ?? [];

const chosen = (approval, memory) => choices(approval).find(option => option.id === memory.option);

// Nothing is chosen beforehand: what people only confirm teaches nothing.
function optionsPart(approval, memory) {
  if (choices(approval).length === 0) return "";
  return h("fieldset", {class: "options", id: "options"}, h("legend", {}, "What it is"),
    h("p", {id: "choose", class: "warn-text", hidden: true}, "Choose one first."),
    choices(approval).map(option => {
      const radio = h("input", {type: "radio", name: "option", id: `option-${option.id}`, value: option.id,
        onchange: () => { memory.option = option.id; document.getElementById("choose").hidden = true; }});
      radio.checked = memory.option === option.id;
      return h("label", {class: "option", for: `option-${option.id}`}, radio,
        h("span", {}, h("strong", {}, option.label), option.detail && h("span", {class: "muted"}, option.detail)));
    }));
}

function missing() {
  document.getElementById("choose").hidden = false;
  say("Choose one of the options first.");
  document.querySelector("#options input").focus();
}

// A dialog of the browser's own: it keeps the focus, and Escape leaves it. The focus begins on Cancel, so that a key
// held too long decides nothing.
function confirm(approval, choice, memory, yes) {
  const approving = choice === "approve";
  const option = approving && chosen(approval, memory);
  const close = () => dialog.close();
  const dialog = h("dialog", {"aria-labelledby": "confirm-title", onclose: () => dialog.remove()},
    h("h2", {id: "confirm-title"}, `${approving ? "Approve" : "Reject"} ${approval.kind}?`),
    option && h("p", {}, h("strong", {}, option.label)),
    h("p", {}, approving ? `You approve exactly what is shown, ${option ? "as this" : count((approval.diff ?? []).length, "change", "changes")}, and nothing else.` : "The workflow will not do it. This cannot be taken back."),
    h("p", {class: "muted"}, "Payload ", h("code", {}, approval.payloadHash.slice(0, 16))),
    h("div", {class: "buttons"},
      h("button", {type: "button", id: "confirm", class: approving ? "primary" : "danger", onclick: () => { close(); yes(); }}, approving ? "Yes, approve" : "Yes, reject"),
      h("button", {type: "button", autofocus: true, onclick: close}, "Cancel")));
  document.body.append(dialog);
  dialog.showModal();
}

async function decide(approval, choice, memory, refresh) {
  const {payloadHash, nonce} = approval;
  document.querySelectorAll("#approve, #reject").forEach(button => { button.disabled = true; });
  say("Sending your decision.");
  const comment = memory.comment.trim();
  const answer = await post(`/approvals/${encodeURIComponent(approval.approvalId)}/decision`, {choice, nonce, payloadHash, ...(choice === "approve" && chosen(approval, memory) && {option: memory.option}), ...(comment && {comment})})
    .catch(failure => ({failure}));
  memory.result = told(answer, choice);
  memory.counted = answer.status === 200;
  if (memory.counted) memory.comment = "";
  show(document.getElementById("result"), memory.result);
  await refresh();
  document.getElementById("result")?.focus();
  await waiting();
}

function told({status, data, failure}, choice) {
  if (failure) return notice("warn", "There is no answer.", "Your decision may have arrived or not. Deciding again is safe: it counts once.");
  if (status === 200) return accepted(data.state, choice);
  const code = String(data.code ?? data.error ?? "").toLowerCase().replace(/[^a-z]/g, "");
  if (REFUSED[code]) return notice("warn", ...REFUSED[code]);
  if (status === 403) return notice("bad", "Your token may not decide this.", "It needs the scope approvals:decide.");
  if (status === 404) return notice("bad", "There is no such approval for your tenant.", "Go back to the list.");
  return notice("bad", `The decision was not taken (status ${status}).`, "Nothing was approved by it. Try again.");
}

function accepted(state, choice) {
  if (state === "approved") return notice("good", "Approved.", "The workflow goes on.");
  if (state === "rejected") return notice("good", "Rejected.", "The workflow will not do it.");
  return notice("good", choice === "approve" ? "Your approval counts." : "Your vote counts.", "One more person must approve.");
}
