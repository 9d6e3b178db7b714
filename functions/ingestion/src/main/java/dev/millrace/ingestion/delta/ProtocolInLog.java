package dev.millrace.ingestion.delta;

import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.StoredObject;
import dev.millrace.ingestion.delta.Protocols.RequiredProtocol;
import dev.millrace.ingestion.parquet.CheckpointProtocol;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds the newest protocol action of a log with the names of its features, which delta-standalone does not know.
record ProtocolInLog(ObjectStore store, TableLocation location) {

    Optional<RequiredProtocol> newest() {
        return store.list(location.logPrefix(), "").reversed().stream()
                .map(StoredObject::key)
                .map(this::protocolIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<RequiredProtocol> protocolIn(String key) {
        if (key.endsWith(".json")) {
            return store.get(key).flatMap(ProtocolInLog::inActions);
        }
        if (key.endsWith(".parquet") && key.contains(".checkpoint")) {
            return store.get(key)
                    .flatMap(CheckpointProtocol::in)
                    .map(found -> new RequiredProtocol(found.reader(), found.writer(), found.features()));
        }
        return Optional.empty();
    }

    private static Optional<RequiredProtocol> inActions(byte[] content) {
        return Actions.parse(content)
                .map(action -> action.path("protocol"))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(ProtocolInLog::required);
    }

    private static RequiredProtocol required(JsonNode protocol) {
        var features = Stream.of("readerFeatures", "writerFeatures")
                .flatMap(list -> protocol.path(list).valueStream())
                .map(JsonNode::asString)
                .distinct()
                .toList();
        return new RequiredProtocol(
                protocol.path("minReaderVersion").asInt(),
                protocol.path("minWriterVersion").asInt(),
                features);
    }
}
