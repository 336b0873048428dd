package bihuan.platform.security;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** One's own account. Both sides answer this, and it is what an account with a one-time password may ask for. */
@RestController
@Tag(name = "own account")
class MeController {

    private final OwnPassword ownPassword;
    private final Accounts accounts;

    MeController(OwnPassword ownPassword, Accounts accounts) {
        this.ownPassword = ownPassword;
        this.accounts = accounts;
    }

    @GetMapping("/api/me")
    AccountView me(SignedIn me) {
        return AccountView.of(accounts.byId(me.account().id()).orElse(me.account()));
    }

    @PostMapping("/api/me/password")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = OwnPassword.Form.class)))
    AccountView changePassword(SignedIn me, @RequestBody(required = false) byte[] body, HttpServletRequest request) {
        ownPassword.change(me.account().id(), body, request.getRemoteAddr(), session(request));
        return me(me);
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
        return session == null ? null : session.getId();
    }
}
