package dev.millrace.core.idempotency.dynamodb;

import dev.millrace.core.error.Defect;
import dev.millrace.core.idempotency.IdempotencyStore.Claim;
import dev.millrace.core.idempotency.IdempotencyStore.Completed;
import dev.millrace.core.idempotency.IdempotencyStore.InProgress;
import dev.millrace.core.idempotency.IdempotencyStore.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table's items, and the values that conditions compare them with.
final class Item {

    private static final AttributeValue IN_PROGRESS = AttributeValue.fromS("INPROGRESS");
    private static final AttributeValue COMPLETED = AttributeValue.fromS("COMPLETED");

    /// An item is expired by the conditions, not by the table's clean-up, which only has to come later.
    private static final Duration CLEAN_UP_AFTER = Duration.ofDays(1);

    private Item() {}

    static Map<String, AttributeValue> inProgress(Claim claim, Instant until) {
        return Map.of(
                "id", AttributeValue.fromS(claim.key()),
                "claimant", AttributeValue.fromS(claim.claimant()),
                "payloadHash", AttributeValue.fromS(claim.payloadHash()),
                "progress", IN_PROGRESS,
                "claimedUntil", number(until.toEpochMilli()),
                "expiresAt", number(until.plus(CLEAN_UP_AFTER).getEpochSecond()));
    }

    static Map<String, AttributeValue> completed(Claim claim, byte[] result, Instant until) {
        return Map.of(
                "id", AttributeValue.fromS(claim.key()),
                "claimant", AttributeValue.fromS(claim.claimant()),
                "payloadHash", AttributeValue.fromS(claim.payloadHash()),
                "progress", COMPLETED,
                "result", AttributeValue.fromB(SdkBytes.fromByteArray(result)),
                "expiresAt", number(until.getEpochSecond()));
    }

    static Standing standing(Map<String, AttributeValue> item) {
        var payloadHash = attribute(item, "payloadHash").s();
        return attribute(item, "progress").equals(COMPLETED)
                ? new Completed(payloadHash, attribute(item, "result").b().asByteArray())
                : new InProgress(payloadHash);
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(() -> new Defect(
                        "an item of the claims table has no %s: something else writes under its keys".formatted(name)));
    }

    static Map<String, AttributeValue> key(Claim claim) {
        return Map.of("id", AttributeValue.fromS(claim.key()));
    }

    static Map<String, AttributeValue> free(Claim claim, Instant now) {
        return Map.of(
                ":claimant", AttributeValue.fromS(claim.claimant()),
                ":inProgress", IN_PROGRESS,
                ":nowSeconds", number(now.getEpochSecond()),
                ":nowMillis", number(now.toEpochMilli()));
    }

    static Map<String, AttributeValue> ours(Claim claim) {
        return Map.of(":claimant", AttributeValue.fromS(claim.claimant()));
    }

    static Map<String, AttributeValue> oursInProgress(Claim claim) {
        return Map.of(":claimant", AttributeValue.fromS(claim.claimant()), ":inProgress", IN_PROGRESS);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
