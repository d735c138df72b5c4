package io.servicelane.security;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The ways into the desk, first match first: providers, programs, the engine's own screens, people. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class Doors {

    private static final String SIGN_IN = "/login";

    /** Flow starts with an inline script and runs its calls with {@code new Function}; everything else stays at home. */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** A request has a number, so that nothing is started here, and nothing deployed is taken away. */
    private static final String[] READ_BY_ANALYSTS = {
        "/engine-rest/version",
        "/engine-rest/deployment/**",
        "/engine-rest/process-definition/**",
        "/engine-rest/decision-definition/**"
    };

    /** The second address names the engine; it is the same one. */
    private static final String[] DEPLOYED_BY_ANALYSTS = {
        "/engine-rest/deployment/create", "/engine-rest/engine/*/deployment/create"
    };

    private static final RequestMatcher WRITES_FROM_ANOTHER_SITE =
            request -> "cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !"GET".equals(request.getMethod());

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /**
     * Makes patterns match the whole path. Next to Jersey's and Camunda's servlets a pattern otherwise misses what does
     * not go to the DispatcherServlet, and {@code /engine-rest} falls through to the last door.
     */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Providers' webhooks: the route checks the signature. In the demo also the simulated outside world. */
    @Bean
    @Order(1)
    SecurityFilterChain providersDoor(HttpSecurity http, Environment environment) throws Exception {
        var demo = environment.getProperty("servicelane.demo.twilio", Boolean.class, false);
        return stateless(http)
                .securityMatcher(
                        demo ? new String[] {"/channels/*/**", "/simulator/**"} : new String[] {"/channels/*/**"})
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engineRestDoor(HttpSecurity http, AccessTokens tokens, Accounts accounts) throws Exception {
        return basic(http, Doors::askForCredentials)
                .addFilterBefore(
                        new TokenFilter(tokens, accounts, Doors::askForCredentials), BasicAuthenticationFilter.class)
                .securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(WRITES_FROM_ANOTHER_SITE)
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, READ_BY_ANALYSTS)
                        .hasAnyRole(Roles.ANALYST, Roles.ADMIN)
                        .requestMatchers(HttpMethod.POST, DEPLOYED_BY_ANALYSTS)
                        .hasAnyRole(Roles.ANALYST, Roles.ADMIN)
                        .anyRequest()
                        .hasRole(Roles.ADMIN))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(Doors::explainToTheModeler))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain restDoor(HttpSecurity http, RefusalProblems problems, AccessTokens tokens, Accounts accounts)
            throws Exception {
        return basic(http, problems)
                .addFilterBefore(new TokenFilter(tokens, accounts, problems), BasicAuthenticationFilter.class)
                .securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/**")
                        .permitAll()
                        .requestMatchers(WRITES_FROM_ANOTHER_SITE)
                        .denyAll()
                        .requestMatchers("/api/v1/tokens", "/api/v1/tokens/**")
                        .access(allOf(authenticated(), not(hasAuthority(TokenFilter.BY_TOKEN))))
                        .requestMatchers("/api/v1/test-clock")
                        .hasRole(Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain actuatorDoor(HttpSecurity http) throws Exception {
        return basic(http, Doors::askForCredentials)
                .securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole(Roles.SUPERVISOR, Roles.ADMIN))
                .build();
    }

    /** Cockpit and its kin, in the desk's session. They bring their own headers and their own CSRF token. */
    @Bean
    @Order(5)
    SecurityFilterChain engineScreensDoor(HttpSecurity http, MessageSource messages) throws Exception {
        return http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAnyRole(Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(SIGN_IN), anyRequest -> true)
                        .accessDeniedHandler(plainRefusal(messages)))
                .build();
    }

    /** Files of conversations and the Modeler kit: linked from the desk, fetched by programs. */
    @Bean
    @Order(6)
    SecurityFilterChain filesDoor(HttpSecurity http) throws Exception {
        return http.securityMatcher("/attachments/**", "/modeler-kit.zip")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/modeler-kit.zip")
                        .hasAnyRole(Roles.ANALYST, Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(Doors::askForCredentials))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .build();
    }

    @Bean
    @Order(7)
    SecurityFilterChain deskDoor(HttpSecurity http) throws Exception {
        // an error reported by another door comes past here once more; asking for sign-in would hide its status
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/servicelane/**", CockpitAddresses.PATH)
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN))
                .build();
    }

    private static HttpSecurity basic(HttpSecurity http, AuthenticationEntryPoint whoAreYou) throws Exception {
        return stateless(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(whoAreYou))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(whoAreYou)
                        .accessDeniedHandler(
                                (request, response, refused) -> response.setStatus(HttpStatus.FORBIDDEN.value())));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    /** Sets the status instead of sending an error, whose page would be another request through the last door. */
    private static void askForCredentials(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, RefusalProblems.CHALLENGE);
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    /** The Modeler shows the message and nothing else. */
    private static void explainToTheModeler(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter()
                .write(
                        "{\"type\":\"AuthorizationException\",\"message\":\"Your role may deploy and read models here, not"
                                + " more. A request needs a number: open it in the desk.\"}");
    }

    private static AccessDeniedHandler plainRefusal(MessageSource messages) {
        return (request, response, refused) -> {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(messages.getMessage("security.not-allowed", null, request.getLocale()));
        };
    }
}
