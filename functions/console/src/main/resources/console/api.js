import {forget, token} from "./session.js";

// The last answer of each address with its tag, so that what has not changed is not sent again.
const known = new Map();

export class Failure extends Error {
  constructor(status, title, advice) {
    super(title);
    this.status = status;
    this.advice = advice;
  }
}

export const startAfresh = () => known.clear();

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, {...options, cache: "no-store", credentials: "omit", redirect: "error",
      headers: {authorization: `Bearer ${token()}`, ...options.headers}});
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure(0, "There is no answer.", "Check the connection. The page tries again by itself.");
  }
  if (response.status === 401) {
    forget();
    startAfresh();
    dispatchEvent(new CustomEvent("signed-out", {detail: "Your token is not accepted, or no longer. Sign in again."}));
  }
  return response;
}

// What lies at that address, and whether it is new.
export async function get(path, signal) {
  const before = known.get(path);
  const response = await call(path, {signal, headers: before?.tag ? {"if-none-match": before.tag} : {}});
  if (response.status === 304) return {data: before.data, changed: false};
  if (!response.ok) throw failure(response.status);
  const text = await response.text();
  const changed = before?.text !== text;
  const data = changed ? JSON.parse(text) : before.data;
  known.set(path, {tag: response.headers.get("etag"), text, data});
  return {data, changed};
}

// Sends something; every status is an answer.
export async function post(path, body) {
  const response = await call(path, {method: "POST", body: JSON.stringify(body), headers: {"content-type": "application/json"}});
  const text = await response.text();
  try {
    return {status: response.status, data: JSON.parse(text)};
  } catch {
    return {status: response.status, data: {}};
  }
}

function failure(status) {
  switch (status) {
    case 401: return new Failure(status, "You are signed out.", "Sign in again.");
    case 403: return new Failure(status, "Your token may not see this.", "It needs the scope approvals:read and a tenant of this deployment. Ask whoever runs your identity provider, or sign in with another token.");
    case 404: return new Failure(status, "There is no such thing.", "Check the address. What belongs to another tenant does not exist here.");
    case 429:
    case 503: return new Failure(status, "The service is busy.", "The page tries again by itself.");
    default: return new Failure(status, `The service failed (status ${status}).`, "The page tries again by itself. If it goes on, the function's log says why.");
  }
}
