package dev.millrace.core.ledger.dynamodb;

import dev.millrace.core.error.Defect;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.ledger.LedgerStore.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The table's items: of each stream its records and its head, of each decision where it was recorded, and the names
/// of all streams.
final class LedgerItems {

    static final String PARTITION = "partition";
    static final String ENTRY = "entry";
    static final String STREAM_NAMES = "streams";

    private static final String BODY = "body";
    private static final String HASH = "hash";
    private static final String SEQUENCE = "sequence";
    private static final String HEAD = "head";
    private static final String RECORD = "record#";
    private static final String RECORDED_AT = "recorded";
    private static final String STREAM = "stream";

    private LedgerItems() {}

    static String streamPartition(String stream) {
        return "stream#" + stream;
    }

    /// Sequences as text in their order: 19 digits hold every long.
    static String recordEntry(long sequence) {
        return RECORD + "%019d".formatted(sequence);
    }

    static String lastRecordEntry() {
        return recordEntry(Long.MAX_VALUE);
    }

    static Map<String, AttributeValue> headKey(String stream) {
        return key(streamPartition(stream), HEAD);
    }

    static Map<String, AttributeValue> recordKey(String stream, long sequence) {
        return key(streamPartition(stream), recordEntry(sequence));
    }

    static Map<String, AttributeValue> decisionKey(String decisionId) {
        return key("decision#" + decisionId, RECORDED_AT);
    }

    static Map<String, AttributeValue> record(LedgerRecord record) {
        return Map.of(
                PARTITION, text(streamPartition(record.stream())),
                ENTRY, text(recordEntry(record.sequence())),
                BODY, text(new String(Json.write(record), StandardCharsets.UTF_8)));
    }

    static Map<String, AttributeValue> head(Head head) {
        return Map.of(
                PARTITION, text(streamPartition(head.stream())),
                ENTRY, text(HEAD),
                SEQUENCE, AttributeValue.fromN(Long.toString(head.sequence())),
                HASH, text(head.hash()));
    }

    static Map<String, AttributeValue> decision(LedgerRecord record) {
        return Map.of(
                PARTITION, text("decision#" + record.decision().id()),
                ENTRY, text(RECORDED_AT),
                STREAM, text(record.stream()),
                SEQUENCE, AttributeValue.fromN(Long.toString(record.sequence())));
    }

    static Map<String, AttributeValue> streamName(String stream) {
        return key(STREAM_NAMES, stream);
    }

    static Head readHead(String stream, Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? Head.ofEmpty(stream)
                : new Head(stream, sequence(item), attribute(item, HASH).s());
    }

    /// Where a decision was recorded, as the key of the record.
    static Map<String, AttributeValue> recordKeyOf(Map<String, AttributeValue> decision) {
        return recordKey(attribute(decision, STREAM).s(), sequence(decision));
    }

    static StoredRecord stored(Map<String, AttributeValue> item) {
        var sequence = Long.parseLong(attribute(item, ENTRY).s().substring(RECORD.length()));
        return new StoredRecord(sequence, Optional.ofNullable(item.get(BODY)).flatMap(body -> readBody(body.s())));
    }

    /// A body that reads as a record but is not written as we write it was edited as well.
    private static Optional<LedgerRecord> readBody(String body) {
        try {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var record = Json.read(bytes, LedgerRecord.class);
            return Arrays.equals(Json.write(record), bytes) ? Optional.of(record) : Optional.empty();
        } catch (InvalidInput _) {
            return Optional.empty();
        }
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static Map<String, AttributeValue> key(String partition, String entry) {
        return Map.of(PARTITION, text(partition), ENTRY, text(entry));
    }

    private static long sequence(Map<String, AttributeValue> item) {
        return Long.parseLong(attribute(item, SEQUENCE).n());
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name))
                .orElseThrow(
                        () -> new Defect("an item of the ledger's table has no %s: something else writes under its keys"
                                .formatted(name)));
    }
}
