// The templates are known to the side that takes commands: asked there, and shown before one is taken.
import { ask, fill, make } from "./api.js";

const choice = document.getElementById("template");
const plan = document.getElementById("plan");
const inEnglish = document.documentElement.lang === "en";
const named = title => (inEnglish ? (title.en ?? title.zh) : title.zh);
const plans = new Map();

choice.addEventListener("change", show);

try {
  // One is always chosen: no form without a template.
  const { items } = await (await ask("/api/campaign-templates")).json();
  for (const each of items) plans.set(each.template, each.plan);
  choice.replaceChildren(...items.map(each => make("option", { text: named(each.plan.name), value: each.template })));
  show();
} catch {
  document.getElementById("template-wrong").textContent = choice.dataset.away;
  choice.closest(".field").classList.add("wrong");
}

function show() {
  const chosen = plans.get(choice.value);
  plan.hidden = !chosen;
  if (!chosen) return;
  plan.querySelector("[data-counts]").textContent = fill(
    plan.dataset.counts,
    chosen.stages.length,
    chosen.tasks.length,
    chosen.duties.length,
  );
  plan
    .querySelector("[data-stages]")
    .replaceChildren(
      ...chosen.stages.map(stage =>
        make("li", { text: `${named(stage.name)} · ${fill(plan.dataset.window, stage.from, stage.to)}` }),
      ),
    );
}
