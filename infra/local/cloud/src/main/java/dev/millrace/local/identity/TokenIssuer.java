package dev.millrace.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/// Issues access tokens to whoever asks. It exists on a laptop only, for demonstrations and tests.
public final class TokenIssuer {

    static final Duration LIFETIME = Duration.ofHours(1);

    private final String issuer;
    private final String audience;
    private final RSAKey key;
    private final InstantSource clock;

    /// @param issuer the `iss` of its tokens: the URL under which [IssuerEndpoints] are reached
    /// @param audience the `aud` of its tokens
    /// @param folder where its key stays
    public TokenIssuer(String issuer, String audience, Path folder, InstantSource clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.key = SigningKey.in(folder);
        this.clock = clock;
    }

    /// A signed token with these claims, valid for an hour.
    public String issue(Map<String, String> claims) {
        var now = clock.instant();
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        set.issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign with the local key", e);
        }
        return token.serialize();
    }

    /// The `iss` of its tokens.
    public String issuer() {
        return issuer;
    }

    /// The public half of its key.
    public JWKSet keys() {
        return new JWKSet(key.toPublicJWK());
    }
}
