package dev.millrace.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.json.Json;
import dev.millrace.dlp.MaskingEngine;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicySchemaTest {

    @Test
    void a_policy_can_name_every_info_type_that_is_looked_for_and_no_other() throws IOException {
        var detected = MaskingEngine.standard().facts().stream()
                .map(facts -> facts.type().name())
                .collect(Collectors.toSet());

        assertThat(nameable()).doesNotHaveDuplicates().hasSameElementsAs(detected);
    }

    private static Iterable<String> nameable() throws IOException {
        try (var schema = PolicySchemaTest.class.getResourceAsStream("/schemas/dlp-policy.schema.json")) {
            return StreamSupport.stream(
                            Json.mapper()
                                    .readTree(schema)
                                    .at("/$defs/infoType/enum")
                                    .spliterator(),
                            false)
                    .map(JsonNode::asString)
                    .toList();
        }
    }
}
