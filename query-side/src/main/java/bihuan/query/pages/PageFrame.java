package bihuan.query.pages;

import java.io.IOException;
import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

import bihuan.api.refusal.Refused;
import bihuan.platform.web.Problems;
import bihuan.query.stream.Streams;

/** What stands around every page, and what a page says when it refuses. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFrame {

    private final PageLanguage language;
    private final Streams streams;
    private final String bootstrap;

    PageFrame(PageLanguage language, Streams streams) throws IOException {
        this.language = language;
        this.streams = streams;
        this.bootstrap = bootstrapOnClassPath();
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request, Principal who) {
        model.addAttribute("bootstrap", bootstrap);
        model.addAttribute("livePosition", streams.position()); // before the page reads anything
        model.addAttribute("who", who == null ? null : who.getName());
        model.addAttribute("path", request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, Principal who) {
        var problem = Problems.of(refused.refusal(), language.resolveLocale(request));
        var page = new ModelAndView("refused", HttpStatus.valueOf(problem.getStatus()));
        page.addObject("problem", problem);
        page.addObject("errors", refused.refusal().errors());
        page.addObject("bootstrap", bootstrap);
        page.addObject("who", who == null ? null : who.getName());
        page.addObject("path", "/");
        return page;
    }

    /** Where the style sheet lies, whatever its version. */
    private static String bootstrapOnClassPath() throws IOException {
        String root = "META-INF/resources";
        String found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + root + "/webjars/bootstrap/*/css/bootstrap.min.css")[0].getURL()
                .toString();
        return found.substring(found.indexOf(root) + root.length());
    }
}
