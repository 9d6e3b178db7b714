package dev.millrace.ingestion.parquet;

import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.LedgerRecord;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/// Hands the ledger's records to Parquet, column by column.
final class RecordWriteSupport extends WriteSupport<LedgerRecord> {

    private final Utf8 utf8 = new Utf8();
    private @Nullable RecordConsumer consumer;

    @Override
    public String getName() {
        return "millrace";
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(LedgerColumn.SCHEMA, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(LedgerColumn.SCHEMA, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void write(LedgerRecord record) {
        var decision = record.decision();
        consumer().startMessage();
        text(LedgerColumn.STREAM, record.stream());
        value(LedgerColumn.SEQUENCE, to -> to.addLong(record.sequence()));
        value(LedgerColumn.RECORDED_AT, to -> to.addLong(Micros.of(record.recordedAt())));
        text(LedgerColumn.DECISION_ID, decision.id());
        text(LedgerColumn.KIND, decision.kind());
        text(LedgerColumn.INPUT, decision.input());
        text(LedgerColumn.INPUT_HASH, record.inputHash());
        text(LedgerColumn.VERSIONS, Json.canonical(decision.versions()));
        decision.confidence()
                .ifPresent(confidence -> value(LedgerColumn.CONFIDENCE, to -> to.addDouble(confidence.value())));
        text(LedgerColumn.OUTCOME, decision.outcome());
        text(LedgerColumn.ACTOR, decision.actor());
        decision.traceId().ifPresent(trace -> text(LedgerColumn.TRACE_ID, trace));
        text(LedgerColumn.PREVIOUS_HASH, record.previousHash());
        text(LedgerColumn.HASH, record.hash());
        consumer().endMessage();
    }

    private void text(LedgerColumn column, String text) {
        value(column, to -> to.addBinary(Binary.fromConstantByteBuffer(utf8.encode(text))));
    }

    private void value(LedgerColumn column, Consumer<RecordConsumer> value) {
        consumer().startField(column.label(), column.ordinal());
        value.accept(consumer());
        consumer().endField(column.label(), column.ordinal());
    }

    private RecordConsumer consumer() {
        return Objects.requireNonNull(consumer, "Parquet prepares before it writes");
    }
}
