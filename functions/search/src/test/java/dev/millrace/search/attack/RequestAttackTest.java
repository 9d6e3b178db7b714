package dev.millrace.search.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.millrace.core.LambdaEntry;
import dev.millrace.core.attack.Attack;
import dev.millrace.core.attack.AttackFiles;
import dev.millrace.core.attack.Said;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.Functions;
import dev.millrace.search.answer.AnswerBody;
import dev.millrace.search.answer.AuthenticatedAnswers;
import dev.millrace.search.answer.schema.CallerSchemas;
import dev.millrace.search.scope.Admission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Requests that try to widen their scope, at the real edge: nobody searches beyond what the token says.
class RequestAttackTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final AttackedLibrary library = new AttackedLibrary();

    static Stream<Attack> attacks() {
        return AttackFiles.fitting("request").stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void no_request_widens_its_scope(Attack attack) throws IOException {
        var response = send(attack);

        assertThat(library.searched()).allSatisfy(scope -> {
            assertThat(scope.tenant()).isEqualTo(AttackedLibrary.ACME);
            assertThat(scope.clearance()).isEqualTo(SecurityTier.PUBLIC);
            assertThat(scope.asOf()).isEqualTo(AttackedLibrary.NOW);
        });
        assertThat(response.path("statusCode").asInt()).isIn(200, 400);
        assertThat(response.toString()).doesNotContain("Onyxlantern");
        assertThat(new Said(JSON.readTree(response.path("body").asString())).says(AttackedLibrary.SECRET))
                .isFalse();
    }

    private JsonNode send(Attack attack) throws IOException {
        var model = new ObedientModel(attack, Strategy.TELLS_A_SECRET, AttackedLibrary.SECRET, false);
        var environment = new Environment(Map.of("SPRING_CLOUD_FUNCTION_DEFINITION", "answerQuestion"));
        var entry = new LambdaEntry(environment, List.of(answering(model)));
        var answer = new ByteArrayOutputStream();
        entry.handleRequest(
                new ByteArrayInputStream(event(attack).toString().getBytes(StandardCharsets.UTF_8)), answer, context());
        return JSON.readTree(answer.toByteArray());
    }

    private Functions answering(ObedientModel model) {
        var clock = Clock.fixed(AttackedLibrary.NOW, ZoneOffset.UTC);
        var admission = new Admission(Set.of(AttackedLibrary.ACME, AttackedLibrary.GLOBEX), clock);
        return (catalog, _) -> catalog.http(
                "answerQuestion",
                AnswerBody.class,
                () -> new AuthenticatedAnswers(
                        admission,
                        _ -> AttackedAnswers.MASKER,
                        CallerSchemas::read,
                        AttackedAnswers.with(library, model)));
    }

    /// As API Gateway has it: what a caller sends is anywhere but in the claims.
    private static ObjectNode event(Attack attack) {
        var event = JSON.createObjectNode().put("version", "2.0").put("routeKey", "POST /answers");
        event.set(
                "headers",
                attack.request().path("headers").isObject()
                        ? attack.request().path("headers")
                        : JSON.createObjectNode());
        if (attack.request().path("query").isObject()) {
            event.set("queryStringParameters", attack.request().path("query"));
        }
        var context = event.putObject("requestContext").put("requestId", "request-" + attack.id());
        context.putObject("authorizer")
                .putObject("jwt")
                .putObject("claims")
                .put("tenant", "acme")
                .put("tier", "public")
                .put("sub", "reader");
        return event.put("body", attack.request().path("body").toString()).put("isBase64Encoded", false);
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getAwsRequestId" -> "request-1";
                    case "getRemainingTimeInMillis" ->
                        (int) Duration.ofSeconds(30).toMillis();
                    case "getMemoryLimitInMB" -> 512;
                    default -> "";
                });
    }
}
