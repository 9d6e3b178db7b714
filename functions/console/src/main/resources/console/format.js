import {h} from "./dom.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const exactly = new Intl.DateTimeFormat("en-GB", {dateStyle: "medium", timeStyle: "medium"});
const clock = new Intl.DateTimeFormat("en-GB", {timeStyle: "medium"});

export const words = text => text.replaceAll("_", " ").toLowerCase();
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
export const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
export const short = hash => h("code", {title: hash}, hash.slice(0, 12));
export const clockTime = instant => clock.format(new Date(instant));

export function duration(milliseconds) {
  const m = Math.max(0, milliseconds);
  if (m < 1000) return `${Math.round(m)} ms`;
  if (m < MINUTE) return `${Math.floor(m / 1000)} s`;
  if (m < HOUR) return `${Math.floor(m / MINUTE)} min`;
  if (m < DAY) return `${Math.floor(m / HOUR)} h ${Math.floor((m % HOUR) / MINUTE)} min`;
  return `${count(Math.floor(m / DAY), "day", "days")} ${Math.floor((m % DAY) / HOUR)} h`;
}

function ago(instant) {
  const passed = Date.now() - new Date(instant);
  return passed < 10_000 ? "just now" : `${duration(passed)} ago`;
}

export const time = (instant, text) => h("time", {datetime: instant, title: exactly.format(new Date(instant))}, text ?? exactly.format(new Date(instant)));

// How long ago, kept current by tick().
export function since(instant, prefix = "") {
  const element = time(instant, prefix + ago(instant));
  element.dataset.since = prefix;
  return element;
}

// How long there still is, kept current by tick().
export function timeLeft(expiresAt) {
  const element = h("time", {datetime: expiresAt, title: exactly.format(new Date(expiresAt)), "data-expires": expiresAt});
  update(element);
  return element;
}

function update(element) {
  const left = new Date(element.dataset.expires) - Date.now();
  element.textContent = left <= 0 ? "time is over" : `${duration(left)} left`;
  element.classList.toggle("soon", left < 15 * MINUTE);
}

export function tick() {
  document.querySelectorAll("[data-expires]").forEach(update);
  document.querySelectorAll("[data-since]").forEach(element => { element.textContent = element.dataset.since + ago(element.dateTime); });
}

// JSON as people read it; what is no JSON stays as it is.
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
