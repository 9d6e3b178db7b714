import {Failure, get, startAfresh} from "./api.js";
import {approval} from "./approval.js";
import {approvals, waiting} from "./approvals.js";
import {h, notice, say, show, skeleton} from "./dom.js";
import {execution} from "./execution.js";
import {executions} from "./executions.js";
import {clockTime, tick} from "./format.js";
import {ledger} from "./ledger.js";
import {record} from "./record.js";
import {claims, forget, isOver, token} from "./session.js";
import {signIn} from "./signin.js";

const EVERY = 5_000;
const SELDOM = 60_000;
const main = document.getElementById("main");
const counter = document.getElementById("count");
const views = [
  [/^\/console\/approvals$/, approvals],
  [/^\/console\/approvals\/(.+)$/, approval],
  [/^\/console\/executions$/, executions],
  [/^\/console\/executions\/(.+)$/, execution],
  [/^\/console\/decisions$/, ledger],
  [/^\/console\/decisions\/(.+)$/, record]];

let leave = () => {};

// Shows what the address names, and goes on asking for it while somebody looks.
function open({focus = true, message} = {}) {
  leave();
  const path = location.pathname.replace(/\/+$/, "");
  if (path === "/console") history.replaceState(null, "", "/console/approvals");
  frame();
  if (!token() || isOver()) {
    const why = message ?? (token() ? "Your token has expired. Sign in again." : undefined);
    forget();
    leave = signIn(main, why, () => open());
    document.title = "Sign in · Millrace";
  } else {
    const [view, name] = find(path === "/console" ? "/console/approvals" : path);
    leave = view ? live(refresh => view(name, new URLSearchParams(location.search), refresh)) : nowhere();
  }
  if (focus) {
    scrollTo(0, 0);
    main.querySelector("h1")?.focus({preventScroll: true});
  }
}

function find(path) {
  for (const [pattern, view] of views) {
    const match = pattern.exec(path);
    if (match) return [view, match[1] && decodeURIComponent(match[1])];
  }
  return [];
}

function nowhere() {
  show(main, h("h1", {tabindex: "-1"}, "There is no such page"), h("p", {}, "Go to ", h("a", {href: "/console/approvals"}, "what waits for approval"), "."));
  document.title = "No such page · Millrace";
  return () => {};
}

// A view has a title, a head that stays, addresses to ask, and draws what they answer. It can ask to be drawn afresh.
function live(make) {
  const view = make(() => ask(true));
  const asking = new AbortController();
  const body = h("div", {class: "body", "aria-busy": "true"}, skeleton(view.rows ?? 4));
  const trouble = h("div", {class: "trouble", role: "status"});
  let timer;
  let pause = EVERY;
  let drawn = false;
  document.title = `${view.title} · Millrace`;
  show(main, view.head, trouble, body);

  async function ask(anyway = false) {
    clearTimeout(timer);
    try {
      const answers = await Promise.all(view.addresses.map(address => get(address, asking.signal)));
      if (asking.signal.aborted) return;
      if (anyway || !drawn || answers.some(answer => answer.changed)) show(body, view.draw(...answers.map(answer => answer.data)));
      drawn = true;
      pause = EVERY;
      show(trouble);
    } catch (error) {
      if (asking.signal.aborted || error.name === "AbortError") return;
      if (!(error instanceof Failure)) throw error;
      pause = Math.min(SELDOM, pause * 2);
      complain(error);
    } finally {
      body.removeAttribute("aria-busy");
    }
    if (!document.hidden && !asking.signal.aborted) timer = setTimeout(() => ask(), pause);
  }

  function complain(failure) {
    const again = h("button", {type: "button", onclick: () => ask()}, "Try again");
    if (drawn) show(trouble, notice("warn", `Not current: ${failure.message}`, `Last asked at ${clockTime(Date.now())}. ${failure.advice}`, again));
    else show(body, h("div", {role: "alert"}, notice("bad", failure.message, failure.advice, again)));
  }

  const look = () => document.hidden ? clearTimeout(timer) : ask();
  document.addEventListener("visibilitychange", look);
  ask();
  return () => {
    asking.abort();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

function frame() {
  const signedIn = token() && !isOver();
  const {sub, tenant} = claims();
  show(document.getElementById("who"), signedIn ? [h("span", {class: "unseen"}, "Signed in as "), h("strong", {}, sub ?? "somebody"), " ", h("span", {class: "tenant"}, tenant ?? "no tenant")] : []);
  document.getElementById("sign-out").hidden = !signedIn;
  document.getElementById("nav").hidden = !signedIn;
  document.querySelectorAll("#nav a").forEach(link => {
    if (location.pathname.startsWith(`/console/${link.dataset.view}`)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
}

// What waits is counted on every page, and said when it grows.
let waitingBefore;
addEventListener("waiting", event => {
  const {count: now, more} = event.detail;
  counter.hidden = now === 0;
  counter.textContent = more ? `${now}+` : now;
  if (waitingBefore !== undefined && now > waitingBefore) say(`${now} approvals wait.`);
  waitingBefore = now;
});

addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='/console']");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  open();
});
addEventListener("popstate", () => open());
addEventListener("signed-out", event => open({message: event.detail}));

document.getElementById("sign-out").addEventListener("click", () => {
  forget();
  startAfresh();
  open({message: "You are signed out."});
});

const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = document.getElementById("theme");
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
const showTheme = () => theme.setAttribute("aria-pressed", isDark());
theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("millrace.theme", document.documentElement.dataset.theme);
  showTheme();
});
dark.addEventListener("change", showTheme);

setInterval(tick, 10_000);
setInterval(() => { if (token() && !document.hidden && !location.pathname.endsWith("/approvals")) waiting(); }, 4 * EVERY);
showTheme();
open({focus: false});
