package dev.millrace.policies.yaml;

import dev.millrace.dlp.Operator;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.operator.DateShift;
import dev.millrace.dlp.operator.KeyedHash;
import dev.millrace.dlp.operator.ReversibleToken;
import dev.millrace.dlp.vault.TokenVault;
import tools.jackson.databind.JsonNode;

/// The operators that policies name, with the settings that they give them.
///
/// @param keys for operators whose outcome nobody without a key can guess
/// @param vault for operators that can be undone
public record OperatorCatalog(TenantKeys keys, TokenVault vault) implements Operators {

    @Override
    public Operator operatorOf(JsonNode rule) {
        var name = rule.path("operator").asString();
        return switch (name) {
            case "leave" -> Operator.leave();
            case "redact" -> Operator.redact();
            case "keep-last" -> Operator.keepLast(rule.path("keep").asInt());
            case "replace-by-type" -> Operator.replaceByType();
            case "keyed-hash" -> new KeyedHash(keys, rule.path("digits").asInt());
            case "token" -> new ReversibleToken(keys, vault);
            case "date-shift" -> new DateShift(keys, rule.path("days").asInt());
            case "pseudonym" -> Operator.pseudonym();
            default ->
                throw new IllegalArgumentException("the schema knows an operator that the code does not: " + name);
        };
    }
}
