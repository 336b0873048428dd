package bihuan.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import bihuan.platform.security.SignedIn;

/** Where an account sets another password; the only page that one with a one-time password can open. */
@Controller
class PasswordPage {

    @GetMapping("/me/password")
    String change(SignedIn me, Model model) {
        model.addAttribute("mustChange", me.account().state().mustChangePassword());
        return "password";
    }
}
