package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import dev.millrace.core.text.MaskedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Configuration items in memory, which can be away.
final class InMemoryItems implements ConfigurationItems {

    private final Map<TenantId, List<ConfigurationItem>> items = new HashMap<>();
    private boolean away;

    void put(TenantId tenant, ConfigurationItem item) {
        items.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(item);
    }

    void goAway() {
        away = true;
    }

    @Override
    public Map<MaskedText, List<ConfigurationItem>> named(TenantId tenant, Set<MaskedText> names) {
        if (away) {
            throw new Transient("the fake database is away, as it was told to be");
        }
        var found = new HashMap<MaskedText, List<ConfigurationItem>>();
        for (var name : names) {
            found.put(
                    name,
                    items.getOrDefault(tenant, List.of()).stream()
                            .filter(item -> item.name().value().equalsIgnoreCase(name.value()))
                            .toList());
        }
        return found;
    }
}
