package dev.millrace.local.identity;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an HTTP API asks of a token's claims. There is no leeway for clocks that differ.
record TokenClaims(String issuer, Set<String> audiences, InstantSource clock)
        implements JWTClaimsSetVerifier<SecurityContext> {

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        var now = Date.from(clock.instant());
        require(issuer.equals(claims.getIssuer()), "the issuer is invalid");
        require(isForUs(claims), "the audience is invalid");
        var expires = claims.getExpirationTime();
        require(expires != null && expires.after(now), "the token has expired");
        var notBefore = claims.getNotBeforeTime();
        require(notBefore == null || !notBefore.after(now), "the token is not yet valid");
        var issuedAt = claims.getIssueTime();
        require(issuedAt == null || !issuedAt.after(now), "the token was issued in the future");
    }

    /// `client_id` counts only where there is no audience.
    private boolean isForUs(JWTClaimsSet claims) {
        if (!claims.getAudience().isEmpty()) {
            return !Collections.disjoint(claims.getAudience(), audiences);
        }
        return claims.getClaim("client_id") instanceof String client && audiences.contains(client);
    }

    /// The scopes of `scope`, or of `scp`: a list, or words in a string.
    static List<String> scopes(JWTClaimsSet claims) {
        var claim = claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
        return switch (claim) {
            case String words ->
                words.isBlank() ? List.of() : List.of(words.strip().split("\\s+"));
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static void require(boolean condition, String otherwise) throws BadJWTException {
        if (!condition) {
            throw new BadJWTException(otherwise);
        }
    }
}
