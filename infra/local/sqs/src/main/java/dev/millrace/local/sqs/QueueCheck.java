package dev.millrace.local.sqs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks the service for its queues until all of them are there: it listens before it has restored them.
final class QueueCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private QueueCheck() {}

    static void awaitOpen(int port, int queues) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Action=ListQueues&MaxResults=1000"))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (openQueues(http.send(request, BodyHandlers.ofString()).body()) < queues) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the queues were not restored within " + PATIENCE.toSeconds() + " s");
                }
                Thread.sleep(20);
            }
        }
    }

    private static int openQueues(String listing) {
        return listing.split("<QueueUrl>", -1).length - 1;
    }
}
