package io.servicelane.process.engine.identity;

import io.servicelane.process.Identities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the engine's web applications and its REST who was let in by the desk's doors. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class EngineFilters {

    /** Spring Security's filter has order -100; these two read what it found out. */
    private static final int AFTER_SIGN_IN = 200;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> deskSessionInWebapps(Identities desk) {
        var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new WebappSignIn(desk));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HttpFilter> deskUserInRest(Identities desk, IdentityService engine) {
        var registration = new FilterRegistrationBean<HttpFilter>(new RestSignIn(desk, engine));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HttpFilter> modelUploads() {
        var registration = new FilterRegistrationBean<HttpFilter>(new ModelUploads());
        registration.addUrlPatterns("/engine-rest/*");
        registration.setOrder(AFTER_SIGN_IN + 1);
        return registration;
    }

    private static class WebappSignIn extends ContainerBasedAuthenticationFilter {

        WebappSignIn(Identities desk) {
            authenticationProvider = new ContainerBasedAuthenticationProvider() {
                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    return desk.signedIn().map(EngineFilters::known).orElseGet(AuthenticationResult::unsuccessful);
                }
            };
        }

        @Override
        public void init(FilterConfig unused) {
            // the provider is given, not named in a parameter
        }
    }

    private static AuthenticationResult known(Identities.Person person) {
        var result = AuthenticationResult.successful(person.username());
        result.setGroups(List.copyOf(person.groups()));
        result.setTenants(List.of());
        return result;
    }

    private static class RestSignIn extends HttpFilter {

        private final transient Identities desk;
        private final transient IdentityService engine;

        RestSignIn(Identities desk, IdentityService engine) {
            this.desk = desk;
            this.engine = engine;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var person = desk.signedIn();
            if (person.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            engine.setAuthentication(
                    person.get().username(), List.copyOf(person.get().groups()), List.of());
            try {
                chain.doFilter(request, response);
            } finally {
                engine.clearAuthentication();
            }
        }
    }
}
