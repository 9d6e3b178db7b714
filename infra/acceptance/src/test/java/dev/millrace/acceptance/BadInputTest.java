package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What cannot be ingested is rejected by name, with what to do about it; its neighbours are not touched.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WithSuite.class)
class BadInputTest {

    private static final String FOLDER = "incoming/acme/internal/";
    private static final String UNNAMED = "(unnamed)";
    private static final long HUGE = 200L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningSuite suite;
    private final Aws aws;
    private final Map<String, JsonNode> rejections = new TreeMap<>();

    BadInputTest(RunningSuite suite) {
        this.suite = suite;
        this.aws = new Aws(suite);
    }

    @BeforeAll
    void send(@TempDir Path folder) throws Exception {
        aws.drain(Aws.REJECTIONS);
        aws.upload(FOLDER + "neighbour-before.md", "The neighbour before is a good document.");
        upload(folder, "corrupt.pdf", "%PDF-1.7\n1 0 obj << /Type /Catal".getBytes(StandardCharsets.US_ASCII));
        upload(folder, "encrypted.pdf", encryptedPdf());
        upload(folder, "empty.txt", new byte[0]);
        upload(folder, "photo.txt", binary());
        upload(folder, "lines.jsonl", """
                {"_id": "good-line-1", "text": "The first line is fine."}
                {"_id": "broken", "text": "no end
                {"_id": "no-text"}
                {"_id": "good-line-4", "text": "The fourth line is fine."}
                """.getBytes(StandardCharsets.UTF_8));
        aws.upload(FOLDER + "huge.txt", sparse(folder.resolve("huge.txt")));
        aws.upload("incoming/initech/internal/uploaded-stray.md", "Nobody knows this tenant.");
        for (var event : poison(folder)) {
            aws.send(Aws.INGESTION, event);
        }
        aws.upload(FOLDER + "neighbour-after.md", "The neighbour after is a good document.");
        suite.awaitIdle(PATIENCE);
        for (var body : aws.drain(Aws.REJECTIONS)) {
            var detail = JsonMapper.shared().readTree(body).path("detail");
            rejections.put(name(detail), detail);
        }
    }

    @Test
    void every_bad_document_is_in_the_queue_of_rejections_and_nothing_else_is() {
        assertThat(codes())
                .containsEntry("corrupt.pdf", "PDF_UNREADABLE")
                .containsEntry("encrypted.pdf", "PDF_ENCRYPTED")
                .containsEntry("empty.txt", "EMPTY")
                .containsEntry("photo.txt", "BINARY")
                .containsEntry("huge.txt", "TOO_LARGE")
                .containsEntry("lines.jsonl:2", "MALFORMED_LINE")
                .containsEntry("lines.jsonl:3", "MALFORMED_LINE")
                .containsEntry("uploaded-stray.md", "UNKNOWN_TENANT")
                .doesNotContainKeys("neighbour-before.md", "neighbour-after.md", "good-line-1", "good-line-4");
    }

    @Test
    void every_poisonous_event_is_in_the_queue_of_rejections() {
        assertThat(codes())
                .containsEntry("stray", "UNKNOWN_TENANT")
                .containsEntry("never-uploaded", "MISSING_OBJECT")
                .containsEntry("backwards", "INVALID_METADATA")
                .containsEntry("poison-breaks-its-schema", "MALFORMED_ANNOUNCEMENT")
                .containsEntry(UNNAMED, "MALFORMED_ANNOUNCEMENT");
    }

    @Test
    void every_reason_names_the_document_and_says_what_to_do() {
        var named = new TreeMap<>(rejections);
        named.remove(UNNAMED);

        assertThat(named)
                .allSatisfy((document, rejection) -> assertThat(
                                rejection.path("reason").asString())
                        .contains(document)
                        .matches("(?s).+: .{10,}\\."));
    }

    @Test
    void the_status_page_shows_the_same_rejections() throws Exception {
        var shown = new Api(suite).status().path("rejected").valueStream();

        assertThat(shown.map(rejection -> rejection.path("document").asString()).collect(Collectors.toSet()))
                .containsAll(rejections.keySet());
    }

    @Test
    void the_neighbours_of_bad_documents_are_in_the_table_and_in_the_index() throws Exception {
        var neighbours = Set.of("neighbour-before.md", "neighbour-after.md", "good-line-1", "good-line-4").stream()
                .map(id -> new Expected.Document("acme", id))
                .toList();

        assertThat(new Ingested(suite).problems(neighbours)).isEmpty();
    }

    /// As people are shown it: an announcement that names no document is known by its event.
    private static String name(JsonNode detail) {
        return detail.path("documentId").asString(detail.path("eventId").asString(UNNAMED));
    }

    private Map<String, String> codes() {
        var codes = new TreeMap<String, String>();
        rejections.forEach((document, rejection) ->
                codes.put(document, rejection.path("code").asString()));
        return codes;
    }

    private void upload(Path folder, String name, byte[] content) throws IOException {
        aws.upload(FOLDER + name, Files.write(folder.resolve(name), content));
    }

    /// The shipped examples of documents, announced for the bucket that is there.
    private static Collection<String> poison(Path folder) throws IOException {
        Documents.copy(Suite.home().resolve("events/poison"), folder.resolve("poison"));
        try (var files = Files.list(folder.resolve("poison"))) {
            return files.filter(Files::isRegularFile)
                    .map(BadInputTest::read)
                    .map(event -> event.replace("\"bucket\":\"uploads\"", "\"bucket\":\"%s\"".formatted(Aws.UPLOADS)))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path sparse(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(HUGE);
        }
        return file;
    }

    private static byte[] binary() {
        var bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] encryptedPdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
