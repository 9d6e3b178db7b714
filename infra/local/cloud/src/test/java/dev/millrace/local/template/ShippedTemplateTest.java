package dev.millrace.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.Layer;
import dev.millrace.local.template.model.StateMachine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTemplateTest {

    @Test
    void the_template_that_deploys_to_aws_is_understood_whole() {
        var application = shipped();

        assertThat(application.functions())
                .extracting(LambdaFunction::logicalId)
                .contains(
                        "SubmitDocuments",
                        "ExtractText",
                        "MaskText",
                        "CommitDocuments",
                        "IndexDocuments",
                        "ReindexKnowledge",
                        "SearchKnowledge",
                        "DecideApproval",
                        "ConsolePage");
        assertThat(application.stateMachines())
                .extracting(StateMachine::logicalId)
                .containsExactlyInAnyOrder("DocumentIngestion", "GuardedAction", "KnowledgeReindex", "TicketTriage");
    }

    @Test
    void nested_stacks_and_parameters_reach_the_functions() {
        var index = shipped().functions().stream()
                .filter(function -> function.logicalId().equals("IndexDocuments"))
                .findFirst()
                .orElseThrow();

        assertThat(index.environment())
                .containsEntry("SEARCH_ENDPOINT", "http://127.0.0.1:9200")
                .containsEntry("SEARCH_ENGINE", "lucene");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "embedded", "comprehend"})
    void the_tier_of_names_reaches_every_function_that_masks_with_the_layers_that_it_needs(String tier) {
        var application = shipped(Map.of("Names", tier, "NamesLanguage", "de"));

        var masking = application.functions().stream()
                .filter(function -> function.environment().containsKey("NAMES"))
                .toList();

        assertThat(masking)
                .extracting(LambdaFunction::logicalId)
                .containsExactlyInAnyOrder(
                        "MaskText",
                        "MaskObject",
                        "InspectText",
                        "MaskOverHttp",
                        "InspectOverHttp",
                        "MaskTicket",
                        "CollectContext",
                        "DraftArticles");
        assertThat(masking).allSatisfy(function -> {
            assertThat(function.environment()).containsEntry("NAMES", tier).containsEntry("NAMES_LANGUAGE", "de");
            assertThat(application.layersOf(function))
                    .extracting(Layer::logicalId)
                    .filteredOn(layer -> !layer.equals("TicketsLayer"))
                    .containsExactlyElementsOf(
                            tier.equals("embedded")
                                    ? List.of("PoliciesLayer", "NamesLayer", "ModelsLayer")
                                    : List.of("PoliciesLayer", "NamesLayer"));
        });
    }

    private static Application shipped() {
        return shipped(Map.of());
    }

    private static Application shipped(Map<String, String> more) {
        var parameters = new HashMap<>(
                Map.of("TokenIssuer", "http://127.0.0.1:8080", "SearchEngine", "lucene", "SearchScheme", "http"));
        parameters.putAll(more);
        return Templates.read(Path.of("../../../template.yaml"), Samples.deployedWith(parameters));
    }
}
