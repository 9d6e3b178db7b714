package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Transient;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A store in memory, which can be told to fail, and whose records can be tampered with.
public final class InMemorySealedValues implements SealedValues {

    private record Key(TenantId tenant, Token token) {}

    private final Map<Key, SealedValue> stored = new HashMap<>();
    private boolean throttled;
    private int requests;

    /// From now on nothing works.
    public void throttle() {
        throttled = true;
    }

    /// Rewrites every record.
    public void tamper(UnaryOperator<SealedValue> change) {
        stored.replaceAll((_, value) -> change.apply(value));
    }

    /// Puts one tenant's record in the place of another's.
    public void move(TenantId from, TenantId to, Token token) {
        var moved = Objects.requireNonNull(stored.get(new Key(from, token)));
        stored.put(new Key(to, token), moved);
    }

    /// How many requests were made.
    public int requests() {
        return requests;
    }

    @Override
    public Set<Token> known(TenantId tenant, Collection<Token> tokens) {
        return find(tenant, tokens).stream().map(SealedValue::token).collect(Collectors.toSet());
    }

    @Override
    public List<SealedValue> find(TenantId tenant, Collection<Token> tokens) {
        request();
        return tokens.stream()
                .map(token -> stored.get(new Key(tenant, token)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void store(TenantId tenant, Collection<SealedValue> values) {
        request();
        values.forEach(value -> stored.put(new Key(tenant, value.token()), value));
    }

    private void request() {
        requests++;
        if (throttled) {
            throw new Transient("the store was told to be busy");
        }
    }
}
