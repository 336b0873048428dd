package bihuan.query.figures.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldCode;
import bihuan.api.report.ReportPeriod;
import bihuan.api.report.ReportPeriod.Form;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.query.core.indicator.Slice;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/** How far a park meets the quotas of its clock profile, and when its returns are due. Not for a unit's account. */
@RestController
class QuotaController {

    private static final Set<Form> FORMS = EnumSet.of(Form.MONTH, Form.QUARTER, Form.YEAR);

    private final Quotas quotas;
    private final Parks parks;
    private final Clock clock;

    QuotaController(Quotas quotas, Parks parks, Clock clock) {
        this.quotas = quotas;
        this.parks = parks;
        this.clock = clock;
    }

    @GetMapping("/api/parks/{parkId}/quotas")
    Quotas.Answer of(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        given.refuseAnotherDay();
        ReportPeriod period = period(given);
        given.check();
        parks.mustSee(parkId, caller.scope());
        return quotas.of(parkId, period, Languages.of(request));
    }

    /** The requested period, else the current quarter; errors are collected. */
    private ReportPeriod period(Parameters given) {
        String asked = Objects.requireNonNullElseGet(given.text("period"),
                () -> Slice.QUARTER.name(LocalDate.now(clock)));
        return FORMS.stream().flatMap(form -> ReportPeriod.of(form, asked).stream()).findAny().orElseGet(() -> {
            given.wrong("period", FieldCode.NOT_A_PERIOD, Text.of("“%s”不是统计期，应写作 %s 的形式。",
                    "\"%s\" is not a period. Write it like %s.").with(asked,
                            FORMS.stream().map(Form::example).collect(Collectors.joining(", "))));
            return null;
        });
    }
}
