package dev.millrace.ingestion.delta;

import dev.millrace.core.domain.ObjectPointer;
import java.net.URI;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Where a table lies, and how the files of its log are named.
///
/// @param root bucket and key of the table's folder, without a slash at the end
record TableLocation(ObjectPointer root) {

    private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

    /// The folder as a prefix of keys.
    String prefix() {
        return root.key() + "/";
    }

    String logPrefix() {
        return prefix() + "_delta_log/";
    }

    String historyPrefix() {
        return prefix() + "_history/";
    }

    /// The object that holds what the log said from that version on.
    String historyKey(long version) {
        return historyPrefix() + "%020d.jsonl".formatted(version);
    }

    /// The object that a version's commit is.
    String commitKey(long version) {
        return logPrefix() + "%020d.json".formatted(version);
    }

    /// The object that a data file is.
    String dataKey(String fileName) {
        return prefix() + fileName;
    }

    /// The object that a path of the log names: percent-encoded, and relative to the table unless it has a scheme.
    String keyOf(String path) {
        var uri = URI.create(path);
        return uri.isAbsolute() ? uri.getPath().substring(1) : dataKey(uri.getPath());
    }

    /// The version that an object of the log commits, if it is a commit.
    OptionalLong versionOf(String key) {
        var name = COMMIT.matcher(key.substring(key.lastIndexOf('/') + 1));
        return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
    }

    /// As delta-standalone and people write it.
    @Override
    public String toString() {
        return root.toString();
    }
}
