package bihuan.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.platform.security.Callers;
import bihuan.platform.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;

/** The switch in the head of every page, to act for the colleague one covers for, or for oneself again. */
@Controller
class ActingForSwitch {

    private final Callers callers;

    ActingForSwitch(Callers callers) {
        this.callers = callers;
    }

    @PostMapping("/me/acting-for")
    String choose(SignedIn me, @RequestParam(defaultValue = "false") boolean colleague, HttpServletRequest request) {
        callers.choose(me.account(), colleague, request);
        return "redirect:/";
    }
}
