package dev.millrace.search;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.Pause;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.Embedder;
import dev.millrace.models.onnx.OnnxEmbedder;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.search.dlp.DlpMasker;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.ledger.RecordedPlans;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.RuleBook;
import dev.millrace.search.plan.yaml.YamlRules;
import dev.millrace.search.scope.Admission;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Builds the functions of this module.
public final class SearchWiring implements Functions {

    private static final MaskedText ANY_QUERY = MaskedText.alreadyMasked("any");
    private static final Duration LONGEST_RECORDING = Duration.ofSeconds(10);

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.http("searchKnowledge", SearchBody.class, () -> searchKnowledge(environment));
    }

    private static AuthenticatedSearch searchKnowledge(Environment environment) {
        var clock = Clock.systemUTC();
        var rules = YamlRules.in(policies(environment));
        var embedder = OnnxEmbedder.load(OnnxModel.BGE_SMALL_EN, 1);
        var index = OpenSearchKnowledge.from(environment);
        warm(embedder, index, rules);
        var prepare = new PrepareRetrieval(rules, plans(environment, clock), embedder);
        var search = new SearchKnowledge(prepare, fused(index, environment), Tracer.none(), clock);
        return new AuthenticatedSearch(new Admission(tenants(environment), clock), DlpMasker.standard(), search);
    }

    private static RecordedPlans plans(Environment environment, Clock clock) {
        var store = new DynamoDbLedgerStore(AwsClients.of(environment).dynamoDb(), environment.require("LEDGER_TABLE"));
        var ledger = new Ledger(store, clock, Pause.jittered(new SecureRandom()));
        return new RecordedPlans(ledger, Executors.newVirtualThreadPerTaskExecutor(), LONGEST_RECORDING);
    }

    /// `FUSION=client` is for an index without search pipelines.
    private static KnowledgeSearch fused(OpenSearchKnowledge index, Environment environment) {
        var fusion = environment.find("FUSION").orElse("pipeline");
        return switch (fusion) {
            case "pipeline" -> index;
            case "client" -> new FusedHere(index);
            default -> throw new IllegalStateException("FUSION must be pipeline or client");
        };
    }

    /// The first caller should not wait for a model that has never run and a connection that has never stood.
    private static void warm(Embedder embedder, OpenSearchKnowledge index, RuleBook rules) {
        embedder.embedQuery(ANY_QUERY);
        index.checkAtStart(rules.inForce().wordsWeights());
    }

    private static Path policies(Environment environment) {
        return environment.find("POLICIES_DIR").map(Path::of).orElseGet(PoliciesFolder::configured);
    }

    private static Set<TenantId> tenants(Environment environment) {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
