package bihuan.query.pages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.api.permission.Caller;
import bihuan.query.work.alert.Alerts;

/** Units whose closure is to be proposed, with the grounds. */
@Controller
class AlertPage {

    private final Alerts alerts;

    AlertPage(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/alerts")
    String alerts(Caller caller, Model model) {
        model.addAttribute("alerts", alerts.now(caller.scope(), LocaleContextHolder.getLocale()));
        return "alerts";
    }
}
