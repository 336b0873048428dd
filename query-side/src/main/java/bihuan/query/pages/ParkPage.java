package bihuan.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.api.report.ReportPeriod;
import bihuan.query.campaign.Enrolments;
import bihuan.query.campaign.PartView;
import bihuan.query.campaign.list.ProblemList;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.indicator.Slice;
import bihuan.query.figures.overview.Overviews;
import bihuan.query.figures.progress.ParkProgress;
import bihuan.query.figures.quota.Quotas;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.Ledger;
import bihuan.query.ledger.LedgerQuery;
import bihuan.query.register.ParkUnits;
import bihuan.query.register.Parks;
import bihuan.query.register.UnitCounts;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Names;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/**
 * A park as a page: its figures, its campaigns against time and stage by stage, its units, its ledger and its two
 * lists.
 */
@Controller
class ParkPage {

    private static final int MOST_URGENT = 10;
    private static final int FIRST_PROBLEMS = 5;

    private final Parks parks;
    private final ParkProgress progress;
    private final Enrolments enrolments;
    private final Overviews overviews;
    private final ParkUnits units;
    private final Ledger ledger;
    private final ProblemList problems;
    private final Quotas quotas;
    private final Timeline timeline;
    private final Names names;
    private final Words words;
    private final Clock clock;

    ParkPage(Parks parks, ParkProgress progress, Enrolments enrolments, Overviews overviews, ParkUnits units,
            Ledger ledger, ProblemList problems, Quotas quotas, Timeline timeline, Names names, Words words,
            Clock clock) {
        this.parks = parks;
        this.progress = progress;
        this.enrolments = enrolments;
        this.overviews = overviews;
        this.units = units;
        this.ledger = ledger;
        this.problems = problems;
        this.quotas = quotas;
        this.timeline = timeline;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A park's part in a campaign.
     *
     * @param view
     *            tasks, duties, measures and reports
     * @param gantt
     *            stages and tasks against time
     * @param problems
     *            the first of the list of problems (问题隐患清单) with how many there are; null for another day, for the list
     *            is today's
     */
    record Part(PartView view, Gantt gantt, Page<HazardRow> problems) {
    }

    @GetMapping("/parks/{parkId}")
    String park(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        given.check();
        parks.mustSee(parkId, caller.scope());
        var language = LocaleContextHolder.getLocale();
        var day = AnswerDay.of(asOf, null, clock);
        String written = asOf == null ? null : asOf.toString();
        var park = asOf == null
                ? parks.one(parkId, caller.scope())
                : parks.in(Scope.park(parkId), asOf, null).getFirst();
        var how = progress.of(parkId, asOf, null, language);
        var overview = asOf == null
                ? overviews.of(Scope.park(parkId))
                : overviews.past(Scope.park(parkId), asOf, null);
        model.addAttribute("parkId", parkId);
        model.addAttribute("park", park);
        model.addAttribute("name", park.name());
        model.addAttribute("asOf", written);
        model.addAttribute("day", day.toString());
        model.addAttribute("tiles", OverviewTile.of(overview, parkId, written, words));
        model.addAttribute("progress", how);
        model.addAttribute("states", ParkCard.states(how.lifecycle(), parkId, written));
        var parts = enrolments.ofPark(parkId, asOf, null);
        var known = names.in(parts);
        model.addAttribute("parts", parts.stream()
                .map(part -> part(part, PartView.of(part, park.name(), day, language, known), asOf, day)).toList());
        model.addAttribute("urgent", urgent(parkId, written));
        model.addAttribute("openLink", OverviewTile.ledger("parkId", parkId, "rectification",
                OverviewTile.openStates(), "sort", "currentDeadline", "asOf", written));
        model.addAttribute("units", units(parkId, asOf, day));
        model.addAttribute("openStates", OverviewTile.openStates());
        if (asOf == null) {
            // Quotas are those of the profile in force today.
            ReportPeriod.of(ReportPeriod.Form.QUARTER, Slice.QUARTER.name(day))
                    .flatMap(quarter -> quotas.find(parkId, quarter, language))
                    .ifPresent(answer -> model.addAttribute("quotas", answer));
        }
        return "park";
    }

    private Part part(Enrolment part, PartView view, LocalDate asOf, LocalDate day) {
        return new Part(view, Gantt.of(view, day),
                asOf == null ? problems.page(part.parkId(), part.plan(), null, FIRST_PROBLEMS) : null);
    }

    /** The open hazards that are due first, those without a deadline last. */
    private Page<HazardRow> urgent(String parkId, String asOf) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("parkId", parkId);
        question.add("rectification", OverviewTile.openStates());
        question.add("sort", "currentDeadline");
        question.add("size", String.valueOf(MOST_URGENT));
        if (asOf != null) {
            question.add("asOf", asOf);
        }
        return ledger.page(LedgerQuery.of(new Parameters(question)), Scope.park(parkId));
    }

    /** Units without any hazard are only counted. */
    private Units units(String parkId, LocalDate asOf, LocalDate day) {
        var all = asOf == null
                ? units.now(parkId)
                : units.past(parkId, timeline.parkUpTo(parkId, asOf, null).values(), day);
        var byConcern = all.stream().collect(Collectors.partitioningBy(unit -> unit.total() > 0));
        return new Units(byConcern.get(true), byConcern.get(false).size());
    }

    /**
     * The units of the park.
     *
     * @param concerned
     *            those with hazards, the latest first
     * @param others
     *            how many have none
     */
    record Units(List<UnitCounts> concerned, int others) {
    }
}
