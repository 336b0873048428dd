package bihuan.query.pages;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refused;
import bihuan.query.work.reminder.ChoiceReader;
import bihuan.query.work.reminder.ReminderChoice;
import bihuan.query.work.reminder.ReminderChoices;
import jakarta.servlet.http.HttpServletResponse;
import io.swagger.v3.oas.annotations.Hidden;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page of the signed-in account: its reminders by mail. */
@Controller
class MePage {

    private final ReminderChoices choices;
    private final boolean sending;

    MePage(ReminderChoices choices, @Value("${spring.mail.host:}") String mailHost) {
        this.choices = choices;
        this.sending = !mailHost.isEmpty();
    }

    @GetMapping("/me")
    String choice(Caller caller, Model model) {
        return page(model, asGiven(choices.of(caller.actor().accountId())), Map.of());
    }

    @PostMapping("/me")
    String choose(Caller caller, @RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
        try {
            choices.choose(caller.actor().accountId(), ChoiceReader.read(asJson(given)));
            return "redirect:/me?saved";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, given, refused.refusal().errors().stream().collect(Collectors.toMap(FieldError::field,
                    error -> error.message().in(LocaleContextHolder.getLocale()), (first, second) -> first)));
        }
    }

    /** The CSRF token of the session's forms, which changes with each sign-in. */
    @Hidden
    @GetMapping("/me/token")
    @ResponseBody
    Map<String, String> token(CsrfToken token) {
        return Map.of("token", token.getToken());
    }

    private String page(Model model, Map<String, String> given, Map<String, String> errors) {
        model.addAttribute("given", given);
        model.addAttribute("errors", errors);
        model.addAttribute("sending", sending);
        return "me";
    }

    private static Map<String, String> asGiven(ReminderChoice choice) {
        return Map.of("email", choice.email() == null ? "" : choice.email(), "language", choice.language(), "dueSoon",
                String.valueOf(choice.dueSoon()), "dueWithinDays", String.valueOf(choice.dueWithinDays()), "overdue",
                String.valueOf(choice.overdue()), "waiting", String.valueOf(choice.waiting()));
    }

    /** Converts the form to a body of the API: a form omits an unticked box and sends a number as text. */
    private static ObjectNode asJson(Map<String, String> given) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("email", given.get("email")).put("language", given.get("language"))
                .put("dueSoon", "true".equals(given.get("dueSoon"))).put("overdue", "true".equals(given.get("overdue")))
                .put("waiting", "true".equals(given.get("waiting")));
        String days = given.getOrDefault("dueWithinDays", "").strip();
        return days.matches("\\d{1,9}")
                ? json.put("dueWithinDays", Integer.parseInt(days))
                : json.put("dueWithinDays", days.isEmpty() ? null : days);
    }
}
