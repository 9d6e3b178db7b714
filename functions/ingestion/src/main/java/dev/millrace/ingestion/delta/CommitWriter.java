package dev.millrace.ingestion.delta;

import dev.millrace.core.json.Json;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Writes the content of a commit that only appends.
///
/// @param clock stamps the actions
record CommitWriter(InstantSource clock) {

    /// The bytes differ at every call, so that of two writers of one version only one finds its own.
    byte[] write(Collection<Append> appends) {
        var now = clock.millis();
        var content = new ByteArrayOutputStream();
        line(content, "commitInfo", commitInfo(appends, now));
        for (var append : appends) {
            line(content, "txn", transaction(append, now));
            append.file().ifPresent(file -> line(content, "add", add(file, now)));
        }
        return content.toByteArray();
    }

    private static void line(ByteArrayOutputStream content, String action, Map<String, Object> properties) {
        content.writeBytes(Json.write(Map.of(action, properties)));
        content.write('\n');
    }

    private static Map<String, Object> commitInfo(Collection<Append> appends, long now) {
        var files = appends.stream().flatMap(append -> append.file().stream()).toList();
        var rows = files.stream().mapToLong(DataFile::rows).sum();
        return Map.of(
                "timestamp",
                now,
                "operation",
                "WRITE",
                "operationParameters",
                Map.of("mode", "Append", "partitionBy", "[]"),
                "operationMetrics",
                Map.of("numFiles", Integer.toString(files.size()), "numOutputRows", Long.toString(rows)),
                "isBlindAppend",
                true,
                "engineInfo",
                Standalone.ENGINE,
                "txnId",
                UUID.randomUUID().toString());
    }

    private static Map<String, Object> transaction(Append append, long now) {
        return Map.of("appId", append.applicationId(), "version", append.transactionVersion(), "lastUpdated", now);
    }

    private static Map<String, Object> add(DataFile file, long now) {
        return Map.of(
                "path",
                file.name(),
                "partitionValues",
                Map.of(),
                "size",
                file.size(),
                "modificationTime",
                now,
                "dataChange",
                true,
                "stats",
                file.statistics());
    }
}
