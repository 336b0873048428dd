package bihuan.query.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.projection.counter.Contribution;
import bihuan.query.projection.counter.CounterTable;
import bihuan.query.projection.counter.Measure;

/**
 * Counts matching hazards from the counters where these suffice: all hazards, or those in one state, of parks or units.
 */
@Component
class LedgerCounts {

    private final CounterTable counters;

    LedgerCounts(CounterTable counters) {
        this.counters = counters;
    }

    /** The number, or empty when the counters do not distinguish these hazards. */
    OptionalLong of(LedgerQuery query, Scope scope) {
        var states = Map.of(Measure.RECTIFICATION, query.rectification(), Measure.LISTING, query.listing(),
                Measure.RESTRICTION, query.restriction(), Measure.EXTENSION, query.extension()).entrySet().stream()
                .filter(state -> !state.getValue().isEmpty()).toList();
        boolean places = Stream.of(query.parkIds(), query.unitIds()).filter(ids -> !ids.isEmpty())
                .count() > (scope.isDistrict() ? 1 : 0);
        boolean more = !query.level().isEmpty() || !query.category().isEmpty() || !query.source().isEmpty()
                || query.overdue() != null || query.dueBefore() != null || query.words() != null;
        if (states.size() > 1 || places || more) {
            return OptionalLong.empty();
        }
        var measure = states.isEmpty() ? Measure.TOTAL : states.getFirst().getKey();
        var buckets = states.isEmpty()
                ? List.of(Contribution.ONLY)
                : states.getFirst().getValue().stream().map(Enum::name).toList();
        boolean units = scope.unitId() != null || !query.unitIds().isEmpty();
        return OptionalLong.of(counters.count(units ? "UNIT" : "PARK", scopes(query, scope), measure, buckets));
    }

    private static Collection<String> scopes(LedgerQuery query, Scope scope) {
        if (scope.isDistrict()) {
            return query.unitIds().isEmpty() ? query.parkIds() : query.unitIds();
        }
        return List.of(scope.unitId() == null ? scope.parkId() : scope.unitId());
    }
}
