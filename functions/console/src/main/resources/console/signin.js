import {Failure, startAfresh} from "./api.js";
import {h, notice, show} from "./dom.js";
import {claims, keep} from "./session.js";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const SCOPES = ["approvals:read", "approvals:decide"];

// Asks who is there. In the local cloud a token is one click away; elsewhere it is pasted.
export function signIn(main, why, done) {
  const ways = h("div", {class: "ways"});
  const said = h("div", {role: "status"}, why ? notice("info", why) : []);
  const accept = text => {
    keep(text);
    startAfresh();
    done();
  };
  show(main, h("div", {class: "narrow"}, h("h1", {tabindex: "-1"}, "Sign in"),
    h("p", {class: "lead"}, "The console shows what waits for a person's approval, what the workflows do, and what was decided on what grounds."),
    said, ways));
  localForm(accept, said).then(local => show(ways, local, pasted(accept, said)));
  return () => {};
}

function pasted(accept, said) {
  const field = h("textarea", {id: "token", rows: "4", spellcheck: "false", autocomplete: "off", required: true, "aria-describedby": "token-help"});
  const submit = event => {
    event.preventDefault();
    const text = field.value.trim().replace(/^Bearer\s+/i, "");
    if (claims(text).iss || claims(text).sub) accept(text);
    else show(said, notice("bad", "That is no access token.", "A token has three parts with points between them. Paste it whole, without quotes."));
  };
  return h("section", {class: "panel", "aria-labelledby": "paste"}, h("h2", {id: "paste"}, "With an access token"),
    h("form", {onsubmit: submit}, h("label", {for: "token"}, "Access token"), field,
      h("p", {id: "token-help", class: "help"}, "From your identity provider, with the scope approvals:read, and approvals:decide to decide. It is kept in this tab only."),
      h("button", {class: "primary"}, "Sign in")));
}

// The local cloud names its own token endpoint; nothing is asked anywhere else.
async function isLocalCloud() {
  if (!LOOPBACK.includes(location.hostname)) return false;
  try {
    const configuration = await (await fetch("/.well-known/openid-configuration", {signal: AbortSignal.timeout(1000)})).json();
    return new URL(configuration.token_endpoint).pathname === "/local/token";
  } catch {
    return false;
  }
}

async function localForm(accept, said) {
  if (!await isLocalCloud()) return undefined;
  const text = (id, label, value, list) => [h("label", {for: id}, label), h("input", {id, value, required: true, maxlength: "64", autocomplete: "off", list})];
  const form = h("form", {onsubmit: async event => {
    event.preventDefault();
    try {
      accept(await localToken(form));
    } catch (failure) {
      show(said, notice("bad", failure.message, failure.advice ?? ""));
    }
  }},
  h("div", {class: "pair"}, h("div", {}, text("tenant", "Tenant", "acme", "tenants")), h("div", {}, text("person", "Name", "ada"))),
  h("datalist", {id: "tenants"}, h("option", {value: "acme"}), h("option", {value: "globex"})),
  h("fieldset", {}, h("legend", {}, "May"), SCOPES.map(scope => h("label", {class: "check"}, h("input", {type: "checkbox", name: "scope", value: scope, checked: true}), scope === SCOPES[0] ? "look (approvals:read)" : "decide (approvals:decide)"))),
  h("button", {class: "primary", id: "local-sign-in"}, "Sign in to the local cloud"));
  return h("section", {class: "panel", "aria-labelledby": "local"}, h("h2", {id: "local"}, "On this machine"), form);
}

async function localToken(form) {
  const scope = [...form.querySelectorAll("[name=scope]:checked")].map(box => box.value).join(" ");
  const claim = id => form.querySelector(`#${id}`).value.trim();
  const response = await fetch("/local/token", {method: "POST", headers: {"content-type": "application/json"},
    body: JSON.stringify({tenant: claim("tenant"), sub: claim("person"), tier: "internal", scope})});
  if (!response.ok) throw new Failure(response.status, "The local cloud gave no token.", "Is it still running? Look at the terminal where you started it.");
  return (await response.json()).access_token;
}
