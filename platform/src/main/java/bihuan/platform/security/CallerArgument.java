package bihuan.platform.security;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import bihuan.api.permission.Caller;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Gives a controller that asks for a {@link Caller} the account that is signed in, or the colleague as whom it acts;
 * and one that asks for {@link SignedIn} the account itself.
 */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {

    private final Callers callers;

    CallerArgument(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binder) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        SignedIn signedIn = (SignedIn) authentication.getPrincipal();
        return parameter.getParameterType() == SignedIn.class
                ? signedIn
                : callers.of(signedIn.account(), request.getNativeRequest(HttpServletRequest.class));
    }
}
