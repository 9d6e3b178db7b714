package dev.millrace.policies.dynamodb;

import dev.millrace.core.domain.TenantId;
import dev.millrace.dlp.vault.SealedValue;
import dev.millrace.dlp.vault.SealedValues;
import dev.millrace.dlp.vault.Token;
import dev.millrace.dlp.vault.WrappedKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item for each token: `id` = `<tenant>#<type>#<token id>`, `dataKey` (wrapped) and `box` (encrypted).
public final class DynamoDbSealedValues implements SealedValues {

    private final Batches batches;

    public DynamoDbSealedValues(DynamoDbClient client, String table) {
        this.batches = new Batches(client, table);
    }

    @Override
    public Set<Token> known(TenantId tenant, Collection<Token> tokens) {
        var byId = byId(tenant, tokens);
        return batches.read(byId.keySet(), "id").stream()
                .map(item -> byId.get(id(item)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<SealedValue> find(TenantId tenant, Collection<Token> tokens) {
        var byId = byId(tenant, tokens);
        return batches.read(byId.keySet(), "id, dataKey, box").stream()
                .map(item -> new SealedValue(
                        Objects.requireNonNull(byId.get(id(item))),
                        new WrappedKey(text(item, "dataKey")),
                        text(item, "box")))
                .toList();
    }

    @Override
    public void store(TenantId tenant, Collection<SealedValue> values) {
        batches.write(values.stream()
                .map(value -> Map.of(
                        "id", AttributeValue.fromS(id(tenant, value.token())),
                        "dataKey", AttributeValue.fromS(value.key().base64()),
                        "box", AttributeValue.fromS(value.box())))
                .toList());
    }

    private static Map<String, Token> byId(TenantId tenant, Collection<Token> tokens) {
        return tokens.stream().distinct().collect(Collectors.toMap(token -> id(tenant, token), Function.identity()));
    }

    private static String id(TenantId tenant, Token token) {
        return "%s#%s#%s".formatted(tenant, token.type(), token.id());
    }

    private static String id(Map<String, AttributeValue> item) {
        return text(item, "id");
    }

    /// Empty where the attribute is missing, which opens no box.
    private static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, AttributeValue.fromS("")).s();
    }
}
