// Asks the public interface as the signed-in person: the session's token, the page's language, and problems as errors.

/** What was refused, as RFC 9457 says it; status 0 when nothing came back at all. */
export class Problem extends Error {
  constructor(status, content) {
    super(content.detail ?? "");
    this.status = status;
    this.errors = content.errors ?? [];
    this.code = content.code;
    // Without a session there is no token either, and that is noticed first.
    this.signedOut = status === 401 || this.code === "forged-request";
  }
}

/** The answer's response; throws a Problem for whatever is not 2xx. */
export async function ask(address, options = {}, again = true) {
  const token = document.querySelector("meta[name=csrf]");
  let answer;
  try {
    answer = await fetch(address, {
      ...options,
      headers: {
        Accept: "application/json",
        "HX-Request": "true",
        "Accept-Language": document.documentElement.lang,
        [token.dataset.header]: token.content,
        ...options.headers,
      },
      redirect: "error",
    });
  } catch {
    throw new Problem(0, {});
  }
  if (answer.ok) return answer;
  const content = await answer.json().catch(() => ({}));
  if (content.code === "forged-request" && again && (await freshToken(token))) return ask(address, options, false);
  throw new Problem(answer.status, content);
}

// The token belongs to the session: after signing in again, in another tab perhaps, there is another one.
async function freshToken(token) {
  const answer = await fetch("/me/token", { headers: { Accept: "application/json", "HX-Request": "true" } }).catch(
    () => ({}),
  );
  if (!answer.ok || answer.redirected) return false;
  token.content = (await answer.json()).token;
  return true;
}

/** "{0} of {1}" with its places filled. */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, at) => values[at]);
}

/** An element with text and class, and what is in it. */
export function make(name, { text, className, ...attributes } = {}, ...within) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...within);
  return element;
}
