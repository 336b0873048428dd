package bihuan.query.document.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.platform.time.TimeConfiguration;
import bihuan.query.campaign.Enrolments;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figures;
import bihuan.query.document.report.Report.Fact;
import bihuan.query.store.Timeline;
import bihuan.query.web.NamesByDay;

/**
 * Makes reports. All data of a report is folded from the events of its basis; parks and
 * units go by the names of its day, and no people are named.
 */
@Component
class Reports {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(TimeConfiguration.ZONE);

    private final Timeline timeline;
    private final Enrolments enrolments;
    private final NamesByDay names;

    Reports(Timeline timeline, Enrolments enrolments, NamesByDay names) {
        this.timeline = timeline;
        this.enrolments = enrolments;
        this.names = names;
    }

    Report of(ReportQuestion question, ReportBasis basis, Locale language) {
        List<Enrolment> parts = question.isOfCampaign()
                ? enrolments.before(question.scope(), basis.day(), basis.before())
                : List.of();
        var collected = new ReportData(question, basis, parts);
        Set<String> parks = parts.stream().map(Enrolment::parkId).collect(Collectors.toCollection(HashSet::new));
        timeline.each(question.scope(), basis.day(), basis.before(), file -> {
            parks.add(file.report().parkId());
            collected.add(file);
        });
        var words = new ReportWords(language);
        var known = names.before(ids(question, collected, parks), basis.day(), basis.before());
        String scope = question.parkId() == null
                ? words.of("全区", "the district")
                : known.getOrDefault(question.parkId(), question.parkId());
        String period = words.period(question.period(), question.kind().form());
        return new Report(words.of(question.kind()), facts(question, basis, words, scope, period),
                summary(collected, words, period), sections(question, collected, words, known, basis),
                scope + "-" + period + "-" + words.of(question.kind()));
    }

    private static Set<String> ids(ReportQuestion question, ReportData collected, Set<String> parks) {
        Set<String> ids = new HashSet<>(parks);
        if (question.parkId() != null) {
            ids.add(question.parkId());
        }
        Stream.of(collected.overdue(), collected.listed(), collected.penalised())
                .flatMap(lines -> lines.lines().stream()).map(HazardFile::report)
                .forEach(report -> ids.add(report.unitId()));
        return ids;
    }

    private static List<Fact> facts(ReportQuestion question, ReportBasis basis, ReportWords words, String scope,
            String period) {
        var facts = new ArrayList<>(List.of(new Fact(words.of("范围", "Scope"), scope),
                new Fact(words.of("报告期", "Period"),
                        words.of("%s（%s 至 %s）", "%s (%s to %s)").formatted(period, question.period().from(),
                                question.period().to())),
                new Fact(words.of("数据截至", "As of"), words.day(basis.day()))));
        if (basis.frozenId() != null) {
            facts.add(new Fact(words.of("已冻结", "Frozen"),
                    words.of("%s，编号 %s", "%s, number %s").formatted(MOMENT.format(basis.frozenAt()),
                            basis.frozenId())));
        }
        return facts;
    }

    private static List<String> summary(ReportData collected, ReportWords words, String period) {
        Figures figures = collected.by(Dimension.PARK).answer().total();
        return List.of(words
                .of("%s，共排查重大事故隐患 %d 项，其中已销号 %d 项，整改率 %s；期初存量 %d 项，其中本期销号 %d 项。",
                        "In %s, %d major hazards were found, of which %d were closed out: %s. Of %d carried in, "
                                + "%d were closed out in the period.")
                .formatted(period, figures.found(), figures.rectification().numerator(),
                        words.rate(figures.rectification()).text(), figures.carriedIn().denominator(),
                        figures.carriedIn().numerator()),
                words.of("挂牌督办 %d 项，摘牌 %d 项，期末在挂 %d 项；超期未整改 %d 项。",
                        "%d were listed for supervision and %d delisted; %d listings are in force. %d are overdue.")
                        .formatted(figures.listed(), figures.delisted(), figures.inForce(), figures.overdue()));
    }

    private static List<Section> sections(ReportQuestion question, ReportData collected, ReportWords words,
            Map<String, String> known, ReportBasis basis) {
        var figures = new IndicatorSections(collected, words, known);
        var hazards = new HazardSections(collected, words, known, basis.day());
        var sections = new ArrayList<Section>();
        sections.add(figures.keyFigures());
        sections.add(figures.overTime());
        if (question.parkId() == null) {
            sections.add(figures.by(Dimension.PARK, words.of("分园区", "By park"), words.of("园区", "Park")));
        }
        sections.add(figures.by(Dimension.CATEGORY, words.of("分类别", "By category"), words.of("类别", "Category")));
        sections.add(figures.by(Dimension.SOURCE, words.of("分来源", "By source"), words.of("来源", "Source")));
        sections.add(figures.by(Dimension.LEVEL, words.of("分督办级别", "By level of supervision"),
                words.of("级别", "Level")));
        sections.add(figures.states());
        sections.addAll(new CampaignSections(question, collected, words, known, basis.day()).all());
        sections.add(hazards.overdue());
        sections.add(hazards.listed());
        if (question.isOfCampaign()) {
            sections.add(hazards.penalties());
        }
        return sections;
    }
}
