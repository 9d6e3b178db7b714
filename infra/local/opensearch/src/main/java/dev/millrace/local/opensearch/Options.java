package dev.millrace.local.opensearch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How the node is to be started.
///
/// @param home the assembled home folder: lib, modules, plugins and config
/// @param data where indexes, the transaction log and the log file live, across restarts
/// @param port on loopback; 0 takes a free one
record Options(Path home, Path data, int port) {

    static final String USAGE = "usage: OpenSearchNode --home FOLDER --data FOLDER [--port N]";

    /// Reads command line arguments.
    ///
    /// @throws IllegalArgumentException saying what is wrong with them
    static Options parse(String... arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            values.put(arguments[i], arguments[i + 1]);
        }
        var options = new Options(
                folder(values, "--home"), folder(values, "--data"), port(values.getOrDefault("--port", "0")));
        values.keySet().removeAll(Set.of("--home", "--data", "--port"));
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("unknown option " + String.join(", ", values.keySet()));
        }
        return options;
    }

    private static Path folder(Map<String, String> values, String option) {
        var value = values.get(option);
        if (value == null) {
            throw new IllegalArgumentException(option + " is missing");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, like any other value that is no port
        }
        throw new IllegalArgumentException("--port must be 0 (any free port) to 65535");
    }
}
