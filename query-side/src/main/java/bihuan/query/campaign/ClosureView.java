package bihuan.query.campaign;

import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Names;

/**
 * The order that closed a park (责令关停退出).
 *
 * @param decidedBy
 *            the government that decided it
 * @param ordered
 *            when, by whom and on what it was ordered
 */
public record ClosureView(String decidedBy, CompletionView ordered) {

    static ClosureView of(Enrolment.Closure closure, Names.Known names) {
        return closure == null
                ? null
                : new ClosureView(closure.decidedBy(), CompletionView.of(closure.ordered(), names));
    }
}
