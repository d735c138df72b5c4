package io.servicelane.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show a token, with the roles its owner has now. What is no good token gets no further. */
class TokenFilter extends OncePerRequestFilter {

    /** What marks a call as a token's, next to the owner's roles. */
    static final String BY_TOKEN = "BY_TOKEN";

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final AuthenticationEntryPoint whoAreYou;

    TokenFilter(AccessTokens tokens, Accounts accounts, AuthenticationEntryPoint whoAreYou) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.whoAreYou = whoAreYou;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var owner = signedIn(header.substring(SCHEME.length()).strip(), request);
        if (owner.isEmpty()) {
            whoAreYou.commence(request, response, new BadCredentialsException("No good token"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(owner.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Authentication> signedIn(String token, HttpServletRequest request) {
        return tokens.owner(token).flatMap(accounts::find).map(owner -> {
            var authorities = AuthorityUtils.createAuthorityList(SignInProvider.authorities(owner));
            authorities.addAll(AuthorityUtils.createAuthorityList(BY_TOKEN));
            var principal = new User(owner.username(), "", authorities);
            var result = UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
            result.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
            return result;
        });
    }
}
