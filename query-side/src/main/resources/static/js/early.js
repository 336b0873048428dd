// Runs before the page is shown: a form that is sent before the scripts have loaded must not be sent by the browser
// itself, which would show the answer that is meant for programs. It waits for act.js.
window.earlyForms = new Set();
document.addEventListener(
  "submit",
  event => {
    if (!window.earlyForms || !event.target.matches("form.act")) return;
    event.preventDefault();
    window.earlyForms.add(event.target);
  },
  true,
);
