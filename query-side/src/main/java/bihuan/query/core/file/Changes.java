package bihuan.query.core.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.hazard.Assurances;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.person.PersonId;

/** What one event changed, field by field (old → new). People are ids here too. */
public final class Changes {

    /** The fields that hold a person; every other field holds text, a number or a truth, whatever it reads like. */
    public static final Set<String> PEOPLE = Set.of("principal");

    private static final Map<String, Function<HazardFile, Object>> FIELDS = fields();
    /** The fields that hold a park or a unit by id; a report says where it is itself. */
    public static final Set<String> PLACES = Set.of("parkId", "unitId");

    /** The fields of a hazard before its report. */
    private static final Map<String, Object> BLANK = Map.of("listing", Listing.NONE.name(), "restriction",
            Restriction.NONE.name(), "extension", Extension.NONE.name());

    private Changes() {
    }

    /** The fields that differ, in the order of a ledger row; {@code before} is null for the report. */
    public static List<Change> between(HazardFile before, HazardFile after) {
        var changes = new ArrayList<Change>();
        FIELDS.forEach((field, reader) -> {
            Object from = before == null ? BLANK.get(field) : plain(reader.apply(before));
            Object to = plain(reader.apply(after));
            if (!same(from, to) && !(before == null && PLACES.contains(field))) {
                changes.add(new Change(field, from, to));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, Function<HazardFile, Object>> fields() {
        var fields = new LinkedHashMap<String, Function<HazardFile, Object>>();
        fields.put("rectification", file -> file.regions().rectification());
        fields.put("listing", file -> file.regions().listing());
        fields.put("restriction", file -> file.regions().restriction());
        fields.put("restrictionScope", HazardFile::restrictionScope);
        fields.put("extension", file -> file.regions().extension());
        fields.put("level", file -> file.supervision().level());
        fields.put("listingAuthority", file -> file.supervision().authority());
        fields.put("supervisingUnit", file -> file.supervision().supervisingUnit());
        fields.put("originalDeadline", file -> file.deadlines().original());
        fields.put("currentDeadline", file -> file.deadlines().current());
        fields.put("parkId", file -> file.report().parkId());
        fields.put("unitId", file -> file.report().unitId());
        fields.put("number", file -> file.report().number());
        fields.put("subject", file -> file.report().subject());
        fields.put("contractorId", file -> file.report().contractorId());
        fields.put("source", file -> file.report().source());
        fields.put("category", file -> file.report().category());
        fields.put("subcategory", file -> file.report().subcategory());
        fields.put("location", file -> file.report().location());
        fields.put("description", file -> file.report().description());
        fields.put("stateAndCauses", file -> file.report().stateAndCauses());
        fields.put("harmAndDifficulty", file -> file.report().harmAndDifficulty());
        fields.put("discoveredOn", file -> file.report().discoveredOn());
        fields.put("workersCongressInformedOn", file -> file.report().workersCongressInformedOn());
        fields.put("criterion", file -> of(file.determination(), Determination::criterion));
        fields.put("clause", file -> of(file.determination(), Determination::clause));
        fields.put("plannedCompletion", file -> of(file.plan(), Plan::plannedCompletion));
        fields.put("assurances", file -> of(file.plan(), Plan::assurances));
        fields.put("fundsPlanned", HazardFile::fundsPlanned);
        fields.put("fundsSpent", file -> file.progress().fundsSpent());
        fields.put("principal", HazardFile::principal);
        fields.put("progressPercent", file -> file.progress().percent());
        fields.put("requestedDeadline", file -> of(file.extension(), ExtensionRequest::until));
        fields.put("lastDayToAsk", file -> of(file.extension(), ExtensionRequest::lastDay));
        fields.put("askedLate", file -> of(file.extension(), ExtensionRequest::late));
        fields.put("lapses", Changes::lapses);
        fields.put("inspectedOn", file -> of(file.acceptance(), Acceptance::inspectedOn));
        fields.put("delistedOn", file -> file.supervision().delistedOn());
        fields.put("closedOutOn", file -> file.ending().closedOutOn());
        return fields;
    }

    /** Each clock of which a lapse was recorded, and its last day; null when there is none. */
    private static String lapses(HazardFile file) {
        String all = file.clocks().all().stream().filter(clock -> clock.lapsed() != null)
                .map(clock -> clock.code() + " " + clock.lapsed()).collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    private static <T> Object of(T part, Function<T, Object> reader) {
        return part == null ? null : reader.apply(part);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case PersonId person -> person.value();
            case Assurances five -> ticks(five);
            default -> value.toString();
        };
    }

    private static String ticks(Assurances five) {
        var named = new LinkedHashMap<String, Boolean>();
        named.put("responsibility", five.responsibility());
        named.put("measures", five.measures());
        named.put("funding", five.funding());
        named.put("timeLimit", five.timeLimit());
        named.put("emergencyPlan", five.emergencyPlan());
        return named.entrySet().stream().filter(tick -> Boolean.TRUE.equals(tick.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** 26.80 yuan are 26.8 yuan. */
    private static boolean same(Object from, Object to) {
        return from instanceof BigDecimal a && to instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(from, to);
    }
}
