package bihuan.api.permission;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can be read: by which address, with which permission, and how far each scope reaches. Both sides let
 * nobody read without the permission named here; docs/access.md is drawn from it.
 */
public enum Read {
    HAZARDS("/api/hazards", Reach.SCOPED),
    HAZARDS_CSV("/api/hazards.csv", Reach.SCOPED),
    HAZARDS_XLSX("/api/hazards.xlsx", Reach.SCOPED),
    HAZARD("/api/hazards/{id}", Reach.SCOPED),
    TIMELINE("/api/hazards/{id}/timeline", Reach.SCOPED),
    ALLOWED_ACTIONS("/api/hazards/{id}/allowed-actions", Reach.SCOPED),
    CLOCKS("/api/hazards/{id}/clocks", Reach.SCOPED),
    INSTRUMENTS("/api/hazards/{id}/instruments", Reach.SCOPED),
    INSTRUMENT("/api/hazards/{id}/instruments/{kind}.{format}", Reach.SCOPED),
    PAPERS("/api/hazards/{id}/papers", Reach.SCOPED),
    PAPER("/api/papers/{id}.{format}", Reach.SCOPED),
    EVIDENCE("/api/evidence/{sha256}", Reach.SCOPED),
    PARKS("/api/parks", Reach.SCOPED),
    PARK("/api/parks/{parkId}", Reach.SCOPED),
    UNITS("/api/parks/{parkId}/units", Reach.SCOPED),
    UNIT("/api/units/{unitId}", Reach.SCOPED),
    PARK_HISTORY("/api/parks/{parkId}/history", Reach.SCOPED),
    UNIT_HISTORY("/api/units/{unitId}/history", Reach.SCOPED),
    CLOCK_PROFILES_OF_PARK("/api/parks/{parkId}/clock-profiles", Reach.SCOPED),
    PARK_LEDGER("/api/parks/{parkId}/ledger", Reach.PARKS),
    PARK_LEDGER_CSV("/api/parks/{parkId}/ledger.csv", Reach.PARKS),
    PARK_LEDGER_XLSX("/api/parks/{parkId}/ledger.xlsx", Reach.PARKS),
    QUOTAS("/api/parks/{parkId}/quotas", Reach.PARKS),
    PARK_PROGRESS("/api/parks/{parkId}/progress", Reach.PARKS),
    TASKS_DONE("/api/parks/{parkId}/progress/{stage}/tasksDone", Reach.PARKS),
    TASKS_DUE("/api/parks/{parkId}/progress/{stage}/tasksDue", Reach.PARKS),
    STAGE_FIGURE("/api/parks/{parkId}/progress/{stage}/{figure}", Reach.PARKS),
    PROBLEMS("/api/parks/{parkId}/lists/problems", Reach.PARKS),
    PROBLEMS_XLSX("/api/parks/{parkId}/lists/problems.xlsx", Reach.PARKS),
    MEASURES("/api/parks/{parkId}/lists/measures", Reach.PARKS),
    MEASURES_XLSX("/api/parks/{parkId}/lists/measures.xlsx", Reach.PARKS),
    PROGRESS("/api/progress", Reach.SCOPED),
    OVERVIEW("/api/overview", Reach.SCOPED),
    INDICATORS("/api/indicators", Reach.SCOPED),
    INDICATOR_HAZARDS("/api/indicators/hazards", Reach.SCOPED),
    WORKLIST("/api/worklist", Reach.SCOPED),
    ALERTS("/api/alerts", Reach.SCOPED),
    CONTRACTORS("/api/contractors", Reach.SCOPED),
    CONTRACTOR("/api/contractors/{unitId}", Reach.CONTRACTORS),
    CAMPAIGN_TEMPLATES("/api/campaign-templates", Reach.ALL),
    CAMPAIGNS("/api/campaigns", Reach.ALL),
    CAMPAIGN("/api/campaigns/{id}", Reach.ALL),
    CAMPAIGN_OF_PARK("/api/campaigns/{id}/parks/{parkId}", Reach.PARKS),
    CAMPAIGN_TIMELINE("/api/campaigns/{id}/parks/{parkId}/timeline", Reach.PARKS),
    CAMPAIGN_ALLOWED_ACTIONS("/api/campaigns/{id}/parks/{parkId}/allowed-actions", Reach.PARKS),
    AUTHORITIES("/api/authorities", Reach.ALL),
    AUTHORITY("/api/authorities/{authorityId}", Reach.ALL),
    CLOCK_PROFILES("/api/clock-profiles", Reach.ALL),
    CLOCK_PROFILE("/api/clock-profiles/{name}", Reach.ALL),
    REPORT("/api/reports/{kind}.{format}", Reach.PARKS),
    FROZEN_REPORTS("/api/reports/frozen", Reach.PARKS),
    FROZEN_REPORT("/api/reports/frozen/{id}.{format}", Reach.PARKS),
    STREAM("/api/stream", Reach.SCOPED),
    ME("/api/me", Reach.OWN),
    REMINDERS("/api/me/reminders", Reach.OWN),
    ACCOUNTS("/api/accounts", Permission.SET_UP),
    ACCOUNT("/api/accounts/{id}", Permission.SET_UP),
    ACCOUNT_HISTORY("/api/accounts/{id}/history", Permission.SET_UP),
    IMPORTS("/api/imports", Permission.IMPORT),
    IMPORT_TEMPLATE("/api/imports/template.xlsx", Permission.IMPORT),
    IMPORT("/api/imports/{id}", Permission.IMPORT),
    IMPORT_FILE("/api/imports/{id}/file", Permission.IMPORT),
    IMPORT_PROGRESS("/api/imports/{id}/progress", Permission.IMPORT),
    PROJECTIONS("/api/operations/projections", Permission.OPERATE),
    DEAD_LETTERS("/api/operations/dead-letters", Permission.OPERATE);

    private static final Map<String, Read> BY_PATH = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Read::path, Function.identity()));

    /** How much of it an account sees. */
    public enum Extent {
        NOTHING,
        WITHIN_SCOPE,
        EVERYTHING,
        OWN
    }

    /** How far a scope reaches into what is read. The district reaches everything. */
    public enum Reach {
        /** A list or a figure of what lies within the scope; or one thing, which is as good as unknown outside it. */
        SCOPED(Extent.WITHIN_SCOPE, Extent.WITHIN_SCOPE),
        /** What a park is as a whole: there is none of it for a unit. */
        PARKS(Extent.NOTHING, Extent.WITHIN_SCOPE),
        /** The record of a contractor, in all parks: to a unit, of those that its hazards name. */
        CONTRACTORS(Extent.WITHIN_SCOPE, Extent.EVERYTHING),
        /** The same to everybody. */
        ALL(Extent.EVERYTHING, Extent.EVERYTHING),
        /** The caller's own. */
        OWN(Extent.OWN, Extent.OWN);

        private final Extent ofUnit;
        private final Extent ofPark;

        Reach(Extent ofUnit, Extent ofPark) {
            this.ofUnit = ofUnit;
            this.ofPark = ofPark;
        }

        /** How much an account over this sees. */
        public Extent extent(Scope.Kind over) {
            return switch (over) {
                case UNIT -> ofUnit;
                case PARK -> ofPark;
                case DISTRICT -> this == OWN ? Extent.OWN : Extent.EVERYTHING;
            };
        }
    }

    private final String path;
    private final Permission needs;
    private final Reach reach;

    Read(String path, Reach reach) {
        this.path = path;
        this.needs = Permission.READ;
        this.reach = reach;
    }

    Read(String path, Permission needs) {
        this.path = path;
        this.needs = needs;
        this.reach = Reach.ALL;
    }

    /** What is read by this address, as the interface describes it. */
    public static Optional<Read> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** Its address, with its variables in braces. */
    public String path() {
        return path;
    }

    /** The permission that it needs. */
    public Permission needs() {
        return needs;
    }

    /** How far each scope reaches. */
    public Reach reach() {
        return reach;
    }
}
