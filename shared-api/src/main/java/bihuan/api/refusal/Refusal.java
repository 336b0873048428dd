package bihuan.api.refusal;

import java.util.List;

import bihuan.api.text.Text;

/**
 * Why an act was not done. Nothing changed.
 *
 * @param kind
 *            which of the steps of refusal stopped it
 * @param code
 *            stable name of the rule
 * @param reason
 *            the rule in the field's words
 * @param errors
 *            the fields at fault, for {@link Kind#INVALID} and where a day is out of order
 * @param allowed
 *            what this caller could do now instead, for {@link Kind#CONFLICT}
 * @param act
 *            the earlier act that stands in the way of a correction, or null
 */
public record Refusal(Kind kind, String code, Text reason, List<FieldError> errors, List<String> allowed,
        EarlierAct act) {

    /**
     * An earlier act of the same hazard or campaign.
     *
     * @param sequence
     *            its sequence
     * @param type
     *            the name of its event
     * @param rule
     *            the code of the rule that would not hold for it, or null
     */
    public record EarlierAct(long sequence, String type, String rule) {
    }

    /** The steps of refusal, in the order in which they are tried. */
    public enum Kind {
        /** Unknown, or outside the caller's scope. */
        NOT_FOUND,
        /** The role may not, or duties must be separate. */
        FORBIDDEN,
        /** The form or its content is wrong. */
        INVALID,
        /** The caller acted on an older version. */
        STALE,
        /** The hazard is not in a state the act starts from, or the order of dates is broken. */
        CONFLICT
    }

    /** Unknown or out of scope: callers cannot distinguish the two. */
    public static Refusal notFound(Text what) {
        return new Refusal(Kind.NOT_FOUND, ProblemCode.NOT_FOUND.code(),
                Text.of("未找到%s，或不在您的权限范围内。", "No such %s, or it lies outside your scope.").with(what),
                List.of(), List.of(), null);
    }

    /** The role or the separation of duties forbids it. */
    public static Refusal forbidden(ProblemCode code, Text reason) {
        return new Refusal(Kind.FORBIDDEN, code.code(), reason, List.of(), List.of(), null);
    }

    /** One field is wrong. */
    public static Refusal invalid(FieldError error) {
        return invalid(List.of(error));
    }

    /** One or more fields are wrong. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(Kind.INVALID, ProblemCode.INVALID_REQUEST.code(), ProblemCode.INVALID_REQUEST.text(),
                List.copyOf(errors), List.of(), null);
    }

    /** The caller's version of this thing is not the current one. */
    public static Refusal stale(Text thing, long current) {
        return new Refusal(Kind.STALE, ProblemCode.STALE_VERSION.code(),
                Text.of("%s已有更新（当前版本 %s），请刷新后再操作。",
                        "The %s has changed meanwhile (now version %s); read it again before acting.")
                        .with(thing, current),
                List.of(), List.of(), null);
    }

    /** The state or the date order does not allow it. */
    public static Refusal conflict(ProblemCode code, Text reason, List<String> allowed) {
        return new Refusal(Kind.CONFLICT, code.code(), reason, List.of(), List.copyOf(allowed), null);
    }

    /** The date order does not allow it, because of this field. */
    public static Refusal conflict(ProblemCode code, FieldError error) {
        return new Refusal(Kind.CONFLICT, code.code(), error.message(), List.of(error), List.of(), null);
    }

    /** A correction is not possible because of this act. */
    public static Refusal conflict(ProblemCode code, Text reason, EarlierAct act) {
        return new Refusal(Kind.CONFLICT, code.code(), reason, List.of(), List.of(), act);
    }
}
