package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.Pause;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.core.trace.Tracers;
import dev.millrace.language.LanguageModels;
import dev.millrace.models.Embedders;
import dev.millrace.triage.classify.ClassifyRequest;
import dev.millrace.triage.classify.ClassifyTicket;
import dev.millrace.triage.classify.GatherEvidence;
import dev.millrace.triage.classify.Opinion;
import dev.millrace.triage.classify.TicketTexts;
import dev.millrace.triage.classify.json.JsonRules;
import dev.millrace.triage.classify.json.OpinionPrompts;
import dev.millrace.triage.classify.json.PromptedOpinion;
import dev.millrace.triage.classify.ledger.RecordedClassifications;
import dev.millrace.triage.classify.opensearch.OpenSearchTickets;
import dev.millrace.triage.json.StoredMaskedTickets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// Builds the functions of the package `classify`.
final class ClassifyWiring {

    private ClassifyWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("classifyTicket", ClassifyRequest.class, () -> classifyTicket(environment));
    }

    private static ClassifyTicket classifyTicket(Environment environment) {
        return new ClassifyTicket(
                tickets(environment),
                texts(environment),
                new GatherEvidence(OpenSearchTickets.from(environment)),
                JsonRules.in(policies(environment)),
                opinion(environment),
                record(environment),
                Tracers.of(environment));
    }

    static StoredMaskedTickets tickets(Environment environment) {
        return new StoredMaskedTickets(
                new S3Buckets(AwsClients.of(environment).s3()), environment.require("LAKE_BUCKET"));
    }

    static TicketTexts texts(Environment environment) {
        return new TicketTexts(Embedders.of(environment)::chosen);
    }

    /// The embedded model only quotes, so it has no opinion.
    private static Opinion opinion(Environment environment) {
        var model = environment.find("LANGUAGE_MODEL").orElse(LanguageModels.USUAL);
        if (model.equals(LanguageModels.USUAL)) {
            return Opinion.none();
        }
        return new PromptedOpinion(
                LanguageModels.from(environment, () -> {
                    throw new IllegalStateException("the embedded model was ruled out above");
                }),
                OpinionPrompts.in(policies(environment)));
    }

    private static RecordedClassifications record(Environment environment) {
        var store = new DynamoDbLedgerStore(AwsClients.of(environment).dynamoDb(), environment.require("LEDGER_TABLE"));
        return new RecordedClassifications(
                new Ledger(store, Clock.systemUTC(), Pause.jittered(new SecureRandom())), store);
    }

    private static Path policies(Environment environment) {
        return environment.find("POLICIES_DIR").map(Path::of).orElseGet(PoliciesFolder::configured);
    }
}
