package dev.millrace.console.ledger;

import static dev.millrace.console.Requests.claims;
import static dev.millrace.console.Requests.from;
import static dev.millrace.console.Requests.get;
import static dev.millrace.core.ledger.Decisions.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.console.scope.Admission;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.function.WebResponse;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadLedgerTest {

    private static final String STREAM = "guardrail/acme";

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, Clock.systemUTC(), _ -> {});
    private final ReadLedger read =
            new ReadLedger(new Admission(Set.of(new TenantId("acme"), new TenantId("globex"))), store);

    @BeforeEach
    void record() {
        IntStream.rangeClosed(1, 120).forEach(i -> ledger.append(decision(STREAM, "d" + i)));
        ledger.append(decision("approvals/acme", "a1"));
        ledger.append(decision("guardrail/globex", "g1"));
    }

    @Test
    void a_caller_sees_the_streams_of_its_tenant() {
        var streams = json(read.apply(get("/ledger/streams"))).path("streams");

        assertThat(streams.valueStream().map(stream -> stream.path("stream").asString()))
                .containsExactly("approvals/acme", STREAM);
        assertThat(streams.path(1).path("records").asInt()).isEqualTo(120);
    }

    @Test
    void a_stream_comes_in_pages_the_last_one_first_and_whole() {
        var last = json(stream(Map.of("stream", STREAM)));
        assertThat(last.path("from").asInt()).isEqualTo(71);
        assertThat(last.path("last").asInt()).isEqualTo(120);
        assertThat(last.path("records").size()).isEqualTo(50);

        var first = json(stream(Map.of("stream", STREAM, "from", "1")));
        assertThat(first.path("records").path(0).path("decisionId").asString()).isEqualTo("d1");
        assertThat(faults(last)).isEmpty();
        assertThat(faults(first)).isEmpty();
    }

    @Test
    void a_decision_comes_with_its_record_and_its_neighbours() {
        var answer = json(decided("d7"));

        assertThat(answer.path("record")
                        .path("decision")
                        .path("versions")
                        .path("policy")
                        .asString())
                .isEqualTo("jira-create-issue@1");
        assertThat(answer.path("faults").isEmpty()).isTrue();
        assertThat(answer.path("previous").path("decisionId").asString()).isEqualTo("d6");
        assertThat(answer.path("next").path("decisionId").asString()).isEqualTo("d8");
        assertThat(json(decided("d1")).has("previous")).isFalse();
        assertThat(json(decided("d120")).has("next")).isFalse();
        assertThat(json(decided("d120")).path("faults").isEmpty()).isTrue();
    }

    @Test
    void what_was_done_to_a_record_is_said_of_it_and_of_its_neighbours() {
        store.tamper(STREAM, new StoredRecord(3, store.find("d5")));
        assertThat(faults(json(stream(Map.of("stream", STREAM, "from", "1")))))
                .containsExactly("record 3 was written for another place", "record 4 does not follow record 3");
        assertThat(json(decided("d2")).path("faults").path(0).asString()).contains("record 3");

        store.tamper(STREAM, new StoredRecord(3, Optional.empty()));
        assertThat(faults(json(stream(Map.of("stream", STREAM, "from", "1")))))
                .containsExactly("record 3 cannot be read");

        store.drop(STREAM, 3);
        assertThat(faults(json(stream(Map.of("stream", STREAM, "from", "1"))))).containsExactly("record 3 is missing");
    }

    @Test
    void an_end_that_was_cut_off_or_exchanged_is_noticed() {
        store.drop(STREAM, 120);
        assertThat(faults(json(stream(Map.of("stream", STREAM))))).containsExactly("record 120 is missing");

        var other = new InMemoryLedgerStore();
        var forger = new Ledger(other, Clock.systemUTC(), _ -> {});
        IntStream.rangeClosed(1, 119).forEach(i -> forger.append(decision(STREAM, "d" + i)));
        forger.append(decision(STREAM, "forged"));
        other.read(STREAM, 1, 200).forEach(stored -> store.tamper(STREAM, stored));
        assertThat(faults(json(stream(Map.of("stream", STREAM)))))
                .containsExactly("the stream does not end with record 120 as written down");
    }

    @Test
    void what_belongs_to_another_tenant_does_not_exist() {
        assertThat(decided("g1").status()).isEqualTo(404);
        assertThat(stream(Map.of("stream", "guardrail/globex")).status()).isEqualTo(404);
        var globex = claims("globex", "approvals:read");
        assertThat(read.apply(from(globex, get("/ledger/g1", Map.of("decisionId", "g1"), Map.of())))
                        .status())
                .isEqualTo(200);
        assertThat(decided("nothing").status()).isEqualTo(404);
    }

    @Test
    void a_place_that_is_none_is_refused_and_one_behind_the_end_is_empty() {
        for (var place : List.of("0", "-1", "x", "99999999999999999999")) {
            assertThatThrownBy(() -> stream(Map.of("stream", STREAM, "from", place)))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> stream(Map.of())).isInstanceOf(InvalidInput.class);
        assertThat(json(stream(Map.of("stream", STREAM, "from", "500")))
                        .path("records")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_store_that_throttles_is_a_passing_failure() {
        store.throttling(1);

        assertThatThrownBy(() -> decided("d1")).isInstanceOf(Transient.class);
    }

    private WebResponse stream(Map<String, String> query) {
        return read.apply(get("/ledger", Map.of(), query));
    }

    private WebResponse decided(String id) {
        return read.apply(get("/ledger/" + id, Map.of("decisionId", id), Map.of()));
    }

    private static List<String> faults(JsonNode page) {
        return page.path("records")
                .valueStream()
                .flatMap(record -> record.optional("fault").stream())
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode json(WebResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Json.parse(response.body());
    }
}
