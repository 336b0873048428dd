package bihuan.api.hazard.action;

import java.util.List;

import bihuan.api.form.Required;

/**
 * Earlier acts are voided (撤销), which were wrong or never happened.
 *
 * @param sequences
 *            the sequences of the acts, as the timeline shows them
 */
public record VoidAct(@Required List<Integer> sequences) implements HazardAction {
}
