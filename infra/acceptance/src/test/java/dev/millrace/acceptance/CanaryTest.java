package dev.millrace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// No personal data of the samples leaves the upload bucket: every byte below the data folder is searched for it, and
/// what is stored compressed is read the way its owner reads it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WithSuite.class)
class CanaryTest {

    /// Planted in every store, to prove that the search would find what lies there.
    private static final String CONTROL = "canary-5f2c 8e1d-control";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSuite suite;
    private final Aws aws;

    CanaryTest(RunningSuite suite) {
        this.suite = suite;
        this.aws = new Aws(suite);
    }

    @BeforeAll
    void plantAndSearch() throws Exception {
        plant();
        var api = new Api(suite);
        var token = api.token("acme", "restricted");
        for (var value : personalData()) {
            assertThat(api.searched(token, Map.of("query", "who is " + value)).statusCode())
                    .isEqualTo(200);
        }
        suite.awaitIdle(PATIENCE);
    }

    @Test
    void personal_data_lies_in_the_upload_bucket_and_nowhere_else() throws Exception {
        assertThat(personalData()).hasSizeGreaterThan(30);
        assertThat(foundOutsideTheUploadBucket(personalData())).isEmpty();
    }

    @Test
    void the_search_would_find_it_in_every_store() throws Exception {
        var found = foundOutsideTheUploadBucket(List.of(CONTROL));

        assertThat(found.keySet().stream().map(CanaryTest::store).collect(Collectors.toSet()))
                .contains("dynamodb", "events", "sqs", "s3", "(delta table)", "(search index)");
    }

    @Test
    void the_search_would_find_it_in_every_form(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("compact"), "x" + CONTROL.replaceAll("[ -]", "") + "y");
        Files.write(folder.resolve("wide"), CONTROL.getBytes(StandardCharsets.UTF_16LE));
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed")))) {
            gzip.write(CONTROL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new DataFolderSearch(new Canary(Set.of(CONTROL))).below(folder, _ -> false))
                .containsOnlyKeys("compact", "wide", "packed (gzip)");
    }

    private void plant() throws Exception {
        aws.upload("incoming/acme/internal/control.md", "The control says " + CONTROL + ".");
        aws.submit(Aws.submitted("control", "acme", "internal", "incoming/acme/internal/" + CONTROL));
        aws.send(Aws.REJECTIONS, CONTROL);
        try (var dynamoDb = aws.dynamoDb()) {
            var table = dynamoDb.listTables().tableNames().getFirst();
            dynamoDb.putItem(
                    request -> request.tableName(table).item(Map.of("id", AttributeValue.fromS("planted " + CONTROL))));
        }
        suite.awaitIdle(PATIENCE);
    }

    private Map<String, Set<String>> foundOutsideTheUploadBucket(List<String> values) throws Exception {
        var canary = new Canary(values);
        var search = new DataFolderSearch(canary);
        var uploads = suite.data().resolve("s3/buckets").resolve(Aws.UPLOADS);
        var found = search.below(suite.data(), file -> file.startsWith(uploads));
        System.out.println("CANARY searched " + search.extent());
        var ingested = new Ingested(suite);
        note(found, "(delta table)", canary.in(ingested.rows().toString() + ingested.texts()));
        note(found, "(search index)", canary.in(new SearchNode(suite.url("opensearch")).everything()));
        note(found, "(printed)", canary.in(suite.printed()));
        return found;
    }

    private static void note(Map<String, Set<String>> found, String where, Set<String> values) {
        if (!values.isEmpty()) {
            found.put(where, new TreeSet<>(values));
        }
    }

    private static String store(String file) {
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
    }

    private static List<String> personalData() throws IOException {
        return Files.readAllLines(Suite.samples().resolve("personal-data.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
