package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.triage.handover.HandoverTask;
import dev.millrace.triage.handover.PrepareHandover;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.json.StoredSuggestions;

/// Builds the function of the package `handover`.
final class HandoverWiring {

    private HandoverWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("prepareHandover", HandoverTask.class, () -> prepareHandover(environment));
    }

    private static PrepareHandover prepareHandover(Environment environment) {
        var buckets = new S3Buckets(AwsClients.of(environment).s3());
        return new PrepareHandover(
                new StoredMaskedTickets(buckets, environment.require("LAKE_BUCKET")), new StoredSuggestions(buckets));
    }
}
