package dev.millrace.bench.suite;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the functions that lead to a first routing decision, one after another, with no bus, queue or workflow between
/// them: the shortest way that there is.
final class DirectTriage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LambdaClient lambda;
    private final UploadBucket uploads;

    DirectTriage(Suite suite) throws IOException {
        lambda = TriageClient.local(LambdaClient.builder(), suite.port("lambda").orElseThrow())
                .build();
        uploads = new UploadBucket(suite.port("s3").orElseThrow());
    }

    /// Seconds until a ticket is routed.
    double seconds(SampleTicket ticket) {
        var key = "tickets/%s/%s/bench.json".formatted(ticket.tenant(), ticket.ticketId());
        uploads.put(key, JSON.writeValueAsString(ticket.opened()));
        var began = System.nanoTime();
        var task = new HashMap<String, Object>(
                Map.of("tenant", ticket.tenant(), "ticketId", ticket.ticketId(), "eventId", ticket.eventId()));
        var toMask = new HashMap<>(task);
        toMask.put("raw", Map.of("bucket", uploads.name(), "key", key));
        task.put("ticket", call("MaskTicket", toMask).path("ticket"));
        var around = call("CollectContext", task);
        var classification = call("ClassifyTicket", task);
        task.put("context", around.path("context"));
        task.put("degraded", around.path("degraded"));
        task.put("classification", classification);
        call("RouteTicket", task);
        return (System.nanoTime() - began) / 1e9;
    }

    private JsonNode call(String function, Map<String, ?> payload) {
        var answer = lambda.invoke(invoke -> invoke.functionName("millrace-" + function)
                .payload(SdkBytes.fromUtf8String(JSON.writeValueAsString(payload))));
        if (answer.functionError() != null) {
            throw new IllegalStateException(
                    "%s failed: %s".formatted(function, answer.payload().asUtf8String()));
        }
        return JSON.readTree(answer.payload().asUtf8String());
    }

    @Override
    public void close() {
        lambda.close();
        uploads.close();
    }
}
