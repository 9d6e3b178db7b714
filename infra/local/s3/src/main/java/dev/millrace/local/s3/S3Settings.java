package dev.millrace.local.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the S3 part is started with: `--port 9000 --data FOLDER [--notify URL] [--bucket NAME]…
/// [--notifying-bucket NAME]…`.
///
/// @param listener where changes of the notifying buckets are posted
record S3Settings(int port, Path data, Optional<URI> listener, List<String> buckets, Set<String> notifyingBuckets) {

    static S3Settings parse(String... arguments) {
        var port = 0;
        var data = Path.of(".");
        Optional<URI> listener = Optional.empty();
        List<String> buckets = new ArrayList<>();
        List<String> notifying = new ArrayList<>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            var value = arguments[i + 1];
            switch (arguments[i]) {
                case "--port" -> port = Integer.parseInt(value);
                case "--data" -> data = Path.of(value).toAbsolutePath();
                case "--notify" -> listener = Optional.of(URI.create(value));
                case "--bucket" -> buckets.add(value);
                case "--notifying-bucket" -> notifying.add(value);
                default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
            }
        }
        buckets.addAll(notifying);
        return new S3Settings(port, data, listener, List.copyOf(buckets), Set.copyOf(notifying));
    }
}
