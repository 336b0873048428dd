package bihuan.query.document.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import bihuan.api.lifecycle.Rectification;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.Penalty;
import bihuan.query.core.file.Records.Round;
import bihuan.query.core.file.Supervision;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Period;

/**
 * The data of a report, collected a hazard at a time. Indicators are defined and computed elsewhere, not here.
 */
final class ReportData {

    private final ReportQuestion report;
    private final LocalDate day;
    private final Tally byTime;
    private final Map<Dimension, Tally> by = new EnumMap<>(Dimension.class);
    private final Map<Rectification, Long> states = new EnumMap<>(Rectification.class);
    private final StageTally stages;
    private final HazardLines overdue;
    private final HazardLines listed;
    private final HazardLines penalised;

    /** Creates the data with these parks' parts in campaigns as of the day. */
    ReportData(ReportQuestion report, ReportBasis basis, List<Enrolment> parts) {
        this.report = report;
        this.day = basis.day();
        ReportPeriod period = report.period();
        boolean manyYears = report.kind() == ReportKind.THREE_YEAR_REPORT;
        this.byTime = tally(manyYears ? period.from() : period.from().withDayOfYear(1),
                List.of(manyYears ? Dimension.QUARTER : Dimension.MONTH));
        List.of(Dimension.PARK, Dimension.CATEGORY, Dimension.SOURCE, Dimension.LEVEL)
                .forEach(dimension -> by.put(dimension, tally(period.from(), List.of(dimension))));
        this.stages = new StageTally(parts, period, day);
        this.overdue = new HazardLines(Comparator.comparing(file -> file.deadlines().current()));
        this.listed = new HazardLines(Comparator.comparing(this::listedOn));
        this.penalised = new HazardLines(Comparator.comparing(file -> file.report().number()));
    }

    private Tally tally(LocalDate from, List<Dimension> rows) {
        return new Tally(new IndicatorQuery(new Period(from, report.period().to()), rows, MarkFilter.ALL), day);
    }

    void add(HazardFile file) {
        byTime.add(file);
        stages.add(file);
        by.values().forEach(tally -> tally.add(file));
        if (file.found()) {
            states.merge(file.regions().rectification(), 1L, Long::sum);
        }
        if (file.overdue(day)) {
            overdue.add(file);
        }
        if (listedOn(file) != null) {
            listed.add(file);
        }
        if (!penalties(file).isEmpty()) {
            penalised.add(file);
        }
    }

    /** Since January, or since the first of several years, by month or quarter. */
    Tally byTime() {
        return byTime;
    }

    /** Of the period, by this. */
    Tally by(Dimension dimension) {
        return by.get(dimension);
    }

    /** The stages of the campaigns of its days. */
    StageTally stages() {
        return stages;
    }

    Map<Rectification, Long> states() {
        return states;
    }

    HazardLines overdue() {
        return overdue;
    }

    HazardLines listed() {
        return listed;
    }

    HazardLines penalised() {
        return penalised;
    }

    /** The first day of the period on which it was listed, in this round or an earlier one; or null. */
    LocalDate listedOn(HazardFile file) {
        var rounds = file.records().earlierRounds().stream().map(Round::supervision);
        return Stream.concat(rounds, Stream.of(file.supervision()))
                .map(Supervision::listedOn).filter(this::within).findFirst().orElse(null);
    }

    /** Its penalties of the period. */
    List<Penalty> penalties(HazardFile file) {
        return file.records().penalties().stream().filter(penalty -> within(penalty.decidedOn())).toList();
    }

    private boolean within(LocalDate on) {
        return on != null && !on.isBefore(report.period().from()) && !on.isAfter(report.period().to());
    }
}
