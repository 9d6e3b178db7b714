package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.eventbridge.EventBridgePublisher;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.triage.desk.FileTicket;
import dev.millrace.triage.desk.FilingTask;
import dev.millrace.triage.desk.ResolveDuplicates;
import dev.millrace.triage.desk.Turns;
import dev.millrace.triage.desk.dynamodb.DynamoDbFilingStore;
import dev.millrace.triage.desk.secretsmanager.SecretDeskSettings;
import dev.millrace.triage.desk.webhook.ReceiveTicket;
import dev.millrace.triage.json.QueuedResolutions;
import dev.millrace.triage.json.StoredCitations;
import dev.millrace.triage.json.StoredMaskedTickets;
import java.time.Duration;
import java.time.InstantSource;

/// Builds the functions of the package `desk`.
final class DeskWiring {

    /// Longer than the timeout of the function that files.
    private static final Duration TURN = Duration.ofMinutes(2);

    private DeskWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("fileTicket", FilingTask.class, () -> fileTicket(environment));
        catalog.queue("resolveDuplicates", () -> resolveDuplicates(environment));
        catalog.web("receiveTicket", () -> receiveTicket(environment));
    }

    private static FileTicket fileTicket(Environment environment) {
        var aws = AwsClients.of(environment);
        var buckets = new S3Buckets(aws.s3());
        var filings = new DynamoDbFilingStore(aws.dynamoDb(), environment.require("FILINGS_TABLE"));
        return new FileTicket(
                new StoredMaskedTickets(buckets, environment.require("LAKE_BUCKET")),
                new StoredCitations(buckets),
                new ConfiguredDesks(settings(environment)),
                new Turns(filings, InstantSource.system(), TURN));
    }

    private static ResolveDuplicates resolveDuplicates(Environment environment) {
        return new ResolveDuplicates(new QueuedResolutions(), new ConfiguredDesks(settings(environment)));
    }

    private static ReceiveTicket receiveTicket(Environment environment) {
        var bus = new EventBridgePublisher(AwsClients.of(environment).eventBridge(), environment.require("EVENT_BUS"));
        return new ReceiveTicket(new ConfiguredHooks(settings(environment), InstantSource.system()), bus);
    }

    private static SecretDeskSettings settings(Environment environment) {
        return new SecretDeskSettings(
                AwsClients.of(environment).secretsManager(),
                environment.require("DESK_SETTINGS"),
                InstantSource.system());
    }
}
