package dev.millrace.local.identity;

import static dev.millrace.local.identity.TokenLab.ADA;
import static dev.millrace.local.identity.TokenLab.NOW;
import static dev.millrace.local.identity.TokenLab.claims;
import static dev.millrace.local.identity.TokenLab.reason;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.http.Authorizer.Allowed;
import dev.millrace.local.http.Authorizer.Forbidden;
import dev.millrace.local.http.Authorizer.Unauthorized;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JwtAuthorizerTest {

    private TokenLab lab;

    @BeforeAll
    void prepare(@TempDir Path folder) {
        lab = TokenLab.in(folder);
    }

    @Test
    void a_token_of_the_issuer_lets_its_claims_through_as_strings() {
        var allowed = (Allowed) lab.decide("Bearer " + lab.issuer().issue(ADA));

        assertThat(allowed.claims())
                .containsEntry("tenant", "acme")
                .containsEntry("tier", "internal")
                .containsEntry("sub", "ada")
                .containsEntry("aud", "millrace")
                .containsEntry("exp", Long.toString(NOW.getEpochSecond() + 3600));
        assertThat(allowed.scopes()).containsExactly("search:read", "other");
    }

    @Test
    void the_word_bearer_may_be_missing_or_in_any_case() {
        assertThat(lab.decide(lab.issuer().issue(ADA))).isInstanceOf(Allowed.class);
        assertThat(lab.decide("bearer " + lab.issuer().issue(ADA))).isInstanceOf(Allowed.class);
    }

    @Test
    void no_token_is_challenged() {
        assertThat(lab.authorizerAt(NOW).authorize(Optional.empty(), List.of())).isEqualTo(new Unauthorized("Bearer"));
        assertThat(lab.decide("Bearer ")).isEqualTo(new Unauthorized("Bearer"));
    }

    @Test
    void a_token_is_valid_from_its_first_second_until_the_one_in_which_it_expires() {
        var token = Optional.of(lab.issuer().issue(ADA));

        assertThat(lab.authorizerAt(NOW.plusSeconds(3599)).authorize(token, List.of()))
                .isInstanceOf(Allowed.class);
        assertThat(reason(lab.authorizerAt(NOW.plusSeconds(3600)).authorize(token, List.of())))
                .contains("the token has expired");
        assertThat(reason(lab.authorizerAt(NOW.minusSeconds(1)).authorize(token, List.of())))
                .contains("the token is not yet valid");
    }

    @Test
    void a_token_without_an_end_is_refused() throws Exception {
        assertThat(reason(lab.decide(lab.signed(claims().expirationTime(null)))))
                .contains("the token has expired");
    }

    @Test
    void the_issuer_and_the_audience_must_be_ours() throws Exception {
        assertThat(lab.decide(lab.signed(claims()))).isInstanceOf(Allowed.class);
        assertThat(lab.decide(lab.signed(claims().audience(List.of("other", "millrace")))))
                .isInstanceOf(Allowed.class);
        assertThat(reason(lab.decide(lab.signed(claims().issuer("https://evil.example")))))
                .contains("the issuer is invalid");
        assertThat(reason(lab.decide(lab.signed(claims().audience("other"))))).contains("the audience is invalid");
    }

    @Test
    void the_client_counts_as_audience_only_where_there_is_none() throws Exception {
        var withoutAudience = claims().audience(List.of()).claim("client_id", "millrace");
        assertThat(lab.decide(lab.signed(withoutAudience))).isInstanceOf(Allowed.class);

        var otherAudience = claims().audience("other").claim("client_id", "millrace");
        assertThat(lab.decide(lab.signed(otherAudience))).isInstanceOf(Unauthorized.class);
    }

    @Test
    void a_route_may_ask_for_one_of_several_scopes() {
        var token = Optional.of(lab.issuer().issue(ADA));

        assertThat(lab.authorizerAt(NOW).authorize(token, List.of("search:read", "admin")))
                .isInstanceOf(Allowed.class);
        assertThat(lab.authorizerAt(NOW).authorize(token, List.of("admin"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_key_stays_and_is_its_owners_alone() throws Exception {
        var again = TokenLab.in(lab.folder()).issuer();

        assertThat(lab.decide(again.issue(ADA))).isInstanceOf(Allowed.class);
        assertThat(Files.getPosixFilePermissions(lab.folder().resolve("signing-key.jwk.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(again.keys().toString()).doesNotContain("\"d\"");
    }
}
