package dev.millrace.triage.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.Transient;
import dev.millrace.core.json.Json;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.graphql.GraphQlQueries;
import dev.millrace.triage.context.graphql.Sources;
import dev.millrace.triage.context.source.TimedSource;
import dev.millrace.triage.context.source.TimedSource.Asking;
import dev.millrace.triage.context.source.TimedSource.Limits;
import dev.millrace.triage.json.StoredContexts;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.service.Priority;
import dev.millrace.triage.service.ServiceLevel;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CollectContextTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TicketId TICKET = TicketId.of(ACME, "jira", "OPS-17");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ServiceLevel LEVEL = new ServiceLevel(Priority.P1, 15, 240, "always");

    private final InMemoryBuckets buckets = new InMemoryBuckets();
    private final StoredMaskedTickets tickets = new StoredMaskedTickets(buckets, "lake");
    private final InMemoryItems items = new InMemoryItems();
    private final InMemoryArticles articles = new InMemoryArticles();
    private final List<Set<?>> asked = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private boolean levelsHang;

    private final CollectContext collect = new CollectContext(
            tickets,
            new GraphQlQueries(new Sources(
                    source("cmdb", items::named),
                    source("knowledge", (tenant, questions) -> {
                        var question = questions.iterator().next();
                        return Map.of(question, articles.about(tenant, question));
                    }),
                    source("service-levels", (tenant, _) -> levels(tenant)))),
            new StoredContexts(buckets, "lake"));

    CollectContextTest() {
        items.put(ACME, new ConfigurationItem("a1", text("Mail"), "Service", text("Mail team"), "1 - most critical"));
        items.put(ACME, new ConfigurationItem("a2", text("srv-mail-01"), "Server", text("Mail team"), ""));
        articles.with(ACME, new Article("mail.md", text("Mail"), text("Restart it."), 0.9));
        articles.with(ACME, new Article("faq/mail.md", text("Mail?"), text("Ask the desk."), 0.8));
    }

    @AfterEach
    void release() {
        released.countDown();
        threads.close();
    }

    @Test
    void everything_that_is_known_lies_beside_the_ticket() {
        var collected = collect.apply(task(ticket("mail", "srv-mail-01 does not answer")));

        assertThat(collected.degraded()).isEmpty();
        assertThat(collected.context().key()).isEqualTo("tickets/acme/%s/context.json".formatted(TICKET));
        var context = read(collected.context());
        assertThat(context.path("configurationItems"))
                .isEqualTo(parsed("[{\"id\":\"a1\",\"name\":\"Mail\",\"kind\":\"Service\",\"owner\":\"Mail team\","
                        + "\"criticality\":\"1 - most critical\"},{\"id\":\"a2\",\"name\":\"srv-mail-01\","
                        + "\"kind\":\"Server\",\"owner\":\"Mail team\",\"criticality\":\"\"}]"));
        assertThat(context.path("articles"))
                .isEqualTo(parsed(
                        "[{\"documentId\":\"mail.md\",\"title\":\"Mail\",\"excerpt\":\"Restart it.\",\"score\":0.9}]"));
        assertThat(context.path("faq").toString()).contains("faq/mail.md").doesNotContain("\"mail.md");
        assertThat(context.path("serviceLevels"))
                .isEqualTo(
                        parsed(
                                "[{\"priority\":\"P1\",\"respondMinutes\":15,\"resolveMinutes\":240,\"calendar\":\"always\"}]"));
        assertThat(context.path("sources").toString())
                .contains("\"source\":\"cmdb\",\"count\":2,\"ageSeconds\":0,\"tookMs\":0,\"state\":\"answered\"")
                .contains("\"source\":\"knowledge\",\"count\":2")
                .contains("\"source\":\"service-levels\",\"count\":1");
    }

    @Test
    void each_source_is_asked_once_for_all_that_a_ticket_needs_of_it() {
        collect.apply(task(ticket("mail", "srv-mail-01 and srv-web-02 do not answer")));

        assertThat(asked).hasSize(3).contains(Set.of(text("mail"), text("srv-mail-01"), text("srv-web-02")));
    }

    @Test
    void a_source_that_fails_makes_the_context_poorer_and_says_so() {
        items.goAway();

        var collected = collect.apply(task(ticket("mail", "it is down")));

        assertThat(collected.degraded()).containsExactly("cmdb");
        assertThat(read(collected.context()).path("configurationItems")).isEmpty();
        assertThat(read(collected.context()).path("articles")).hasSize(1);
    }

    @Test
    void sources_that_fail_and_are_late_together_do_not_stop_the_ticket() {
        items.goAway();
        articles.goAway();
        levelsHang = true;

        var collected = collect.apply(task(ticket("mail", "it is down")));

        assertThat(collected.degraded()).containsExactly("cmdb", "knowledge", "service-levels");
        assertThat(collected.sources())
                .extracting(SourceReport::source, SourceReport::state)
                .containsExactly(
                        tuple("cmdb", "failed"), tuple("knowledge", "failed"), tuple("service-levels", "late"));
    }

    @Test
    void a_ticket_that_names_nothing_asks_no_database() {
        items.goAway();

        var collected = collect.apply(task(ticket("", "it is down")));

        assertThat(collected.degraded()).isEmpty();
    }

    @Test
    void a_task_that_comes_again_finds_the_same() {
        var task = task(ticket("mail", "it is down"));
        var first = collect.apply(task);
        var stored = read(first.context());

        assertThat(collect.apply(task)).isEqualTo(first);
        assertThat(read(first.context())).isEqualTo(stored);
    }

    @Test
    void the_ticket_of_another_tenant_has_no_context() {
        var pointer = ticket("mail", "it is down");

        assertThatThrownBy(() -> collect.apply(new ContextTask(new TenantId("globex"), TICKET.value(), "e1", pointer)))
                .isInstanceOf(InvalidInput.class);
        assertThat(asked).isEmpty();
    }

    private <K, V> TimedSource<K, V> source(String name, Asking<K, V> asking) {
        var limits = new Limits(Duration.ofMillis(300), Duration.ZERO);
        return new TimedSource<>(
                name,
                limits,
                (tenant, keys) -> {
                    synchronized (asked) {
                        asked.add(Set.copyOf(keys));
                    }
                    return asking.ask(tenant, keys);
                },
                threads,
                InstantSource.fixed(NOW));
    }

    private Map<TenantId, List<ServiceLevel>> levels(TenantId tenant) {
        if (levelsHang) {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Transient("interrupted", e);
            }
        }
        return Map.of(tenant, List.of(LEVEL));
    }

    private ObjectPointer ticket(String service, String description) {
        return tickets.write(new MaskedTicket(
                TICKET,
                ACME,
                "jira",
                "OPS-17",
                text("[PERSON]"),
                text("Mail is down"),
                text(description),
                Optional.of(service).filter(name -> !name.isEmpty()).map(CollectContextTest::text),
                NOW,
                "standard:3"));
    }

    private static ContextTask task(ObjectPointer ticket) {
        return new ContextTask(ACME, TICKET.value(), "e1", ticket);
    }

    private JsonNode read(ObjectPointer pointer) {
        return Json.parse(buckets.read(pointer).orElseThrow());
    }

    private static JsonNode parsed(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
