package bihuan.query.work.alert;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** Alerts in the caller's scope, today or as of another day, all on one page. */
@RestController
class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/alerts")
    Page<Alert> alerts(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.check();
        var language = Languages.of(request);
        List<Alert> all = asOf == null && knownAt == null
                ? alerts.now(caller.scope(), language)
                : alerts.past(caller.scope(), asOf, knownAt, language);
        return new Page<>(all, all.size(), null);
    }
}
