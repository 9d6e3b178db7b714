package dev.millrace.dlp.secret;

import static dev.millrace.dlp.secret.SecretDetectors.AWS_ACCESS_KEY;
import static dev.millrace.dlp.secret.SecretDetectors.AWS_SECRET_KEY;
import static dev.millrace.dlp.secret.SecretDetectors.GENERIC_SECRET;
import static dev.millrace.dlp.secret.SecretDetectors.GITHUB_TOKEN;
import static dev.millrace.dlp.secret.SecretDetectors.JWT;
import static dev.millrace.dlp.secret.SecretDetectors.PRIVATE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Contexts;
import dev.millrace.dlp.Found;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.MaskingEngine;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.WithQuickTheories;
import org.quicktheories.core.Gen;

/// Every secret here is made up by seed, or published by its issuer as an example.
class SecretsTest implements WithQuickTheories {

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    @Test
    void a_classic_github_token_is_found_in_any_context() {
        qt().forAll(githubTokens(), Contexts.any())
                .check((token, context) -> Found.covers(context.around(token), token, GITHUB_TOKEN));
    }

    @Test
    void a_github_token_with_one_changed_character_does_not_check() {
        qt().forAll(githubTokens(), integers().between(4, 39)).check((token, at) -> {
            var other = token.charAt(at) == 'x' ? 'y' : 'x';
            return !GithubTokens.isRight(token.substring(0, at) + other + token.substring(at + 1));
        });
    }

    /// The prefix says what it is, so that a token is masked even where GitHub's way to check one has changed.
    @Test
    void a_github_token_with_one_changed_character_is_less_sure_and_masked_all_the_same() {
        var random = random(30, 11);
        var token = "ghp_" + random + GithubTokens.checkOf(random);
        var changed = token.replace(token.charAt(20), token.charAt(20) == 'x' ? 'y' : 'x');

        assertThat(confidence(changed).value()).isLessThan(confidence(token).value());
        assertThat(Found.in(changed, GITHUB_TOKEN)).containsExactly(changed);
    }

    private static Confidence confidence(String token) {
        return MaskingEngine.structured().inspect(new RawText(token)).getFirst().confidence();
    }

    @Test
    void keys_of_aws_are_found_as_its_manual_shows_them() {
        var settings = """
                aws_access_key_id = AKIAIOSFODNN7EXAMPLE
                aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
                """;

        assertThat(Found.in(settings, AWS_ACCESS_KEY)).containsExactly("AKIAIOSFODNN7EXAMPLE");
        assertThat(Found.in(settings, AWS_SECRET_KEY)).containsExactly("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    }

    @ParameterizedTest
    @CsvSource({
        "xoxb-, 40, SLACK_TOKEN",
        "sk_live_, 24, STRIPE_KEY",
        "rk_test_, 30, STRIPE_KEY",
        "AIza, 35, GOOGLE_API_KEY",
        "https://hooks.slack.com/services/, 24, SLACK_TOKEN",
        "github_pat_, 82, GITHUB_TOKEN"
    })
    void a_token_that_begins_like_its_kind_is_found(String prefix, int length, String type) {
        var token = prefix + random(length, 7);

        assertThat(Found.in("It is " + token + ", keep it.", new InfoType(type)))
                .containsExactly(token);
    }

    @Test
    void a_token_is_a_json_web_token_if_its_header_says_so() {
        var token =
                base64("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + base64("{\"sub\":\"1\"}") + "." + random(43, 1);
        var other = base64("{\"typ\":\"none\"}") + "." + base64("{\"sub\":\"1\"}") + "." + random(43, 1);

        assertThat(Found.in("Bearer " + token, JWT)).containsExactly(token);
        assertThat(Found.in("Bearer " + other, JWT)).isEmpty();
    }

    @Test
    void a_private_key_is_masked_as_a_block() {
        var key = "-----BEGIN RSA PRIVATE KEY-----\n" + random(64, 3) + "\n" + random(20, 4)
                + "==\n-----END RSA PRIVATE KEY-----";

        assertThat(Found.masked("before\n" + key + "\nafter")).isEqualTo("before\n[PRIVATE_KEY]\nafter");
        assertThat(Found.in("-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----", PRIVATE_KEY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = \"%s\"",
                "Server=db;User=a;Password=%s;Encrypt=true",
                "api_key: '%s'",
                "{\"client_secret\": \"%s\"}",
                "X_AUTH_TOKEN=%s",
                "passwd: %s",
                "\"accessKey\" => \"%s\""
            })
    void a_value_assigned_to_the_name_of_a_secret_is_found(String assignment) {
        var secret = random(24, 9);

        assertThat(Found.in(assignment.formatted(secret), GENERIC_SECRET)).containsExactly(secret);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    Username: jdoe / Password: Tr0ub4dor&3                  ~ Tr0ub4dor&3
                    password=Tr0ub&4,dor;3&user=jdoe                        ~ Tr0ub&4,dor;3
                    password: Sun4(shine]4!                                 ~ Sun4(shine]4!
                    passwd=$ecret1!                                         ~ $ecret1!
                    {"password":"Sun\\"shine 1","user":"jdoe"}              ~ Sun\\"shine 1
                    payload={\\"password\\":\\"hunter2 x\\",\\"a\\":1}       ~ hunter2 x
                    {"password":"sunshine","user":"jdoe"}                   ~ sunshine
                    {password:hunter2,user:jdoe}                            ~ hunter2
                    password = sunshine                                     ~ sunshine
                    GET /login?password=sunshine&user=jdoe                 ~ sunshine
                    Authorization: Bearer a1b2c3d4e5f6                      ~ a1b2c3d4e5f6
                    curl -H "Authorization: Basic amFuZTpob3VzZQ==" -v      ~ amFuZTpob3VzZQ==
                    """)
    void all_of_a_secret_is_masked_and_nothing_else(String text, String secret) {
        assertThat(Found.in(text, GENERIC_SECRET)).containsExactly(secret);
    }

    @Test
    void a_long_token_is_masked_to_its_end() {
        var secret = random(4_000, 5);

        assertThat(Found.in("access_token=" + secret + "&x=1", GENERIC_SECRET)).containsExactly(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = readPassword()",
                "password: none",
                "\"password\": null,",
                "authorization: required",
                "token = nextToken",
                "password: required",
                "secret=${SECRET}",
                "the password: it is a word",
                "key = value",
                "password=$PASSWORD",
                "tokens: 4711"
            })
    void words_references_and_other_names_are_no_secrets(String text) {
        assertThat(Found.in(text, GENERIC_SECRET)).isEmpty();
    }

    @Test
    void every_kind_of_secret_says_where_its_form_comes_from() {
        assertThat(SecretDetectors.all().stream().flatMap(detector -> detector.facts().stream()))
                .allSatisfy(facts ->
                        assertThat(List.of(facts.source(), facts.check())).doesNotContain(""))
                .extracting(facts -> facts.type().name())
                .contains("AWS_ACCESS_KEY", "AWS_SECRET_KEY", "GITHUB_TOKEN", "SLACK_TOKEN", "STRIPE_KEY", "JWT");
    }

    private Gen<String> githubTokens() {
        return integers().between(0, Integer.MAX_VALUE).map(seed -> {
            var random = random(30, seed);
            return "gh" + "pousr".charAt(seed % 5) + "_" + random + GithubTokens.checkOf(random);
        });
    }

    private static String random(int length, int seed) {
        var digits = new Random(seed).ints(length, 0, LETTERS_AND_DIGITS.length());
        var text = new StringBuilder();
        digits.forEach(digit -> text.append(LETTERS_AND_DIGITS.charAt(digit)));
        return text.toString();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
