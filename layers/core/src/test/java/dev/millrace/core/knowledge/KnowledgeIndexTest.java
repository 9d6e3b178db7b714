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
        assertThat(KnowledgeIndex.mapping("lucene"))
                .contains("\"engine\": \"lucene\"")
                .doesNotContain("$");
        assertThat(KnowledgeIndex.mapping("faiss")).contains("\"engine\": \"faiss\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnowledgeIndex.mapping("nmslib"))
                .withMessage("SEARCH_ENGINE must be lucene or faiss");
    }

    @Test
    void the_mapping_has_every_field_that_code_can_name() {
        var mapping = KnowledgeIndex.mapping("lucene");
        assertThat(Arrays.stream(KnowledgeField.class.getDeclaredFields())
                        .filter(field -> Modifier.isPublic(field.getModifiers()))
                        .map(KnowledgeIndexTest::value))
                .hasSize(14)
                .allSatisfy(name -> assertThat(mapping).contains("\"" + name + "\": {"));
        assertThat(mapping).contains("\"dimension\": " + KnowledgeIndex.DIMENSIONS);
    }

    @Test
    void the_pipeline_normalizes_scores_before_it_combines_them() {
        assertThat(KnowledgeIndex.pipeline()).containsSubsequence("min_max", "arithmetic_mean", "[0.5, 0.5]");
    }

    @Test
    void a_chunk_is_named_after_its_document() {
        assertThat(KnowledgeChunk.id(TENANT, new DocumentId("hr/leave.pdf"), 3)).isEqualTo("acme/hr/leave.pdf#3");
    }

    @Test
    void no_chunk_id_is_longer_than_the_engine_takes() {
        var first = KnowledgeChunk.id(TENANT, new DocumentId("ü".repeat(511) + "1"), 7);
        var second = KnowledgeChunk.id(TENANT, new DocumentId("ü".repeat(511) + "2"), 7);

        assertThat(first).startsWith("acme/sha256:").endsWith("#7").isNotEqualTo(second);
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
