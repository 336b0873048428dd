// Tells elements with data-live that what they show has changed, by the event "live" on each of them:
//   data-live-hazard="id"  when this hazard has changed
//   data-live-park="id"    when a hazard of this park has, or its part in a campaign
//   neither                when anything has that the caller may see
// The event's detail is what /api/stream said: {position, all} or {position, hazards, parks}.
//
// The stream is opened when the page has such an element, closed while nobody sees the page (a browser allows a server
// few connections), and opened again when it breaks. Whatever was missed meanwhile arrives as "everything may have changed".

const STREAM = "/api/stream";
const BETWEEN_DISPATCHES = 350; // about three a second
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 5000;
const LONGEST_SILENCE = 40000; // the server says that it is alive every 15 seconds

const state = document.getElementById("live-state");

let known = state?.dataset.position ? Number(state.dataset.position) : null;
let source = null;
let attempts = 0;
let reconnecting = null;
let silence = null;

let waiting = null;
let dispatching = null;
let dispatchedAt = -Infinity;

function show(now) {
  if (state && state.dataset.state !== now) {
    state.dataset.state = now;
    state.textContent = state.dataset[now] ?? "";
  }
}

function open() {
  clearTimeout(reconnecting);
  if (source || document.hidden || !document.querySelector("[data-live]")) {
    return;
  }
  source = new EventSource(known === null ? STREAM : `${STREAM}?since=${known}`);
  source.addEventListener("hello", event => {
    const { position } = JSON.parse(event.data);
    if (known === null) {
      known = position;
      if (attempts > 0) {
        add({ position, all: true });
      }
    }
    attempts = 0;
    show("on");
    listen();
  });
  source.addEventListener("changed", event => {
    const changed = JSON.parse(event.data);
    known = changed.position;
    add(changed);
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

function add(changed) {
  waiting ??= { all: false, hazards: new Map(), parks: new Set() };
  waiting.position = changed.position;
  waiting.all ||= changed.all === true;
  changed.hazards?.forEach(hazard => waiting.hazards.set(hazard.id, hazard));
  changed.parks?.forEach(park => waiting.parks.add(park));
  dispatching ??= setTimeout(dispatch, Math.max(0, dispatchedAt + BETWEEN_DISPATCHES - performance.now()));
}

function dispatch() {
  const { position, all, hazards, parks } = waiting;
  waiting = null;
  dispatching = null;
  dispatchedAt = performance.now();
  const detail = all ? { position, all } : { position, all, hazards: [...hazards.values()], parks: [...parks] };
  const parksOfAll = new Set([...parks, ...detail.hazards?.map(hazard => hazard.parkId) ?? []]);
  for (const element of document.querySelectorAll("[data-live]")) {
    const { liveHazard, livePark } = element.dataset;
    if (all || !liveHazard && !livePark || hazards.has(liveHazard) || parksOfAll.has(livePark)) {
      element.dispatchEvent(new CustomEvent("live", { detail }));
    }
  }
}

document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
window.addEventListener("pagehide", close);
window.addEventListener("pageshow", open);
window.addEventListener("online", open);
document.addEventListener("htmx:load", open);
open();
