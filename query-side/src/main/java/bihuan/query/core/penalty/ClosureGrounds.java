package bihuan.query.core.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a unit's penalties are grounds to propose its closure (Work Safety Law of 2021, art. 113).
 * <p>
 * Grounds are given by a decision that, with those before it, makes up the number within the term, and that was taken
 * when a hazard which is open still had been found. They last as long as the unit has an open major hazard, also after
 * the term has ended: waiting does not remove them. Once every hazard is removed, earlier penalties do not count for a
 * later one.
 */
public final class ClosureGrounds {

    private ClosureGrounds() {
    }

    /**
     * Grounds by one rule.
     *
     * @param rule
     *            the rule
     * @param since
     *            the day of the decision that first made up the number
     * @param decisions
     *            all decisions that make it up, then and since, by day
     */
    public record Ground(PenaltyRule rule, LocalDate since, List<Decision> decisions) {
    }

    /**
     * Determines the grounds.
     *
     * @param decisions
     *            every decision against the unit, on whichever hazard; a number counts once, on its earliest day
     * @param openSince
     *            the day the oldest of its open major hazards was found, or came back after it had been closed out;
     *            null when it has none, and then there are no grounds
     * @param rules
     *            the rules to apply
     */
    public static List<Ground> of(Collection<Decision> decisions, LocalDate openSince, List<PenaltyRule> rules) {
        if (openSince == null) {
            return List.of();
        }
        List<Decision> different = different(decisions);
        return rules.stream().flatMap(rule -> ground(rule, different, openSince).stream()).toList();
    }

    private static Optional<Ground> ground(PenaltyRule rule, List<Decision> decisions, LocalDate openSince) {
        LocalDate since = null;
        var counted = new LinkedHashSet<Decision>();
        for (int last = rule.penalties() - 1; last < decisions.size(); last++) {
            LocalDate day = decisions.get(last).decidedOn();
            int first = last - rule.penalties() + 1;
            if (!day.isBefore(openSince) && rule.spans(decisions.get(first).decidedOn(), day)) {
                since = since == null ? day : since;
                counted.addAll(decisions.subList(first, last + 1));
            }
        }
        return since == null ? Optional.empty() : Optional.of(new Ground(rule, since, List.copyOf(counted)));
    }

    private static List<Decision> different(Collection<Decision> decisions) {
        Map<String, Decision> byNumber = new LinkedHashMap<>();
        var inOrder = new ArrayList<>(decisions);
        inOrder.sort(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::number)
                .thenComparing(Decision::hazardId));
        inOrder.forEach(decision -> byNumber.putIfAbsent(decision.number().strip(), decision));
        return List.copyOf(byNumber.values());
    }
}
