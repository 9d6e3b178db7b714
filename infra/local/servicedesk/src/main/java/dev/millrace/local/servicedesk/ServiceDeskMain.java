package dev.millrace.local.servicedesk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Starts the desks. Says `READY PORT` once they answer, and ends when its standard input does.
///
/// `--port`, `--data`, `--project`, `--groups` (separated by commas), `--index-lag-ms`, `--jira-hook`,
/// `--servicenow-hook` and `--hook-key`, each with a value.
public final class ServiceDeskMain {

    private ServiceDeskMain() {}

    public static void main(String[] arguments) throws Exception {
        ParentWatch.start();
        @SuppressWarnings("resource") // until the process ends
        var desks = new LocalServiceDesk(setup(options(arguments)), InstantSource.system());
        System.out.println("READY " + desks.port());
    }

    private static Setup setup(Map<String, String> options) {
        var key = options.getOrDefault("--hook-key", "");
        return new Setup(
                Integer.parseInt(options.getOrDefault("--port", "0")),
                Path.of(options.getOrDefault("--data", "servicedesk")),
                options.getOrDefault("--project", "OPS"),
                groups(options.getOrDefault("--groups", "")),
                Duration.ofMillis(Long.parseLong(options.getOrDefault("--index-lag-ms", "2000"))),
                hook(options, "--jira-hook", key),
                hook(options, "--servicenow-hook", key));
    }

    private static List<String> groups(String names) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<HookTarget> hook(Map<String, String> options, String name, String key) {
        return Optional.ofNullable(options.get(name)).map(url -> new HookTarget(URI.create(url), key));
    }

    private static Map<String, String> options(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every option needs a value");
        }
        var options = new HashMap<String, String>();
        for (var i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
