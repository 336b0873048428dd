package bihuan.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.clock.ClockState;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.DeadlineRole;
import bihuan.api.permission.Caller;
import bihuan.query.casefile.AllowedActions;
import bihuan.query.casefile.CaseFile;
import bihuan.query.casefile.AllowedCorrection;
import bihuan.query.casefile.AllowedCorrections;
import bihuan.query.casefile.CaseFileViews;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.casefile.clock.ClockViews;
import bihuan.query.casefile.timeline.CorrectionPreview;
import bihuan.query.casefile.timeline.TimelineEntry;
import bihuan.query.casefile.timeline.TimelineView;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records;
import bihuan.query.document.instrument.Instruments;
import bihuan.query.document.paper.PaperViews;
import bihuan.query.pages.act.ActForms;
import bihuan.query.pages.act.CorrectionForms;
import bihuan.query.pages.act.PaperForms;
import bihuan.query.register.KnownOrganisations;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;
import bihuan.query.web.Parameters;

/**
 * The page of one hazard's case file: the states of its four regions, its timeline, and the actions allowed now. As of
 * an act or a day it shows the file of that time, without actions.
 */
@Controller
class HazardPage {

    private static final Set<String> DEADLINES = Set.of("originalDeadline", "currentDeadline", "requestedDeadline");

    private final CaseFiles files;
    private final CaseFileViews views;
    private final Timeline timeline;
    private final TimelineView entries;
    private final ClockViews clocks;
    private final Instruments instruments;
    private final PaperViews papers;
    private final ActForms forms;
    private final Clock clock;
    private final AllowedCorrections corrections;
    private final CorrectionForms correctionForms;
    private final PaperForms paperForms;
    private final CorrectionPreview preview;
    private final KnownOrganisations organisations;

    HazardPage(CaseFiles files, CaseFileViews views, Timeline timeline, TimelineView entries, ClockViews clocks,
            Instruments instruments, PaperViews papers, ActForms forms, Clock clock, AllowedCorrections corrections,
            CorrectionForms correctionForms, PaperForms paperForms, CorrectionPreview preview,
            KnownOrganisations organisations) {
        this.organisations = organisations;
        this.corrections = corrections;
        this.correctionForms = correctionForms;
        this.paperForms = paperForms;
        this.preview = preview;
        this.files = files;
        this.views = views;
        this.timeline = timeline;
        this.entries = entries;
        this.clocks = clocks;
        this.instruments = instruments;
        this.papers = papers;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/hazards/{id}")
    String hazard(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var given = new Parameters(parameters);
        Long at = given.number("at", 0, Integer.MAX_VALUE, null);
        LocalDate asOf = given.date("asOf");
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        Long voided = given.number("void", 0, Integer.MAX_VALUE, null);
        Long corrected = given.number("correct", 0, Integer.MAX_VALUE, null);
        given.check();
        var now = files.current(id, caller.scope(), version);
        var language = LocaleContextHolder.getLocale();
        var acts = entries.of(id, language);
        boolean past = at != null && at < now.file().version() || asOf != null;
        if (past) {
            then(now, at, asOf, acts, model);
        } else {
            now(now, caller, given, model);
            var putRight = corrections.of(caller, now.file());
            model.addAttribute("putRight", putRight);
            correction(now.file(), caller, acts, putRight, voided, corrected, model);
        }
        model.addAttribute("past", past);
        model.addAttribute("asOf", asOf);
        model.addAttribute("at", at == null ? now.file().version() : at);
        model.addAttribute("acts", acts);
        model.addAttribute("lateness", acts.stream().filter(HazardPage::concernsDeadline).toList());
        model.addAttribute("done", Optional.ofNullable(given.text("done")).flatMap(Action::ofPath).orElse(null));
        return "hazard";
    }

    /**
     * The events after a version, for a user whose act met a conflict; waits until the conflicting version is
     * projected.
     */
    @GetMapping("/hazards/{id}/since")
    String since(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var given = new Parameters(parameters);
        long after = given.number("after", 0, Integer.MAX_VALUE, 0L);
        boolean stale = Boolean.TRUE.equals(given.truth("stale"));
        given.check();
        var now = files.current(id, caller.scope(), stale ? after + 1 : null);
        var missed = entries.of(id, LocaleContextHolder.getLocale()).stream().filter(act -> act.sequence() > after)
                .toList();
        model.addAttribute("version", now.file().version());
        model.addAttribute("acts", missed);
        return "since";
    }

    private void now(StoredHazard hazard, Caller caller, Parameters given, Model model) {
        var language = LocaleContextHolder.getLocale();
        var allowed = AllowedActions.of(caller, hazard.file(), organisations.now());
        var file = file(hazard, LocalDate.now(clock), language, model);
        model.addAttribute("allowed", allowed);
        var printable = instruments.offers(hazard, language);
        var issued = papers.of(hazard.file(), language);
        model.addAttribute("instruments", printable);
        model.addAttribute("papers", issued);
        papersToActOn(hazard.file(), caller, allowed, model);
        model.addAttribute("version", hazard.file().version());
        Optional<Action> asked = Optional.ofNullable(given.text("act")).flatMap(Action::ofPath);
        asked.filter(allowed::contains).ifPresent(action -> {
            model.addAttribute("form", paperForms.choosing(forms.of(action, file, caller), caller, printable, issued,
                    Optional.ofNullable(given.text("kind")).orElse(given.text("instrument"))));
            model.addAttribute("key", UUID.randomUUID());
        });
        model.addAttribute("refusedAct", asked.filter(action -> !allowed.contains(action)).orElse(null));
    }

    /** Of which papers the caller may record something, and which it may issue; the command side decides. */
    private static void papersToActOn(HazardFile file, Caller caller, List<Action> allowed, Model model) {
        model.addAttribute("issuable", allowed.contains(Action.ISSUE_PAPER)
                ? Arrays.stream(PaperKind.values()).filter(kind -> kind.issuers().contains(caller.role()))
                        .map(PaperKind::path).toList()
                : List.of());
        model.addAttribute("recordable", allowed.contains(Action.RECORD_FORMALITY)
                ? file.records().papers().stream().filter(paper -> paper.by().equals(caller.actor().organisation()))
                        .map(Records.PaperOut::id).toList()
                : List.of());
    }

    /** The form to void or correct an act, where the caller may; for voiding, with what would follow. */
    private void correction(HazardFile file, Caller caller, List<TimelineEntry> acts, List<AllowedCorrection> may,
            Long voided, Long corrected, Model model) {
        Long sequence = voided == null ? corrected : voided;
        if (sequence == null || sequence >= acts.size()) {
            return;
        }
        TimelineEntry act = acts.get(sequence.intValue());
        AllowedCorrection allowed = may.get(sequence.intValue());
        if (voided != null && allowed.mayVoid()) {
            model.addAttribute("form", correctionForms.voiding(act));
            model.addAttribute("follows", preview.ofVoiding(file, sequence));
        } else if (voided == null && allowed.mayCorrect()) {
            model.addAttribute("form", correctionForms.correcting(act, file.report().parkId(), caller));
        } else {
            return;
        }
        model.addAttribute("target", act);
        model.addAttribute("key", UUID.randomUUID());
    }

    private void then(StoredHazard now, Long at, LocalDate asOf, List<TimelineEntry> acts, Model model) {
        String id = now.file().id();
        HazardFile file = (asOf == null ? timeline.foldedThrough(id, at) : timeline.foldedUpTo(id, asOf, null))
                .orElseThrow(CaseFiles::noSuchHazard);
        LocalDate day = asOf == null ? acts.get(at.intValue()).occurredOn() : asOf;
        file(files.named(file, day, null), day, LocaleContextHolder.getLocale(), model);
        model.addAttribute("allowed", List.of());
        model.addAttribute("putRight", List.of());
        model.addAttribute("instruments", List.of());
        model.addAttribute("papers", papers.of(file, LocaleContextHolder.getLocale()));
        model.addAttribute("issuable", List.of());
        model.addAttribute("recordable", List.of());
        model.addAttribute("day", day);
        model.addAttribute("version", file.version());
    }

    private CaseFile file(StoredHazard hazard, LocalDate day, Locale language, Model model) {
        CaseFile file = views.of(hazard, day, null);
        model.addAttribute("h", file.row());
        model.addAttribute("file", file);
        var all = clocks.of(hazard.file().clocks(), day, language).stream()
                .collect(Collectors.partitioningBy(each -> each.state().equals(ClockState.NO_SUCH_CLOCK.name())));
        model.addAttribute("clocks", all.get(false));
        model.addAttribute("noClocks", all.get(true));
        return file;
    }

    /** Of corrections only those that changed a deadline or a request for one. */
    private static boolean concernsDeadline(TimelineEntry act) {
        Action action = Action.ofEvent(act.type());
        boolean corrects = action == Action.VOID_ACT || action == Action.CORRECT_ACT;
        return action.deadline() != DeadlineRole.UNRELATED
                && (!corrects || act.changes().stream().anyMatch(change -> DEADLINES.contains(change.field())));
    }
}
