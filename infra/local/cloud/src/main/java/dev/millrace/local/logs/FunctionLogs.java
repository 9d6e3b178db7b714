package dev.millrace.local.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The logs of all functions, the local counterpart of CloudWatch Logs: a file each, at most twice the limit on disk.
public final class FunctionLogs {

    /// Enough for some ten thousand invocations.
    public static final long DEFAULT_LIMIT = 8L * 1024 * 1024;

    private final Path folder;
    private final long limit;
    private final Map<String, FunctionLog> logs = new ConcurrentHashMap<>();

    public FunctionLogs(Path folder) {
        this(folder, DEFAULT_LIMIT);
    }

    public FunctionLogs(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder of the function logs: " + folder, e);
        }
    }

    /// The log of a function, the same one for every caller.
    public FunctionLog of(String function) {
        return logs.computeIfAbsent(function, name -> new FunctionLog(folder.resolve(name + ".log"), limit));
    }
}
