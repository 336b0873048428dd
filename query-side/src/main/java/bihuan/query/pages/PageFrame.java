package bihuan.query.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refused;
import bihuan.platform.security.Account;
import bihuan.platform.security.Callers;
import bihuan.platform.security.Covering;
import bihuan.platform.security.SignedIn;
import bihuan.platform.web.Problems;
import bihuan.query.live.Streams;

/** The frame of every page, and the error pages. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFrame {

    private final PageLanguage language;
    private final Streams streams;
    private final Callers callers;
    private final String bootstrap = onClassPath("bootstrap", "css/bootstrap.min.css");
    private final String htmx = onClassPath("htmx.org", "dist/htmx.min.js");

    PageFrame(PageLanguage language, Streams streams, Callers callers) {
        this.language = language;
        this.streams = streams;
        this.callers = callers;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, Authentication who) {
        model.addAllAttributes(around(who, request));
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, Authentication who) {
        var problem = Problems.of(refused.refusal(), language.resolveLocale(request));
        var page = new ModelAndView("refused", HttpStatus.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("errors", refused.refusal().errors());
        page.addAllObjects(around(who, request));
        return page;
    }

    private Map<String, Object> around(Authentication who, HttpServletRequest request) {
        var around = new HashMap<String, Object>();
        around.put("livePosition", streams.position()); // before the page reads anything
        around.put("bootstrap", bootstrap);
        around.put("htmx", htmx);
        around.put("path", request.getRequestURI());
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            around(signedIn.account(), request, around);
        }
        return around;
    }

    /** With a one-time password there is nothing to go to, and nothing to be told. */
    private void around(Account account, HttpServletRequest request, Map<String, Object> around) {
        boolean free = !account.state().mustChangePassword();
        around.put("who", account.displayName());
        around.put("live", free);
        Optional<Account> actingFor = callers.chosen(account, request);
        Caller caller = actingFor.map(colleague -> Covering.caller(account, colleague)).orElseGet(account::caller);
        around.put("role", caller.role());
        around.put("places", free ? MenuEntry.of(caller) : List.of());
        around.put("actingFor", actingFor.map(Account::displayName).orElse(null));
        around.put("covered", callers.covered(account).map(Account::displayName).orElse(null));
        around.put("coveredUntil", account.state().cover() == null ? null : account.state().cover().to());
    }

    /** The path of a webjar's file, independent of its version. */
    private static String onClassPath(String jar, String file) {
        String root = "META-INF/resources";
        try {
            String found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + root + "/webjars/" + jar + "/*/" + file)[0].getURL().toString();
            return found.substring(found.indexOf(root) + root.length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
