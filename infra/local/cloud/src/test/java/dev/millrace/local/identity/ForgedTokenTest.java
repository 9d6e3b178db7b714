package dev.millrace.local.identity;

import static dev.millrace.local.identity.TokenLab.ADA;
import static dev.millrace.local.identity.TokenLab.claims;
import static dev.millrace.local.identity.TokenLab.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.millrace.local.http.Authorizer.Unauthorized;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Tokens that nobody of ours issued.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokenTest {

    private TokenLab lab;
    private RSAKey other;

    @BeforeAll
    void prepare(@TempDir Path folder) throws Exception {
        lab = TokenLab.in(folder);
        other = new RSAKeyGenerator(2048).generate();
    }

    @Test
    void what_is_not_a_token_is_refused() {
        assertThat(List.of("Bearer x", "Basic YTpi", "a.b.c", "..", "Bearer {}", "é".repeat(5000)))
                .allSatisfy(this::assertRefused);
    }

    @Test
    void signed_by_another_key_under_our_key_id() throws Exception {
        var id = lab.key().getKeyID();

        assertRefused(signed(claims(), other, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id)));
    }

    @Test
    void signed_by_a_key_that_it_brings_along() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("theirs").jwk(other.toPublicJWK());

        assertRefused(signed(claims(), other, header));
    }

    @Test
    void claims_changed_after_signing() {
        var parts = lab.issuer().issue(ADA).split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = claims.replace("acme", "globex").getBytes(StandardCharsets.UTF_8);

        assertRefused(
                parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed) + "." + parts[2]);
    }

    @Test
    void not_signed_at_all() {
        var parts = lab.issuer().issue(ADA).split("\\.");

        assertRefused(new PlainJWT(claims().build()).serialize());
        assertRefused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void signed_with_our_public_key_as_a_shared_secret() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(lab.key().getKeyID());
        var token = new SignedJWT(header.build(), claims().build());
        token.sign(new MACSigner(lab.key().toPublicKey().getEncoded()));

        assertRefused(token.serialize());
    }

    @Test
    void signed_in_a_way_that_is_not_rs256_or_without_naming_the_key() throws Exception {
        var key = lab.key();

        assertRefused(signed(claims(), key, new JWSHeader.Builder(JWSAlgorithm.PS256).keyID(key.getKeyID())));
        assertRefused(signed(claims(), key, new JWSHeader.Builder(JWSAlgorithm.RS256)));
    }

    private void assertRefused(String token) {
        assertThat(lab.decide(token)).isInstanceOf(Unauthorized.class);
    }
}
