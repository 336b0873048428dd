package bihuan.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.permission.Role;
import bihuan.platform.web.Problems;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Who may come in: HTTP Basic for programs, a form and a session for people. What they may do once inside is not
 * decided here but by the lifecycle table and {@link bihuan.api.permission.Permission}.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), camera=(), display-capture=(), "
            + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    static final RequestMatcher PROGRAM = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/**"), PathPatternRequestMatcher.pathPattern("/actuator/**"));
    static final RequestMatcher PART_OF_A_PAGE = request -> request.getHeader("HX-Request") != null;

    /** What needs no sign-in. */
    private static final RequestMatcher OPEN = new OrRequestMatcher(Stream.of("/actuator/health/**",
            "/actuator/health", "/login", "/error", "/css/**", "/js/**", "/webjars/**", "/favicon.ico", "/favicon.svg",
            "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html").<RequestMatcher>map(
                    PathPatternRequestMatcher::pathPattern)
            .toList());

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class);
    }

    /**
     * API clients, which send their password with every request: without what only sessions and forms need (ADR 51).
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiClients(HttpSecurity http, Problems problems, Accounts accounts) throws Exception {
        return common(http, problems, accounts)
                .securityMatcher(new AndRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/**"),
                        SecurityConfiguration::sendsPassword))
                .securityContext(who -> who.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusal(problems))
                        .accessDeniedHandler(problems::forbidden))
                .csrf(CsrfConfigurer::disable).logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable).sessionManagement(SessionManagementConfigurer::disable)
                .build();
    }

    /** All other requests: of people, who sign in by a form and have a session, and without authentication. */
    @Bean
    SecurityFilterChain people(HttpSecurity http, Problems problems, AccountCache known, Accounts accounts)
            throws Exception {
        // Who has neither a password in the request nor a session is not signed in.
        RequestMatcher needsNoToken = request -> sendsPassword(request)
                || PROGRAM.matches(request) && request.getRequestedSessionId() == null;
        return common(http, problems, accounts)
                .securityContext(who -> who.securityContextRepository(new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new AccountInSession(known))))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/")
                        .failureHandler((request, response, why) -> response.sendRedirect(request.getContextPath()
                                + (why instanceof TooManyLoginAttemptsException ? "/login?wait" : "/login?error"))))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(needsNoToken))
                // What a program asked for before it signed in is nowhere to lead a person to, and needs no session.
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(refusal(problems), PROGRAM)
                        .defaultAuthenticationEntryPointFor(SecurityConfiguration::loadAnew, PART_OF_A_PAGE)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                request -> true)
                        .defaultAccessDeniedHandlerFor(problems::forbidden, PROGRAM)
                        .defaultAccessDeniedHandlerFor((request, response, stale) -> response
                                .sendRedirect(request.getContextPath() + "/login"), request -> true))
                .build();
    }

    /** What holds for both. */
    private static HttpSecurity common(HttpSecurity http, Problems problems, Accounts accounts) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        // The end of a stream; who opened it was let in then.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll()
                        .requestMatchers(OPEN).permitAll()
                        .requestMatchers("/actuator/**").hasAnyRole(names(Permission.READ_METRICS.who()))
                        .anyRequest().authenticated())
                .addFilterAfter(new OneTimePasswordFilter(accounts, problems, OPEN), AuthorizationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal(problems))
                        .authenticationDetailsSource(RateLimitedPasswordAuthentication.ApiClientDetails::new))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new AnswerHeaders())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE)));
    }

    /**
     * Whether the request is an API client's. A browser that remembers a Basic sign-in sends it along on a forged
     * request too, but then says itself that the request comes from elsewhere.
     */
    private static boolean sendsPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static AuthenticationEntryPoint refusal(Problems problems) {
        return (request, response, why) -> {
            if (why instanceof TooManyLoginAttemptsException) {
                problems.tooManyAttempts(request, response, LoginRateLimiter.WINDOW);
            } else {
                problems.unauthorized(request, response, why);
            }
        };
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    /** A page that outlived its session is reloaded as a whole, which leads to the login form and back. */
    private static void loadAnew(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException why) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(request -> "GET".equals(request.getMethod()),
                new NegatedRequestMatcher(PROGRAM), new NegatedRequestMatcher(PART_OF_A_PAGE)));
        return cache;
    }

    /**
     * Any byte in the value of a header and in the name of a parameter: each is read by something that knows what it
     * may hold, while the firewall would fail wherever it is read.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("Bihuan 闭环").version("1")
                .description("Major safety hazards of industrial parks, from report to close-out."))
                .schemaRequirement("account", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }

    /** The request as a whole is timed; an observation of each filter besides would cost more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new CachingPasswordEncoder();
    }

    @Bean
    WebMvcConfigurer callerArguments(CallerArgument argument, ReadGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(argument);
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(gate).addPathPatterns("/api/**");
            }
        };
    }
}
