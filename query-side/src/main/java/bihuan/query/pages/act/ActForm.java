package bihuan.query.pages.act;

import java.util.List;

import bihuan.api.lifecycle.Action;

/**
 * The form of an act, ready to be drawn.
 *
 * @param action
 *            the act
 * @param rule
 *            what must hold for it and on what that rests, in the reader's language
 * @param fields
 *            what it cannot do without, and what is its own
 * @param more
 *            what every act may carry besides
 * @param amends
 *            whether only what is changed is sent
 */
public record ActForm(Action action, String rule, List<Input> fields, List<Input> more, boolean amends) {
}
