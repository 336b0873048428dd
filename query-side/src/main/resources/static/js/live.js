// Keeps the parts of a page that are marked with data-live up to date:
//   data-live="position"   how far the ledger had come before the part was read
//   data-live-hazard="id"  it shows this hazard
//   data-live-park="id"    it shows this park: its hazards, its part in a campaign
//   neither                it shows anything that the caller may see
//   data-live-pause="ms"   how long it is left alone between two refreshes, if not as below
//
// A part is out of date as long as a later change of what it shows has been announced than its own position. It then
// gets the event "live", on which htmx fetches it anew, with its new position. So it does not matter when an
// announcement comes: before the part listens, while it is being fetched or exchanged, or before an answer that was
// read earlier. A part that is still out of date, because it could not be fetched, is asked again.
//
// The stream is opened when the page has such a part, closed while the page is hidden (a browser allows a server few
// connections), and opened again when it breaks. Whatever was missed meanwhile arrives as "everything may have
// changed".

const STREAM = "/api/stream";
const BETWEEN_REFRESHES = 350; // about three a second
const BEFORE_TRYING_AGAIN = 5000;
const MOST_REMEMBERED = 1000;
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 5000;
const LONGEST_SILENCE = 40000; // the server says that it is alive every 15 seconds

const state = document.getElementById("live-state");

let known = Number(state.dataset.position);
let source = null;
let attempts = 0;
let reconnecting = null;
let silence = null;

// The positions of the latest changes: of everything, of anything at all, and by the id of a hazard or park.
let everything = -1;
let anything = -1;
const changes = new Map();

const refreshed = new Map(); // when each part was, by its id
let asked = []; // requests on their way that are not refreshes, and where their answers go
let looking = null;
let pressed = false;

function show(now) {
  if (state.dataset.state !== now) {
    state.dataset.state = now;
    state.textContent = state.dataset[now] ?? "";
  }
}

function open() {
  clearTimeout(reconnecting);
  if (source || document.hidden || !document.querySelector("[data-live]")) {
    return;
  }
  source = new EventSource(`${STREAM}?since=${known}`);
  source.addEventListener("hello", () => {
    attempts = 0;
    show("on");
    listen();
  });
  source.addEventListener("changed", event => {
    note(JSON.parse(event.data));
    listen();
  });
  source.addEventListener("alive", event => {
    known = JSON.parse(event.data).position;
    listen();
  });
  // A browser gives up for good on an answer like 401 or 503, so it is not left to it to try again.
  source.addEventListener("error", lost);
  listen();
}

function close() {
  clearTimeout(reconnecting);
  clearTimeout(silence);
  source?.close();
  source = null;
}

function lost() {
  close();
  show("off");
  const pause = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** attempts++);
  // Not all pages of a duty room at the same moment.
  reconnecting = setTimeout(open, pause * (0.5 + Math.random() / 2));
}

function listen() {
  clearTimeout(silence);
  silence = setTimeout(lost, LONGEST_SILENCE);
}

function note({ position, all, hazards = [], parks = [] }) {
  if (position < known) {
    // another database, or a server that is behind the one that read the page
    changes.clear();
    anything = -1;
    document.querySelectorAll("[data-live]").forEach(part => (part.dataset.live = -1));
  }
  known = position;
  if (all || changes.size > MOST_REMEMBERED) {
    changes.clear();
    everything = position;
  } else {
    anything = position;
    const ids = [...hazards.flatMap(hazard => [hazard.id, hazard.parkId]), ...parks];
    ids.forEach(id => changes.set(id, position));
  }
  refresh();
}

function isOutOfDate({ live, liveHazard, livePark }) {
  const id = liveHazard ?? livePark;
  return Math.max(everything, id ? (changes.get(id) ?? -1) : anything) > Number(live);
}

function overlap(one, other) {
  return one.contains(other) || other.contains(one);
}

/**
 * Has every part fetched that is out of date, is not on its way already, and was not just now; and looks again for what
 * remains.
 */
function refresh() {
  clearTimeout(looking);
  if (pressed) return;
  let next = Infinity;
  asked = asked.filter(({ xhr }) => xhr.readyState !== XMLHttpRequest.UNSENT && xhr.readyState !== XMLHttpRequest.DONE);
  for (const part of document.querySelectorAll("[data-live]")) {
    if (!isOutOfDate(part.dataset)) continue;
    const now = performance.now();
    const pause = (refreshed.get(part.id) ?? -Infinity) + Number(part.dataset.livePause ?? BETWEEN_REFRESHES) - now;
    const comes = part.matches(".htmx-request") || asked.some(({ target }) => overlap(part, target));
    if (pause <= 0 && !comes) {
      refreshed.set(part.id, now);
      part.dispatchEvent(new CustomEvent("live"));
    }
    next = Math.min(next, pause > 0 ? pause : BEFORE_TRYING_AGAIN);
  }
  if (next < Infinity) looking = setTimeout(refresh, next);
}

function isRefresh({ target, requestConfig }) {
  return requestConfig.elt === target;
}

function abort(element) {
  element.dispatchEvent(new CustomEvent("htmx:abort", { bubbles: true, detail: { elt: element } }));
}

// What a person asks for goes first: a refresh of the same part, or of what it lies in, is given up and comes
// afterwards.
document.addEventListener("htmx:beforeSend", ({ detail }) => {
  if (isRefresh(detail)) return;
  const { xhr, target } = detail;
  asked.push({ xhr, target });
  document.querySelectorAll("[data-live].htmx-request").forEach(part => overlap(part, target) && abort(part));
});

// A refresh waits for a button that is held down: a click on what is exchanged between press and release would be lost.
document.addEventListener("pointerdown", () => (pressed = true), true);
["pointerup", "pointercancel"].forEach(end =>
  document.addEventListener(
    end,
    () =>
      setTimeout(() => {
        pressed = false;
        refresh();
      }),
    true,
  ),
);
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (pressed && isRefresh(detail)) detail.shouldSwap = false;
});

// What is about to be replaced gives up its requests: htmx would still put in beside what came with their answers.
document.addEventListener("htmx:beforeSwap", ({ detail: { target, shouldSwap } }) => {
  if (shouldSwap) target.querySelectorAll(".htmx-request").forEach(abort);
});

document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
window.addEventListener("pagehide", close);
window.addEventListener("pageshow", open);
window.addEventListener("online", open);
// htmx has made the page work, or a part that came later; or a part came as it was and was not exchanged.
document.addEventListener("htmx:load", () => {
  open();
  refresh();
});
document.addEventListener("htmx:afterRequest", ({ detail }) => detail.successful && refresh());
open();
