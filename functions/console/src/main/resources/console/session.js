// The access token of this tab. It is gone when the tab is.
const KEY = "millrace.token";

export const token = () => sessionStorage.getItem(KEY);
export const keep = text => sessionStorage.setItem(KEY, text);
export const forget = () => sessionStorage.removeItem(KEY);

// What the token says, to show and to leave out buttons that would be refused. The API verifies it, not this page.
export function claims(text = token()) {
  try {
    const body = text.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(body), c => c.charCodeAt(0))));
  } catch {
    return {};
  }
}

export function may(scope) {
  const held = claims().scope ?? "";
  return (Array.isArray(held) ? held : held.split(" ")).includes(scope);
}

export const isOver = () => (claims().exp ?? Infinity) * 1000 < Date.now();
