package dev.millrace.core.ledger.store;

import dev.millrace.core.error.Conflict;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Anchors;
import dev.millrace.core.ledger.Head;
import dev.millrace.core.store.ObjectStore;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// Anchors as objects that are written once: `ledger/anchors/<stream>/<sequence>.json`.
public final class StoredAnchors implements Anchors {

    private static final String FOLDER = "ledger/anchors/";
    private static final String SUFFIX = ".json";
    private static final int READ_AT_ONCE = 16;

    private final ObjectStore store;

    public StoredAnchors(ObjectStore store) {
        this.store = store;
    }

    @Override
    public List<String> streams() {
        return store.list(FOLDER, "").stream()
                .map(object -> object.key())
                .filter(key -> key.endsWith(SUFFIX) && key.lastIndexOf('/') > FOLDER.length())
                .map(StoredAnchors::streamOf)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Head> of(String stream) {
        var folder = folder(stream);
        return store.list(folder, "").stream()
                .map(object -> object.key())
                .filter(key -> key.endsWith(SUFFIX) && key.indexOf('/', folder.length()) < 0)
                .gather(Gatherers.mapConcurrent(READ_AT_ONCE, this::read))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Head> at(String stream, long sequence) {
        return read(key(stream, sequence));
    }

    @Override
    public void keep(Head head) {
        var key = key(head.stream(), head.sequence());
        if (!store.putIfAbsent(key, Json.write(head)) && !read(key).equals(Optional.of(head))) {
            throw new Conflict("record %d of the ledger's stream %s is not the one that was exported; verify the stream"
                    .formatted(head.sequence(), head.stream()));
        }
    }

    private Optional<Head> read(String key) {
        return store.get(key).map(content -> Json.read(content, Head.class));
    }

    private static String key(String stream, long sequence) {
        return folder(stream) + "%019d".formatted(sequence) + SUFFIX;
    }

    /// A stream's name may hold what a key should not; slashes stay.
    private static String folder(String stream) {
        return Arrays.stream(stream.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
                .map(segment -> segment.isEmpty() || segment.startsWith(".") ? "%" + segment : segment)
                .collect(Collectors.joining("/", FOLDER, "/"));
    }

    private static String streamOf(String key) {
        return Arrays.stream(
                        key.substring(FOLDER.length(), key.lastIndexOf('/')).split("/", -1))
                .map(segment -> segment.equals("%") || segment.startsWith("%.") ? segment.substring(1) : segment)
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
