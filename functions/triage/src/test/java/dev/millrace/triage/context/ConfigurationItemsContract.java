package dev.millrace.triage.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every configuration management database holds to.
public abstract class ConfigurationItemsContract {

    protected static final TenantId ACME = new TenantId("acme");
    protected static final TenantId GLOBEX = new TenantId("globex");

    /// A database of that tenant that holds this item.
    protected abstract ConfigurationItems holding(TenantId tenant, ConfigurationItem item);

    /// The database does not answer from now on.
    protected abstract void goAway();

    @Test
    void an_item_is_found_by_its_name_whatever_the_case() {
        var items = holding(ACME, server("a1", "srv-mail-01"));

        var found = items.named(ACME, Set.of(text("SRV-mail-01"), text("srv-web-02")));

        assertThat(found.get(text("SRV-mail-01"))).containsExactly(server("a1", "srv-mail-01"));
        assertThat(found.getOrDefault(text("srv-web-02"), List.of())).isEmpty();
    }

    @Test
    void a_name_that_looks_like_a_query_is_a_name() {
        var name = "mail^ORname!=x,ok&sysparm_limit=9#";
        var items = holding(ACME, server("a1", name));

        assertThat(items.named(ACME, Set.of(text(name))).get(text(name))).containsExactly(server("a1", name));
        assertThat(items.named(ACME, Set.of(text("web^ORnameISNOTEMPTY"))).values())
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        var items = holding(GLOBEX, server("a1", "srv-mail-01"));

        assertThat(items.named(ACME, Set.of(text("srv-mail-01"))).values())
                .allSatisfy(found -> assertThat(found).isEmpty());
    }

    @Test
    void a_database_that_is_away_says_so() {
        var items = holding(ACME, server("a1", "srv-mail-01"));
        goAway();

        assertThatThrownBy(() -> items.named(ACME, Set.of(text("srv-mail-01")))).isInstanceOf(Transient.class);
    }

    protected static ConfigurationItem server(String id, String name) {
        return new ConfigurationItem(id, text(name), "Server", text("Mail team"), "1 - most critical");
    }

    protected static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
