package dev.millrace.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Decision;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.ledger.store.StoredAnchors;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.policy.PolicyVersion;
import dev.millrace.local.cloud.CloudSettings;
import dev.millrace.local.cloud.StoredState;
import dev.millrace.rego.RegoPolicies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// Against the data folder of a local cloud with AWS's DynamoDB Local: once while nothing runs on it, and otherwise as
/// while a launcher does.
class LedgerCommandTest {

    private static final Path POLICIES = LedgerCommand.home().resolve("layers/policies");
    private static final RegoPolicies REGO = RegoPolicies.in(POLICIES.resolve("rego"));
    private static final String STREAM = "guardrail/acme";
    private static final int DECISIONS = 30;

    @TempDir
    private static Path data = Path.of("");

    private static Optional<StoredState> running = Optional.empty();
    private static Run whileStopped = new Run(-1, "");

    @BeforeAll
    static void record() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(LedgerCommand.home().resolve("infra/local/dynamodb/target/dist/native")),
                "infra/local/dynamodb is not built");
        System.setProperty(PoliciesFolder.VARIABLE, POLICIES.toString());
        Files.createDirectories(data.resolve("dynamodb"));
        try (var state = open()) {
            createTable(state.dynamoDb(), state.table("LedgerTable"));
            IntStream.range(0, DECISIONS).forEach(i -> ledger(state, i).append(decision(STREAM, "d" + i, i % 4)));
            ledger(state, 0).append(decision("guardrail/tampered", "t1", 1));
            ledger(state, 0).append(decision("guardrail/tampered", "t2", 2));
            edit(state, "t1");
            new StoredAnchors(state.bucket("LakeBucket")).keep(new Head("guardrail/deleted", 9, "a".repeat(64)));
        }
        whileStopped = run("verify", STREAM);
        running = Optional.of(open());
    }

    @AfterAll
    static void stop() {
        running.ifPresent(StoredState::close);
        System.clearProperty(PoliciesFolder.VARIABLE);
    }

    @Test
    void streams_are_listed() {
        assertThat(run("list").out()).contains(STREAM).contains("30 records");
        assertThat(run("list", "--json").out().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void a_whole_stream_verifies_and_an_edited_one_is_told() {
        assertThat(run("verify", STREAM)).returns(0, Run::status).isEqualTo(whileStopped);
        var all = run("verify");
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out()).contains("ok    guardrail/acme").contains("FAULT guardrail/tampered");
        assertThat(all.out()).contains("record 1 was edited");
    }

    @Test
    void a_stream_that_is_known_from_the_lake_alone_is_missed() {
        assertThat(run("verify").out())
                .contains("FAULT guardrail/deleted")
                .contains("the stream was taken from the list of streams")
                .contains("record 1 is missing");
        assertThat(run("verify", "guardrail/deleted").status()).isEqualTo(1);
    }

    @Test
    void a_stream_that_is_not_known_is_an_error() {
        assertThat(run("verify", "guardrail/acne")).isEqualTo(new Run(1, ""));
    }

    @Test
    void a_decision_is_shown_with_its_record() {
        assertThat(run("show", "d7").out()).contains("jira.create_issue").contains("record      8 of guardrail/acme");
        assertThat(run("show", "unheard-of")).returns(1, Run::status);
    }

    @Test
    void a_decision_is_replayed_byte_for_byte() {
        assertThat(run("replay", "d7")).returns(0, Run::status);
        assertThat(run("replay", "d7").out()).contains("identical");
        assertThat(run("replay", "d7", "--with-policy", "9"))
                .returns(1, Run::status)
                .extracting(Run::out)
                .asString()
                .contains("there is no version 9");
        assertThat(run("replay", "t1")).returns(1, Run::status);
    }

    @Test
    void what_another_policy_would_have_changed_is_counted_in_its_time() {
        var run = run(
                "what-if",
                "--stream",
                STREAM,
                "--from",
                "2026-03-01T00:10:00Z",
                "--to",
                "2026-03-02",
                "--with-policy",
                "jira-create-issue:1");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("20 decisions: 0 would change, 20 would not, 0 could not be taken again\n");
    }

    @Test
    void wrong_usage_is_told_apart() {
        assertThat(run("what-if")).returns(2, Run::status);
        assertThat(run("what-if", "--with-policy", "1", "--from", "yesterday")).returns(2, Run::status);
        assertThat(run("replay", "d7", "--with-policy", "jira-create-issue:")).returns(2, Run::status);
        assertThat(LedgerCommand.commandLine()
                        .execute("list", "--data", data.resolve("nothing").toString()))
                .isEqualTo(1);
    }

    private record Run(int status, String out) {}

    private static synchronized Run run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var all = Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()));
            var status = LedgerCommand.commandLine().execute(all.toArray(String[]::new));
            return new Run(status, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private static StoredState open() throws Exception {
        return StoredState.open(new CloudSettings(LedgerCommand.home(), data, 0, _ -> {}));
    }

    /// One decision a minute.
    private static Ledger ledger(StoredState state, int minute) {
        var clock = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * minute), ZoneOffset.UTC);
        return new Ledger(new DynamoDbLedgerStore(state.dynamoDb(), state.table("LedgerTable")), clock, _ -> {});
    }

    private static Decision decision(String stream, String id, int criticality) {
        var input = Map.<String, Object>of(
                "tool", "jira.create_issue", "auditToken", Map.of("verified", true), "criticality", criticality);
        var evaluation = REGO.version("jira-create-issue", "1").evaluate(input);
        return new Decision(
                id,
                stream,
                "guardrail",
                Json.canonical(input),
                Map.of(PolicyVersion.KEY, new PolicyVersion(evaluation.policy(), evaluation.version()).toString()),
                Optional.empty(),
                evaluation.verdict().recorded(),
                "function:evaluatePolicy",
                Optional.empty());
    }

    private static void edit(StoredState state, String id) {
        var table = state.table("LedgerTable");
        var record = new DynamoDbLedgerStore(state.dynamoDb(), table).find(id).orElseThrow();
        var key = Map.of(
                "partition", AttributeValue.fromS("stream#" + record.stream()),
                "entry", AttributeValue.fromS("record#%019d".formatted(record.sequence())));
        var edited = new LedgerRecord(
                record.stream(),
                record.sequence(),
                record.recordedAt().plusSeconds(1),
                record.decision(),
                record.inputHash(),
                record.previousHash(),
                record.hash());
        state.dynamoDb()
                .updateItem(update -> update.tableName(table)
                        .key(key)
                        .updateExpression("SET body = :body")
                        .expressionAttributeValues(Map.of(
                                ":body",
                                AttributeValue.fromS(new String(Json.write(edited), StandardCharsets.UTF_8)))));
    }

    private static void createTable(DynamoDbClient dynamoDb, String table) {
        dynamoDb.createTable(create -> create.tableName(table)
                .billingMode("PAY_PER_REQUEST")
                .keySchema(
                        key -> key.attributeName("partition").keyType(KeyType.HASH),
                        key -> key.attributeName("entry").keyType(KeyType.RANGE))
                .attributeDefinitions(
                        name -> name.attributeName("partition").attributeType(ScalarAttributeType.S),
                        name -> name.attributeName("entry").attributeType(ScalarAttributeType.S)));
    }
}
