package dev.millrace.bench.search.overhead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// A request exactly as the function sent it, to be sent again without the function, over connections that are kept.
///
/// @param path with its parameters
record RawRequest(String path, byte[] body) {

    private static final int OK = 200;

    /// @return the answer, read to its end and not looked at
    byte[] send(URI node) {
        try {
            var connection = (HttpURLConnection) node.resolve(path).toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (var output = connection.getOutputStream()) {
                output.write(body);
            }
            if (connection.getResponseCode() != OK) {
                throw new IllegalStateException("OpenSearch answered " + connection.getResponseCode());
            }
            try (var answer = connection.getInputStream()) {
                return answer.readAllBytes();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
