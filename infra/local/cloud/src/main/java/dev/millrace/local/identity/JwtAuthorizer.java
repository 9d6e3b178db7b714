package dev.millrace.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.millrace.local.http.Authorizer;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The JWT authorizer of an HTTP API: signature (RS256 only), issuer, audience, times and scopes.
public final class JwtAuthorizer implements Authorizer {

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /// @param audiences of which a token must name one
    /// @param keys of the issuer
    public JwtAuthorizer(String issuer, Set<String> audiences, JWKSet keys, InstantSource clock) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new TokenClaims(issuer, audiences, clock));
        processor.setJWSTypeVerifier((type, context) -> {});
    }

    @Override
    public Decision authorize(Optional<String> authorization, List<String> scopes) {
        var token = authorization.map(JwtAuthorizer::withoutScheme).filter(text -> !text.isEmpty());
        if (token.isEmpty()) {
            return new Unauthorized(Challenge.MISSING);
        }
        try {
            var claims = verified(token.get());
            var granted = TokenClaims.scopes(claims);
            if (!scopes.isEmpty() && Collections.disjoint(scopes, granted)) {
                return new Forbidden(Challenge.insufficientScope(scopes));
            }
            return new Allowed(readable(claims), granted);
        } catch (BadJWTException e) {
            return new Unauthorized(Challenge.invalidToken(String.valueOf(e.getMessage())));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return new Unauthorized(Challenge.invalidToken("the token is not signed by the issuer"));
        }
    }

    private JWTClaimsSet verified(String token) throws ParseException, BadJOSEException, JOSEException {
        var jwt = SignedJWT.parse(token);
        if (jwt.getHeader().getKeyID() == null) {
            throw new BadJWTException("the token does not name its key");
        }
        return processor.process(jwt, null);
    }

    private static String withoutScheme(String header) {
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : header.strip();
    }

    /// As the event carries them: every claim is a string.
    private static Map<String, String> readable(JWTClaimsSet claims) {
        var readable = new LinkedHashMap<String, String>();
        claims.getClaims().forEach((name, value) -> readable.put(name, readable(value)));
        return readable;
    }

    private static String readable(@Nullable Object value) {
        return switch (value) {
            case Date date -> Long.toString(date.toInstant().getEpochSecond());
            case List<?> one when one.size() == 1 -> String.valueOf(one.getFirst());
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
            case null, default -> String.valueOf(value);
        };
    }
}
