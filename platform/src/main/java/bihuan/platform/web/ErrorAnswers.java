package bihuan.platform.web;

import java.io.IOException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What is refused or fails outside of every handler: a problem for programs, whatever they accept, and the page of
 * errors for people.
 */
@Controller
class ErrorAnswers extends AbstractErrorController {

    private final Problems problems;

    ErrorAnswers(ErrorAttributes attributes, ObjectProvider<ErrorViewResolver> pages, Problems problems) {
        super(attributes, pages.orderedStream().toList());
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = getStatus(request);
        if (Programs.ask(request)) {
            problems.ofServer(request, response, status);
            return null;
        }
        response.setStatus(status.value());
        var attributes = getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS));
        ModelAndView page = resolveErrorView(request, response, status, attributes);
        return page == null ? new ModelAndView("error", attributes) : page;
    }
}
