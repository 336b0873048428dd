package bihuan.query.document.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;

import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.core.indicator.Sums;

/** The indicators of one question, added up a hazard at a time. */
final class Tally {

    private final IndicatorQuery question;
    private final LocalDate day;
    private final Sums total = new Sums(new HashMap<>());
    private final Sums rows = new Sums(new HashMap<>());

    Tally(IndicatorQuery question, LocalDate day) {
        this.question = question;
        this.day = day;
    }

    void add(HazardFile file) {
        add(Sums.of(List.of(file), question.total(), day), total);
        if (!question.by().isEmpty()) {
            add(Sums.of(List.of(file), question, day), rows);
        }
    }

    IndicatorResult answer() {
        return IndicatorResult.of(question, day, total, rows);
    }

    private static void add(Sums of, Sums to) {
        of.byGroup().forEach((group, figures) -> figures.forEach((figure, amount) -> to.add(group, figure, amount)));
    }
}
