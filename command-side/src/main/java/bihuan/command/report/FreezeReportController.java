package bihuan.command.report;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.uuid.Generators;

import io.swagger.v3.oas.annotations.tags.Tag;

import bihuan.api.form.Required;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.FreezeReport;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Text;
import bihuan.command.dispatch.Commands;
import bihuan.command.form.Body;
import bihuan.command.form.DirectoryPeople;
import bihuan.command.form.FormBinder;
import bihuan.command.form.IdempotencyKey;
import bihuan.command.hazard.decision.RequiredFields;
import bihuan.command.register.Register;
import bihuan.command.reservation.Reservations;
import bihuan.platform.people.PeopleDirectory;

/** Freezes reports. */
@RestController
@Tag(name = "reports")
class FreezeReportController {

    private static final String PREFIX = "report-";

    private final Body bodies;
    private final PeopleDirectory people;
    private final Register register;
    private final Reservations reservations;
    private final Commands commands;
    private final Clock clock;

    FreezeReportController(Body bodies, PeopleDirectory people, Register register, Reservations reservations,
            Commands commands, Clock clock) {
        this.bodies = bodies;
        this.people = people;
        this.register = register;
        this.reservations = reservations;
        this.commands = commands;
        this.clock = clock;
    }

    /** What a report is frozen with; a park's account may leave out its park. */
    record FreezeForm(@Required String period, String parkId) {
    }

    @PostMapping("/api/reports/{kind}/freeze")
    ResponseEntity<Recorded> freeze(Caller caller, @PathVariable String kind,
            @RequestBody(required = false) byte[] body,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String key) {
        ReportKind report = ReportKind.ofPath(kind)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该报告", "report"))));
        Permission.FREEZE_REPORT.check(caller);
        FormBinder binder = new FormBinder(bodies.parse(body), new DirectoryPeople(people, caller.actor()));
        FreezeForm form = binder.read(FreezeForm.class);
        String park = form.parkId() == null ? caller.scope().parkId() : form.parkId();
        check(caller, report, form, park, binder.errors(), key);
        String fresh = PREFIX + Generators.timeBasedEpochGenerator().generate();
        String id = key == null
                ? fresh
                : reservations.claimForRequest(PREFIX, caller.actor().accountId() + "/" + key, fresh);
        var mark = new RequestMark(key, bodies.digest(report, form.period(), park));
        Recorded recorded = commands.send(new FreezeReport(id, caller.actor(), report, form.period(), park, mark));
        return ResponseEntity.created(URI.create("/api/reports/frozen/" + recorded.id())).body(recorded);
    }

    private void check(Caller caller, ReportKind report, FreezeForm form, String park, List<FieldError> unreadable,
            String key) {
        List<FieldError> errors = RequiredFields.added(unreadable, form);
        if (form.period() != null) {
            ReportPeriod.of(report.form(), form.period()).ifPresentOrElse(period -> {
                if (period.from().isAfter(LocalDate.now(clock))) {
                    errors.add(new FieldError("period", "period-not-begun", ReportPeriod.notBegun()));
                }
            }, () -> errors.add(new FieldError("period", "not-a-period", ReportPeriod.unreadable(report.form()))));
        }
        if (park != null && !(caller.scope().coversPark(park) && register.hasPark(park))) {
            errors.add(new FieldError("parkId", "unknown-park",
                    Text.of("没有这个园区，或不在您的权限范围内。", "There is no such park, or it lies outside your scope.")));
        }
        errors.addAll(IdempotencyKey.check(key));
        if (!errors.isEmpty()) {
            throw new Refused(Refusal.invalid(errors));
        }
    }
}
