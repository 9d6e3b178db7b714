package dev.millrace.search;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.Pause;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracers;
import dev.millrace.language.LanguageModels;
import dev.millrace.language.extractive.ExtractiveModel;
import dev.millrace.models.Embedder;
import dev.millrace.models.Embedders;
import dev.millrace.models.SearchedEmbedder;
import dev.millrace.search.answer.AnswerBody;
import dev.millrace.search.answer.AnswerQuestion;
import dev.millrace.search.answer.AnswerQuestion.Speakers;
import dev.millrace.search.answer.AnswerRecords;
import dev.millrace.search.answer.AuthenticatedAnswers;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.MaskedJson;
import dev.millrace.search.answer.schema.CallerSchemas;
import dev.millrace.search.apigateway.GatewayConnections;
import dev.millrace.search.dlp.DlpMasker;
import dev.millrace.search.dlp.TenantMaskers;
import dev.millrace.search.evidence.GatherEvidence;
import dev.millrace.search.fusion.FusedHere;
import dev.millrace.search.ledger.AnswerReplayer;
import dev.millrace.search.ledger.RecordedPlans;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.RuleBook;
import dev.millrace.search.plan.yaml.YamlRules;
import dev.millrace.search.retrieve.RetrieveKnowledge;
import dev.millrace.search.retrieve.RetrieveTask;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.TaskAdmission;
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
    /// An HTTP API waits for 30 seconds: there should be time left to answer without the model.
    private static final Duration LONGEST_WRITING = Duration.ofSeconds(22);

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.http("searchKnowledge", SearchBody.class, () -> searchKnowledge(environment));
        catalog.task("retrieveKnowledge", RetrieveTask.class, () -> retrieveKnowledge(environment));
        catalog.http("answerQuestion", AnswerBody.class, () -> answerQuestion(environment));
    }

    private static AuthenticatedSearch searchKnowledge(Environment environment) {
        var clock = Clock.systemUTC();
        var maskers = TenantMaskers.of(policies(environment), clock);
        var admission = new Admission(tenants(environment), clock);
        return new AuthenticatedSearch(admission, maskers, search(environment, clock));
    }

    /// `TASK_CLEARANCE` is the most sensitive tier that tasks may see.
    private static RetrieveKnowledge retrieveKnowledge(Environment environment) {
        var clock = Clock.systemUTC();
        var maskers = TenantMaskers.of(policies(environment), clock);
        var clearance = SecurityTier.of(environment.require("TASK_CLEARANCE"));
        var admission = new TaskAdmission(tenants(environment), clearance, clock);
        return new RetrieveKnowledge(admission, maskers, search(environment, clock));
    }

    private static SearchKnowledge search(Environment environment, Clock clock) {
        var index = OpenSearchKnowledge.from(environment);
        var prepare = prepare(environment, index, ledger(environment, clock), clock);
        return new SearchKnowledge(prepare, fused(index, environment), Tracers.of(environment), clock);
    }

    private static AuthenticatedAnswers answerQuestion(Environment environment) {
        var clock = Clock.systemUTC();
        var index = OpenSearchKnowledge.from(environment);
        var ledger = ledger(environment, clock);
        var masker = DlpMasker.standard();
        var answer = new AnswerQuestion(
                new GatherEvidence(prepare(environment, index, ledger, clock), index),
                AnswerReplayer.prompts(policies(environment)),
                speakers(environment),
                new MaskedJson(masker, masker.policy()),
                new JsonEnvelopes(),
                new AnswerRecords(AnswerReplayer.archive(lake(environment)), ledger),
                Tracers.of(environment),
                clock);
        var admission = new Admission(tenants(environment), clock);
        var listeners = GatewayConnections.from(environment);
        var maskers = TenantMaskers.of(policies(environment), clock);
        return new AuthenticatedAnswers(admission, maskers, CallerSchemas::read, listeners, answer::apply);
    }

    private static Speakers speakers(Environment environment) {
        var model = LanguageModels.from(environment, ExtractiveModel::new);
        return new Speakers(model, new ExtractiveModel(), LONGEST_WRITING);
    }

    private static ObjectStore lake(Environment environment) {
        return new S3Buckets(AwsClients.of(environment).s3()).open(environment.require("LAKE_BUCKET"));
    }

    private static PrepareRetrieval prepare(
            Environment environment, OpenSearchKnowledge index, Ledger ledger, Clock clock) {
        var rules = YamlRules.in(policies(environment));
        var embedder = new SearchedEmbedder(Embedders.of(environment), index::embedder, clock);
        warm(embedder.get(), index, rules);
        return new PrepareRetrieval(rules, plans(ledger), embedder);
    }

    private static Ledger ledger(Environment environment, Clock clock) {
        var store = new DynamoDbLedgerStore(AwsClients.of(environment).dynamoDb(), environment.require("LEDGER_TABLE"));
        return new Ledger(store, clock, Pause.jittered(new SecureRandom()));
    }

    private static RecordedPlans plans(Ledger ledger) {
        return new RecordedPlans(ledger, Executors.newCachedThreadPool(SearchWiring::daemon), LONGEST_RECORDING);
    }

    /// A call of the AWS SDK is work for a processor more than waiting, and there are few at once.
    private static Thread daemon(Runnable append) {
        return Thread.ofPlatform().name("ledger").daemon().unstarted(append);
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
