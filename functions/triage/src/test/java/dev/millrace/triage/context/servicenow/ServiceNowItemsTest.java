package dev.millrace.triage.context.servicenow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import dev.millrace.triage.context.CmdbConnection;
import dev.millrace.triage.context.ConfigurationItem;
import dev.millrace.triage.context.ConfigurationItems;
import dev.millrace.triage.context.ConfigurationItemsContract;
import dev.millrace.triage.desk.http.Authorization;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNowItemsTest extends ConfigurationItemsContract {

    private final Map<TenantId, CmdbConnection> connections = new HashMap<>();
    private final ConfigurationItems items = new ServiceNowItems(
            tenant -> Optional.ofNullable(connections.get(tenant)),
            (_, _, texts) -> texts.stream()
                    .map(text -> MaskedText.alreadyMasked(text.value().replace("Ada Lovelace", "[PERSON]")))
                    .toList(),
            Duration.ofSeconds(5));
    private FakeTableApi api;

    @BeforeEach
    void start() throws IOException {
        api = FakeTableApi.start();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Override
    protected ConfigurationItems holding(TenantId tenant, ConfigurationItem item) {
        connections.put(tenant, new CmdbConnection(api.address(), Authorization.basic("millrace", "secret")));
        api.put(row(item.id(), item.name().value(), item.owner().value(), ""));
        return items;
    }

    @Override
    protected void goAway() {
        api.close();
    }

    @Test
    void all_names_are_asked_for_at_once_by_the_documented_parameters() {
        holding(ACME, server("a1", "srv-mail-01"));

        items.named(ACME, Set.of(text("srv-mail-01"), text("srv-web-02")));

        assertThat(api.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .containsEntry("sysparm_display_value", "true")
                        .containsEntry("sysparm_exclude_reference_link", "true")
                        .containsEntry("sysparm_limit", "100")
                        .containsKey("sysparm_fields"));
        assertThat(api.requests().getFirst().getOrDefault("sysparm_query", "").split("\\^OR"))
                .containsExactlyInAnyOrder("name=srv-mail-01", "name=srv-web-02");
        assertThat(api.authorizations()).containsExactly("Basic bWlsbHJhY2U6c2VjcmV0");
    }

    @Test
    void the_group_that_supports_it_owns_it_or_else_a_person_who_is_masked() {
        holding(ACME, server("a1", "srv-mail-01"));
        api.put(row("a2", "srv-web-02", "", "Ada Lovelace"));

        var found = items.named(ACME, Set.of(text("srv-web-02"))).get(text("srv-web-02"));

        assertThat(found)
                .singleElement()
                .satisfies(item -> assertThat(item.owner()).isEqualTo(text("[PERSON]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:gs.getUserID()", " JavaScript:x", "", "a\nb"})
    void what_servicenow_would_run_or_not_understand_is_not_asked_for(String name) {
        holding(ACME, server("a1", "srv-mail-01"));

        assertThat(items.named(ACME, Set.of(text(name)))).isEmpty();
        assertThat(api.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_database_that_is_busy_may_work_later(int status) {
        holding(ACME, server("a1", "srv-mail-01"));
        api.answering(status);

        assertThatThrownBy(() -> ask("srv-mail-01")).isInstanceOf(Transient.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404})
    void a_database_that_refuses_says_what_to_mend_without_the_password(int status) {
        holding(ACME, server("a1", "srv-mail-01"));
        api.answering(status);

        assertThatThrownBy(() -> ask("srv-mail-01"))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("settings")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_answer_that_is_no_json_may_be_one_later() {
        holding(ACME, server("a1", "srv-mail-01"));
        api.saying("<html>Your instance is hibernating</html>");

        assertThatThrownBy(() -> ask("srv-mail-01")).isInstanceOf(Transient.class);
    }

    @Test
    void a_connection_prints_without_its_password() {
        assertThat(new CmdbConnection(api.address(), "Bearer secret").toString())
                .doesNotContain("secret");
    }

    private void ask(String... names) {
        items.named(
                ACME,
                Set.of(names).stream().map(ConfigurationItemsContract::text).collect(Collectors.toSet()));
    }

    private static Map<String, Object> row(String id, String name, String group, String person) {
        return Map.of(
                "sys_id",
                id,
                "name",
                name,
                "sys_class_name",
                "Server",
                "support_group",
                Map.of("display_value", group),
                "owned_by",
                person,
                "busines_criticality",
                "1 - most critical");
    }
}
