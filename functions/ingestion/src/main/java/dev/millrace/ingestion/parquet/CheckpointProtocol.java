package dev.millrace.ingestion.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;

/// The protocol that a Delta checkpoint records.
public record CheckpointProtocol(int reader, int writer, List<String> features) {

    private static final String PROTOCOL = "protocol";

    /// Reads it from the bytes of a checkpoint; empty if this part of a checkpoint does not hold it.
    public static Optional<CheckpointProtocol> in(byte[] checkpoint) {
        try (var reader = new Builder(new MemoryInput(checkpoint))
                .withCodecFactory(new Codecs())
                .build()) {
            for (var action = reader.read(); action != null; action = reader.read()) {
                if (action.getType().containsField(PROTOCOL) && action.getFieldRepetitionCount(PROTOCOL) > 0) {
                    return Optional.of(of(action.getGroup(PROTOCOL, 0)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckpointProtocol of(Group protocol) {
        return new CheckpointProtocol(
                protocol.getInteger("minReaderVersion", 0),
                protocol.getInteger("minWriterVersion", 0),
                Stream.of("readerFeatures", "writerFeatures")
                        .flatMap(list -> names(protocol, list))
                        .distinct()
                        .toList());
    }

    private static Stream<String> names(Group protocol, String list) {
        if (!protocol.getType().containsField(list) || protocol.getFieldRepetitionCount(list) == 0) {
            return Stream.empty();
        }
        var names = protocol.getGroup(list, 0);
        return IntStream.range(0, names.getFieldRepetitionCount(0))
                .mapToObj(index -> names.getGroup(0, index).getString(0, 0));
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        Builder(MemoryInput file) {
            super(Objects.requireNonNull(file), new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new ProtocolOnly();
        }
    }

    /// Leaves out every column but the protocol's.
    private static final class ProtocolOnly extends GroupReadSupport {

        @Override
        public ReadContext init(InitContext context) {
            var file = context.getFileSchema();
            return new ReadContext(
                    file.containsField(PROTOCOL)
                            ? new MessageType(file.getName(), file.getType(PROTOCOL))
                            : new MessageType(file.getName(), file.getFields()));
        }
    }
}
