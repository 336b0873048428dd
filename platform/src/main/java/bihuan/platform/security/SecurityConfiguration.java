package bihuan.platform.security;

import java.util.List;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.platform.web.Problems;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

/**
 * Who may come in: HTTP Basic for programs, a form and a session for people. What they may do once inside is not decided
 * here but by the lifecycle table and {@link bihuan.api.permission.Permission}.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Problems problems) throws Exception {
        RequestMatcher program = request -> request.getServletPath().startsWith("/api/")
                || request.getServletPath().startsWith("/actuator/");
        // Basic callers need no token. A browser that remembers a Basic sign-in sends it along on a forged request too, but
        // then says itself that the request comes from elsewhere. Who has neither header nor session is not signed in.
        RequestMatcher needsNoToken = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null
                ? !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                : program.matches(request) && request.getRequestedSessionId() == null;
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**", "/actuator/health", "/login", "/error", "/css/**",
                                "/js/**", "/webjars/**", "/favicon.ico", "/favicon.svg", "/v3/api-docs/**",
                                "/swagger-ui/**",
                                "/swagger-ui.html")
                        .permitAll().requestMatchers("/actuator/**").hasAnyRole(Role.ADMIN.name(), Role.AUDITOR.name())
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthorized))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(needsNoToken))
                // What a program asked for before it signed in is nowhere to lead a person to, and needs no session.
                .requestCache(cache -> cache.requestCache(pagesOnly(program)))
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(problems::unauthorized, program)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                request -> true)
                        .defaultAccessDeniedHandlerFor(problems::forbidden, program)
                        .defaultAccessDeniedHandlerFor((request, response, stale) -> response
                                .sendRedirect(request.getContextPath() + "/login"), request -> true))
                .headers(Customizer.withDefaults()).build();
    }

    private static HttpSessionRequestCache pagesOnly(RequestMatcher program) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(request -> "GET".equals(request.getMethod()),
                new NegatedRequestMatcher(program)));
        return cache;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("Bihuan 闭环").version("1")
                .description("Major safety hazards of industrial parks, from report to close-out."))
                .schemaRequirement("account", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }

    @Bean
    UserDetailsService accountDetails(Accounts accounts) {
        return login -> accounts.byLogin(login).map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The request as a whole is timed; an observation of each filter besides would cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordMemory();
    }

    @Bean
    WebMvcConfigurer callers(CallerArgument argument) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(argument);
            }
        };
    }
}
