package bihuan.command.hazard.decision;

import static bihuan.api.ledger.LedgerStatus.ACCEPTANCE_FAILED;
import static bihuan.api.ledger.LedgerStatus.ACCEPTANCE_REQUESTED;
import static bihuan.api.ledger.LedgerStatus.CLOSED_OUT;
import static bihuan.api.ledger.LedgerStatus.CLOSURE_EXITED;
import static bihuan.api.ledger.LedgerStatus.CONFIRMED;
import static bihuan.api.ledger.LedgerStatus.DOWNGRADED;
import static bihuan.api.ledger.LedgerStatus.EXTENDED;
import static bihuan.api.ledger.LedgerStatus.REPORTED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import bihuan.api.clock.ProfileRef;
import bihuan.api.form.Blank;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.*;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.ledger.LedgerEntry;
import bihuan.api.ledger.LedgerStatus;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.RequiredFields;

/**
 * Reconstructs the history that one ledger row evidences, in the order of the lifecycle table. An act without a day
 * takes the day of the next act that has one, else of the last that has. What the forms would have required and the row
 * lacks is recorded as incomplete.
 */
final class LedgerHistory {

    private static final Set<LedgerStatus> WITHOUT_PLAN = EnumSet.of(REPORTED, CONFIRMED, DOWNGRADED);

    private final String hazardId;
    private final LedgerEntry row;
    private final Actor importer;
    private final ProfileRef inForce;
    private final List<Evidenced> acts = new ArrayList<>();

    LedgerHistory(String hazardId, LedgerEntry row, Actor importer, ProfileRef inForce) {
        this.hazardId = hazardId;
        this.row = row;
        this.importer = importer;
        this.inForce = inForce;
    }

    /** One act that the row evidences; its day is null if the row does not show it. */
    private record Evidenced(LocalDate day, HazardAction form, Document document) {
    }

    List<HazardEvent> events() {
        add(row.discoveredOn(), report());
        if (confirmed()) {
            add(null, new Confirm(row.criterion(), null, row.showsListing() ? null : row.deadline()));
        }
        if (row.planFiledOn() != null && row.listedOn() != null && row.planFiledOn().isBefore(row.listedOn())) {
            addPlan();
            addListing();
        } else {
            addListing();
            addPlan();
        }
        if (row.suspension() != null) {
            add(null, new OrderSuspension(row.suspension(), null));
        }
        addRectification();
        addEnd();
        return dated();
    }

    private Report report() {
        return new Report(row.number(), row.parkId(), row.unitId(), row.subject(), null, row.source(), row.category(),
                row.subcategory(), row.location(), row.description(), row.stateAndCauses(), row.harmAndDifficulty(),
                row.discoveredOn(), null);
    }

    private void addListing() {
        if (row.showsListing()) {
            add(null, new ProposeListing(row.level(), row.listingAuthority()));
            add(row.listedOn(), new ListForSupervision(row.level(), row.listingAuthority(), row.supervisingUnit(),
                    row.deadline()), document(row.listingDocument(), row.listedOn()));
        }
    }

    private void addPlan() {
        if (planned()) {
            add(row.planFiledOn(), FilePlan.outlined(row.assurances(), row.fundsPlanned(),
                    row.principal()));
        }
    }

    private void addRectification() {
        if (progressed()) {
            add(null, new RecordProgress(row.progressPercent() == null ? 0 : row.progressPercent(), null,
                    row.fundsSpent()));
        }
        if (row.extendedUntil() != null || row.status() == EXTENDED) {
            add(null, new RequestExtension(row.extendedUntil(), null));
            add(null, new GrantExtension(row.extendedUntil()));
        }
        if (askedForAcceptance()) {
            add(null, new RequestAcceptance(null));
        }
    }

    private void addEnd() {
        Document delisting = document(row.delistingDocument(), row.delistedOn());
        switch (row.status()) {
            case ACCEPTANCE_FAILED -> add(row.inspectedOn(), new FailAcceptance(row.inspectors(), row.inspectedOn()));
            case DOWNGRADED -> add(null, new Downgrade());
            case CLOSURE_EXITED -> {
                if (row.inspectedOn() != null) {
                    add(row.inspectedOn(), new FailAcceptance(row.inspectors(), row.inspectedOn()));
                }
                add(null, new OrderClosureExit(null));
                if (row.showsDelisting()) {
                    add(row.delistedOn(), new Delist(), delisting);
                }
            }
            case CLOSED_OUT -> {
                add(row.inspectedOn(), new Accept(row.inspectors(), row.inspectedOn(), null));
                if (row.showsListing()) {
                    add(row.delistedOn(), new Delist(), delisting);
                }
                add(row.closedOutOn(), new CloseOut());
            }
            default -> {
            }
        }
    }

    /** Whether it was confirmed: the status says so, or what the row shows could not have been without. */
    private boolean confirmed() {
        return switch (row.status()) {
            case REPORTED -> false;
            case DOWNGRADED -> !Blank.is(row.criterion()) || row.planFiledOn() != null || progressed()
                    || row.extendedUntil() != null;
            default -> true;
        };
    }

    /** Whether a plan was filed: the row shows one, or rectification that needs one. */
    private boolean planned() {
        return row.planFiledOn() != null || progressed() || !WITHOUT_PLAN.contains(row.status()) && row.showsPlan();
    }

    /** Whether rectification had begun: the row shows progress, or a later state that needs it. */
    private boolean progressed() {
        boolean shown = row.progressPercent() != null && row.progressPercent() > 0
                || row.fundsSpent() != null && row.fundsSpent().compareTo(BigDecimal.ZERO) > 0;
        return row.status() != REPORTED && row.status() != CONFIRMED && shown || askedForAcceptance();
    }

    private boolean askedForAcceptance() {
        return row.status() == ACCEPTANCE_REQUESTED || row.status() == ACCEPTANCE_FAILED || row.status() == CLOSED_OUT
                || row.status() == CLOSURE_EXITED && row.inspectedOn() != null;
    }

    private static Document document(String number, LocalDate issuedOn) {
        return number == null ? null : new Document(number, null, null, issuedOn);
    }

    private void add(LocalDate day, HazardAction form) {
        add(day, form, null);
    }

    private void add(LocalDate day, HazardAction form, Document document) {
        acts.add(new Evidenced(day, form, document));
    }

    private List<HazardEvent> dated() {
        List<HazardEvent> events = new ArrayList<>();
        LocalDate last = row.discoveredOn();
        for (int i = 0; i < acts.size(); i++) {
            Evidenced evidenced = acts.get(i);
            LocalDate day = evidenced.day() == null ? nextDay(i, last) : evidenced.day();
            last = day;
            events.add(event(evidenced, day));
        }
        return events;
    }

    private LocalDate nextDay(int from, LocalDate last) {
        return acts.subList(from, acts.size()).stream().map(Evidenced::day).filter(day -> day != null).findFirst()
                .orElse(last);
    }

    private HazardEvent event(Evidenced evidenced, LocalDate day) {
        Act act = Act.imported(importer, day, evidenced.document(), evidenced.day() != null, incomplete(evidenced),
                inForce);
        HazardEvent event = EventOf.form(hazardId, act, evidenced.form());
        return event instanceof HazardReported reported
                ? reported.withLedgerRow(row.principal(), new TreeMap<>(row.values()))
                : event;
    }

    private List<String> incomplete(Evidenced evidenced) {
        Action action = Action.of(evidenced.form());
        Envelope envelope = new Envelope(null, null, null, evidenced.document(), List.of());
        List<FieldError> missing = new ArrayList<>(RequiredFields.missing((Record) evidenced.form()));
        missing.addAll(RequiredFields.missing(envelope, action.needs()));
        List<String> fields = new ArrayList<>(missing.stream().map(FieldError::field).toList());
        fields.addAll(unassured(evidenced.form()));
        if (action == Action.CONFIRM && row.showsListing()) {
            // The listing reset the deadline; the earlier one is no gap in the file.
            fields.remove("deadline");
        }
        if (action == Action.RECORD_PROGRESS && row.progressPercent() == null) {
            fields.add("percent");
        }
        return fields.stream().distinct().map(field -> action.path() + "." + field).toList();
    }

    /** An assurance that the ledger says was not given is as incomplete as one of which it says nothing. */
    private static List<String> unassured(HazardAction form) {
        return ContentRules.ALL.stream().filter(rule -> rule.code() == FieldCode.NOT_ASSURED)
                .flatMap(rule -> rule.check(RuleContext.now(HazardState.NONE, form, null, null, null)).stream())
                .map(FieldError::field).toList();
    }
}
