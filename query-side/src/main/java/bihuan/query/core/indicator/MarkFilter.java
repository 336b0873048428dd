package bihuan.query.core.indicator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;

/**
 * A filter of marks by dimension; an empty filter accepts all.
 *
 * @param values
 *            the accepted values by dimension; no dimension of time
 */
public record MarkFilter(Map<Dimension, List<String>> values) {

    /** Accepts all marks. */
    public static final MarkFilter ALL = new MarkFilter(Map.of());

    /** An empty list restricts nothing. */
    public MarkFilter {
        var restricting = new EnumMap<Dimension, List<String>>(Dimension.class);
        values.forEach((dimension, some) -> {
            if (!some.isEmpty()) {
                restricting.put(dimension, List.copyOf(some));
            }
        });
        values = restricting;
    }

    /** Whether the filter accepts this mark of this hazard. */
    public boolean holds(HazardFile file, Mark mark) {
        return values.entrySet().stream().allMatch(only -> only.getValue().contains(only.getKey().of(file, mark)));
    }
}
