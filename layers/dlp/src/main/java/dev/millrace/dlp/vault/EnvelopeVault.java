package dev.millrace.dlp.vault;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// A vault of envelopes: each value is encrypted with a data key of its tenant, which lies beside it, wrapped.
public final class EnvelopeVault implements TokenVault {

    /// What fits an item of DynamoDB, encrypted and in base64.
    private static final int LONGEST = 100_000;

    private final DataKeys keys;
    private final SealedValues values;

    public EnvelopeVault(DataKeys keys, SealedValues values) {
        this.keys = keys;
        this.values = values;
    }

    @Override
    public void keep(TenantId tenant, Map<Token, String> kept) {
        kept.forEach(EnvelopeVault::requireFitting);
        var known = values.known(tenant, kept.keySet());
        var missing = new HashSet<>(kept.keySet());
        missing.removeAll(known);
        if (missing.isEmpty()) {
            return;
        }
        var key = keys.generate(tenant);
        values.store(
                tenant,
                missing.stream()
                        .map(token -> Seal.close(tenant, token, kept.getOrDefault(token, ""), key))
                        .toList());
    }

    private static void requireFitting(Token token, String value) {
        if (value.length() > LONGEST) {
            throw new InvalidInput(
                    "$.text",
                    "holds a %s of %d characters: the vault keeps up to %d"
                            .formatted(token.type(), value.length(), LONGEST));
        }
    }

    @Override
    public Map<Token, String> reveal(TenantId tenant, Collection<Token> tokens) {
        var revealed = new HashMap<Token, String>();
        for (var record : values.find(tenant, new HashSet<>(tokens))) {
            revealed.put(record.token(), Seal.open(tenant, record, keys.open(tenant, record.key())));
        }
        return revealed;
    }
}
