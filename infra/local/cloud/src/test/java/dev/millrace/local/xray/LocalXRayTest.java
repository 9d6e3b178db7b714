package dev.millrace.local.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalXRayTest {

    private static final String HEADER = "{\"format\":\"json\",\"version\":1}\n";

    @Test
    void the_last_segments_are_remembered_and_all_are_written(@TempDir Path folder) throws Exception {
        try (var xray = LocalXRay.start(folder, 2);
                var client = new DatagramSocket()) {
            send(client, xray, HEADER + "{\"id\":\"1\"}");
            send(client, xray, "not for us");
            send(client, xray, HEADER + "{\"id\":\"2\",\n\"name\":\"x\"}");
            send(client, xray, HEADER + "{\"id\":\"3\"}");

            until(() -> written(folder).size() == 3);
            assertThat(xray.segments())
                    .extracting(Segment::document)
                    .containsExactly("{\"id\":\"2\",\n\"name\":\"x\"}", "{\"id\":\"3\"}");
            assertThat(written(folder))
                    .containsExactly("{\"id\":\"1\"}", "{\"id\":\"2\", \"name\":\"x\"}", "{\"id\":\"3\"}");
        }
    }

    private static void send(DatagramSocket client, LocalXRay xray, String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var port = Integer.parseInt(xray.address().replaceFirst(".*:", ""));
        client.send(new DatagramPacket(bytes, bytes.length, InetAddress.ofLiteral("127.0.0.1"), port));
    }

    private static List<String> written(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("segments.jsonl"));
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
    }
}
