package bihuan.command.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.tags.Tag;

import bihuan.api.form.Required;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.FreezeReport;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Text;
import bihuan.command.act.request.IdempotencyKey;
import bihuan.command.act.request.Incoming;
import bihuan.command.act.request.NewId;
import bihuan.command.act.request.RecordedResponse;
import bihuan.command.act.request.RequestMarks;
import bihuan.command.act.request.Requests;
import bihuan.command.dispatch.Commands;
import bihuan.command.register.Register;

/** Freezes reports. */
@RestController
@Tag(name = "reports")
class FreezeReportController {

    private static final String PREFIX = "report-";

    private final Requests requests;
    private final NewId ids;
    private final Register register;
    private final Commands commands;
    private final Clock clock;

    FreezeReportController(Requests requests, NewId ids, Register register, Commands commands, Clock clock) {
        this.requests = requests;
        this.ids = ids;
        this.register = register;
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
        var request = new Incoming(caller, body, key);
        FreezeForm form = requests.form(request, FreezeForm.class, given -> check(caller, report, given));
        String park = park(caller, form);
        Recorded recorded = commands.send(new FreezeReport(ids.of(PREFIX, null, request), caller.actor(), report,
                form.period(), park, RequestMarks.ofCreation(request, report, form.period(), park)));
        return RecordedResponse.created("/api/reports/frozen/" + recorded.id(), recorded);
    }

    private static String park(Caller caller, FreezeForm form) {
        return form.parkId() == null ? caller.scope().parkId() : form.parkId();
    }

    private List<FieldError> check(Caller caller, ReportKind report, FreezeForm form) {
        List<FieldError> errors = new ArrayList<>();
        if (form.period() != null) {
            ReportPeriod.of(report.form(), form.period()).ifPresentOrElse(period -> {
                if (period.from().isAfter(LocalDate.now(clock))) {
                    errors.add(FieldCode.PERIOD_NOT_BEGUN.on("period"));
                }
            }, () -> errors.add(FieldCode.NOT_A_PERIOD.on("period", ReportPeriod.unreadable(report.form()))));
        }
        String park = park(caller, form);
        if (park != null && !(caller.scope().coversPark(park) && register.hasPark(park))) {
            errors.add(FieldCode.UNKNOWN_PARK.on("parkId"));
        }
        return errors;
    }
}
