package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;

class InMemoryItemsTest extends ConfigurationItemsContract {

    private final InMemoryItems items = new InMemoryItems();

    @Override
    protected ConfigurationItems holding(TenantId tenant, ConfigurationItem item) {
        items.put(tenant, item);
        return items;
    }

    @Override
    protected void goAway() {
        items.goAway();
    }
}
