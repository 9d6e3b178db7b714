package dev.millrace.ingestion.dynamodb;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Transient;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes many items of which each has a condition of its own, a hundred in one request.
///
/// A transaction is all or nothing: one item whose condition does not hold cancels the others. So those are set aside,
/// and the rest is written again.
record ConditionalWrites(DynamoDbClient client, String table) {

    private static final int LARGEST_TRANSACTION = 100;
    private static final int ATTEMPTS = 30;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final String REFUSED = "ConditionalCheckFailed";
    private static final Set<String> CONTENTION =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /// @param item makes the write of one key
    /// @return the keys whose condition did not hold
    Set<String> write(Collection<String> keys, Function<String, TransactWriteItem> item) {
        var refused = new HashSet<String>();
        var distinct = List.copyOf(new LinkedHashSet<>(keys));
        for (var from = 0; from < distinct.size(); from += LARGEST_TRANSACTION) {
            var to = Math.min(from + LARGEST_TRANSACTION, distinct.size());
            refused.addAll(writeTogether(distinct.subList(from, to), item));
        }
        return refused;
    }

    private Set<String> writeTogether(List<String> keys, Function<String, TransactWriteItem> item) {
        var refused = new HashSet<String>();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var remaining = keys.stream().filter(key -> !refused.contains(key)).toList();
            var refusedNow = attempt(remaining, item);
            if (refusedNow.isEmpty()) {
                return refused;
            }
            refused.addAll(refusedNow.get());
            pause(attempt);
        }
        throw new Transient(
                "DynamoDB table %s: others wrote the same items %d times in a row".formatted(table, ATTEMPTS));
    }

    /// Empty once everything is written.
    private Optional<Set<String>> attempt(List<String> keys, Function<String, TransactWriteItem> item) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        try {
            client.transactWriteItems(
                    request -> request.transactItems(keys.stream().map(item).toList()));
            return Optional.empty();
        } catch (TransactionCanceledException cancelled) {
            return Optional.of(refused(cancelled, keys));
        } catch (SdkException failure) {
            throw AwsFailures.of("dynamodb:TransactWriteItems on table " + table, failure);
        }
    }

    /// The reasons of a cancelled transaction come in the order of its items.
    private Set<String> refused(TransactionCanceledException cancelled, List<String> keys) {
        var reasons = cancelled.cancellationReasons();
        var refused = IntStream.range(0, reasons.size())
                .filter(index -> REFUSED.equals(reasons.get(index).code()))
                .mapToObj(keys::get)
                .collect(Collectors.toSet());
        if (refused.isEmpty() && reasons.stream().noneMatch(reason -> CONTENTION.contains(reason.code()))) {
            throw AwsFailures.of("dynamodb:TransactWriteItems on table " + table, cancelled);
        }
        return refused;
    }

    private static void pause(int attempt) {
        var ceiling = Math.min(LONGEST_PAUSE.toMillis(), 2L << Math.min(attempt, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(ceiling + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Transient("interrupted while writing to DynamoDB", e);
        }
    }
}
