package dev.millrace.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Set;

/// Posts changes to the local cloud as a form, and asks again until it answers that it has them.
final class HttpObjectChanges implements ObjectChanges {

    private static final int TIMEOUT_MILLISECONDS = 10_000;
    private static final int LONGEST_PAUSE_MILLISECONDS = 1_000;

    private final URI url;
    private final Set<String> notifyingBuckets;

    HttpObjectChanges(URI url, Set<String> notifyingBuckets) {
        this.url = url;
        this.notifyingBuckets = notifyingBuckets;
    }

    @Override
    public void accept(ObjectChange change) {
        if (!notifyingBuckets.contains(change.bucket())) {
            return;
        }
        var form = form(change).getBytes(UTF_8);
        var pause = 20;
        while (!post(form)) {
            sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
        }
    }

    private boolean post(byte[] form) {
        try {
            var connection = (HttpURLConnection) url.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(TIMEOUT_MILLISECONDS);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(form.length);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            try (var body = connection.getOutputStream()) {
                body.write(form);
            }
            return connection.getResponseCode() / 100 == 2 && drained(connection);
        } catch (IOException e) {
            System.err.println("The local cloud does not take a notification: " + e.getMessage());
            return false;
        }
    }

    /// A connection is used again only when its answer was read to the end.
    private static boolean drained(HttpURLConnection connection) throws IOException {
        try (var answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
        return true;
    }

    private static String form(ObjectChange change) {
        return "kind=" + change.kind().name().toLowerCase(Locale.ROOT)
                + "&bucket=" + encode(change.bucket())
                + "&key=" + encode(change.key())
                + "&size=" + change.size()
                + "&etag=" + encode(change.eTag())
                + "&sequencer=" + change.sequencer()
                + "&reason=" + change.reason()
                + "&time=" + encode(change.time().toString());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while telling the local cloud of a change", e));
        }
    }
}
