package bihuan.query.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

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

import bihuan.api.refusal.Refused;
import bihuan.platform.security.SignedIn;
import bihuan.platform.web.Problems;
import bihuan.query.live.Streams;

/** The frame of every page, and the error pages. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFrame {

    private final PageLanguage language;
    private final Streams streams;
    private final String bootstrap = onClassPath("bootstrap", "css/bootstrap.min.css");
    private final String htmx = onClassPath("htmx.org", "dist/htmx.min.js");

    PageFrame(PageLanguage language, Streams streams) {
        this.language = language;
        this.streams = streams;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, Authentication who) {
        model.addAllAttributes(around(who));
        model.addAttribute("path", request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, Authentication who) {
        var problem = Problems.of(refused.refusal(), language.resolveLocale(request));
        var page = new ModelAndView("refused", HttpStatus.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("errors", refused.refusal().errors());
        page.addAllObjects(around(who));
        page.addObject("path", request.getRequestURI());
        return page;
    }

    private Map<String, Object> around(Authentication who) {
        var around = new HashMap<String, Object>();
        around.put("livePosition", streams.position()); // before the page reads anything
        around.put("bootstrap", bootstrap);
        around.put("htmx", htmx);
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            around.put("who", signedIn.account().displayName());
            around.put("role", signedIn.account().role());
            around.put("places", MenuEntry.of(signedIn.account().caller()));
        }
        return around;
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
