package dev.millrace.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.StateMachine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                .containsExactlyInAnyOrder("DocumentIngestion", "GuardedAction", "KnowledgeReindex");
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

    private static Application shipped() {
        var parameters =
                Map.of("TokenIssuer", "http://127.0.0.1:8080", "SearchEngine", "lucene", "SearchScheme", "http");
        return Templates.read(Path.of("../../../template.yaml"), Samples.deployedWith(parameters));
    }
}
