package dev.millrace.core.trace.xray;

import dev.millrace.core.json.Json;
import dev.millrace.core.trace.InMemoryTracer.RecordedSpan;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Receives what the X-Ray SDK sends, and reads spans from it.
record FakeDaemon(DatagramSocket socket) {

    private static final int LARGEST = 64 * 1024;
    private static final int PATIENCE_MS = 200;

    static FakeDaemon listening() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(PATIENCE_MS);
            System.setProperty("com.amazonaws.xray.emitters.daemonAddress", "127.0.0.1:" + socket.getLocalPort());
            return new FakeDaemon(socket);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The spans that came since the last call, inner ones first.
    List<RecordedSpan> received() throws IOException {
        var spans = new ArrayList<RecordedSpan>();
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                socket.receive(packet);
                collect(subsegment(packet), spans);
            }
        } catch (SocketTimeoutException _) {
            return spans;
        }
    }

    /// A packet is a header line and a document.
    private static JsonNode subsegment(DatagramPacket packet) {
        var bytes = packet.getData();
        var begin = 0;
        while (bytes[begin] != '\n') {
            begin++;
        }
        return Json.parse(Arrays.copyOfRange(bytes, begin + 1, packet.getLength()));
    }

    private static void collect(JsonNode subsegment, List<RecordedSpan> spans) {
        subsegment.path("subsegments").forEach(inner -> collect(inner, spans));
        var attributes = new LinkedHashMap<String, Object>();
        subsegment
                .path("metadata")
                .path("millrace")
                .properties()
                .forEach(each -> attributes.put(
                        each.getKey(),
                        each.getValue().isNumber()
                                ? each.getValue().asInt()
                                : each.getValue().asString()));
        var exceptions = subsegment.path("cause").path("exceptions");
        spans.add(new RecordedSpan(
                subsegment.path("name").asString(),
                attributes,
                text(exceptions.path(0).path("type")),
                exceptions
                        .valueStream()
                        .map(each -> each.path("message").asString(""))
                        .reduce(String::concat)
                        .filter(message -> !message.isEmpty())));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
