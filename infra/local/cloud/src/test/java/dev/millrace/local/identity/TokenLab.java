package dev.millrace.local.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.millrace.local.http.Authorizer.Decision;
import dev.millrace.local.http.Authorizer.Unauthorized;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An issuer, its key, and an authorizer that trusts it.
record TokenLab(Path folder, TokenIssuer issuer) {

    static final String ISSUER = "http://127.0.0.1:8080";
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Map<String, String> ADA =
            Map.of("tenant", "acme", "tier", "internal", "sub", "ada", "scope", "search:read other");

    static TokenLab in(Path folder) {
        return new TokenLab(folder, new TokenIssuer(ISSUER, "millrace", folder, InstantSource.fixed(NOW)));
    }

    JwtAuthorizer authorizerAt(Instant now) {
        return new JwtAuthorizer(ISSUER, Set.of("millrace"), issuer.keys(), InstantSource.fixed(now));
    }

    Decision decide(String header) {
        return authorizerAt(NOW).authorize(Optional.of(header), List.of());
    }

    RSAKey key() {
        return SigningKey.in(folder);
    }

    /// Claims that are in order.
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("millrace")
                .subject("ada")
                .claim("tenant", "acme")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    String signed(JWTClaimsSet.Builder claims) throws Exception {
        return signed(claims, key(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()));
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey key, JWSHeader.Builder header) throws Exception {
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    static String reason(Decision decision) {
        return ((Unauthorized) decision).challenge();
    }
}
