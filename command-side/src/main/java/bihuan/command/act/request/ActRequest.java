package bihuan.command.act.request;

import java.util.List;

import bihuan.api.hazard.Envelope;
import bihuan.api.refusal.FieldError;

/**
 * A request to act, as far as it could be read. Its errors travel with the command, to be answered in due order.
 *
 * @param form
 *            the act's own fields
 * @param envelope
 *            when, why, on what document
 * @param id
 *            the id that the caller chose, or null
 * @param errors
 *            what could not be read or refers to something unknown
 */
public record ActRequest<F extends Record>(F form, Envelope envelope, String id, List<FieldError> errors) {
}
