package bihuan.query.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.query.core.file.Determination;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Plan;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.Person;

/**
 * One row of the closed-loop ledger (闭环台账), as the API and the pages show it. Dates are Asia/Shanghai, money is CNY;
 * {@code overdueDays} stops growing when the hazard is accepted or ended, {@code overdue} is true only while it is
 * open.
 */
public record HazardRow(String id, String number, String parkId, String parkName, String unitId, String unitName,
        Subject subject, String category, String subcategory, String location, String description, Source source,
        LocalDate discoveredOn, String criterion, String clause, Level level, String listingAuthority,
        String supervisingUnit, String listingDocument, LocalDate listedOn, Rectification rectification,
        Listing listing, Restriction restriction, RestrictionScope restrictionScope, Extension extension,
        int extensionsGranted, LocalDate originalDeadline, LocalDate currentDeadline, long overdueDays, boolean overdue,
        LocalDate planFiledOn, Assurances assurances, BigDecimal fundsPlanned, BigDecimal fundsSpent, Person principal,
        Integer progressPercent, LocalDate inspectedOn, List<Person> inspectors, String delistingDocument,
        LocalDate delistedOn, LocalDate closedOutOn, List<String> incomplete, long version) {

    /** The row of this hazard as of that day, with these names of people by id. */
    public static HazardRow of(StoredHazard hazard, Map<String, String> people, LocalDate today) {
        HazardFile file = hazard.file();
        var report = file.report();
        var regions = file.regions();
        Determination determination = file.determination();
        var supervision = file.supervision();
        Plan plan = file.plan();
        var acceptance = file.acceptance();
        return new HazardRow(file.id(), report.number(), report.parkId(), hazard.parkName(), report.unitId(),
                hazard.unitName(), report.subject(), report.category(), report.subcategory(), report.location(),
                report.description(), report.source(), report.discoveredOn(),
                determination == null ? null : determination.criterion(),
                determination == null ? null : determination.clause(), supervision.level(), supervision.authority(),
                supervision.supervisingUnit(), number(supervision.document()), supervision.listedOn(),
                regions.rectification(), regions.listing(), regions.restriction(), file.restrictionScope(),
                regions.extension(), file.extension() == null ? 0 : file.extension().granted(),
                file.deadlines().original(), file.deadlines().current(), file.overdueDays(today), file.overdue(today),
                plan == null ? null : plan.filedOn(), plan == null ? null : plan.assurances(), file.fundsPlanned(),
                file.progress().fundsSpent(), Person.of(file.principal(), people),
                file.progress().percent(), acceptance == null ? null : acceptance.inspectedOn(),
                acceptance == null
                        ? List.of()
                        : acceptance.inspectors().stream().map(id -> Person.of(id, people)).toList(),
                number(supervision.delistingDocument()), supervision.delistedOn(), file.ending().closedOutOn(),
                file.trail().incomplete(), file.version());
    }

    private static String number(bihuan.api.hazard.Document document) {
        return document == null ? null : document.number();
    }
}
