package dev.millrace.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnowledgeIndexTest {

    private static final TenantId TENANT = new TenantId("acme");

    @Test
    void the_mapping_names_the_engine_that_was_asked_for() {
        assertThat(KnowledgeIndex.mapping("lucene", 384))
                .contains("\"engine\": \"lucene\"")
                .doesNotContain("$");
        assertThat(KnowledgeIndex.mapping("faiss", 384)).contains("\"engine\": \"faiss\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeIndex.mapping("nmslib", 384))
                .withMessage("SEARCH_ENGINE must be lucene or faiss");
    }

    @Test
    void the_mapping_has_every_field_that_code_can_name() {
        var mapping = KnowledgeIndex.mapping("lucene", 384);
        assertThat(Arrays.stream(KnowledgeField.class.getDeclaredFields())
                        .filter(field -> Modifier.isPublic(field.getModifiers()))
                        .map(KnowledgeIndexTest::value))
                .hasSize(17)
                .allSatisfy(name -> assertThat(mapping).contains("\"" + name + "\": {"));
        assertThat(mapping).contains("\"dimension\": 384,");
    }

    @Test
    void an_index_is_named_for_its_model() {
        assertThat(KnowledgeIndex.name("bge-small-en-v1.5-q")).isEqualTo("knowledge-v2-bge-small-en-v1.5-q");
        assertThat(KnowledgeIndex.name("bedrock:Amazon.Titan/v2:0"))
                .isEqualTo("knowledge-v2-bedrock-amazon.titan-v2-0");
    }

    @Test
    void the_pipelines_normalize_scores_before_they_combine_them() {
        assertThat(KnowledgeIndex.pipeline(50)).containsSubsequence("min_max", "arithmetic_mean", "[0.5, 0.5]");
        assertThat(KnowledgeIndex.pipeline(30)).contains("[0.3, 0.7]");
        assertThat(KnowledgeIndex.pipeline(100)).contains("[1.0, 0.0]");
        assertThat(KnowledgeIndex.WEIGHTS.stream().map(KnowledgeIndex::pipelineName))
                .startsWith("millrace-hybrid-v3-00", "millrace-hybrid-v3-10")
                .endsWith("millrace-hybrid-v3-100")
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException().isThrownBy(() -> KnowledgeIndex.pipeline(55));
    }

    @Test
    void a_chunk_is_named_after_its_document() {
        assertThat(KnowledgeChunk.id(TENANT, new DocumentId("hr/leave.pdf"), 12, 3))
                .isEqualTo("acme/hr/leave.pdf@12#3");
    }

    @Test
    void no_chunk_id_is_longer_than_the_engine_takes() {
        var first = KnowledgeChunk.id(TENANT, new DocumentId("ü".repeat(511) + "1"), 12, 7);
        var second = KnowledgeChunk.id(TENANT, new DocumentId("ü".repeat(511) + "2"), 12, 7);

        assertThat(first).startsWith("acme/sha256:").endsWith("@12#7").isNotEqualTo(second);
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(512);
    }

    @Test
    void ranks_grow_as_tiers_close() {
        assertThat(Arrays.stream(SecurityTier.values()).map(KnowledgeChunk::tierRank))
                .containsExactly(0, 1, 2);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
