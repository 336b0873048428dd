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

/** Gives a controller that asks for a {@link Caller} the account that is signed in. */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request,
            WebDataBinderFactory binder) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return ((SignedIn) signedIn.getPrincipal()).account().caller();
    }
}
