package dev.millrace.triage;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.Pause;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.core.s3.S3Buckets;
import dev.millrace.dmn.DecisionTables;
import dev.millrace.triage.json.StoredMaskedTickets;
import dev.millrace.triage.route.RouteTicket;
import dev.millrace.triage.route.RoutingTask;
import dev.millrace.triage.service.yaml.YamlServiceDesks;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// Builds the functions of the package `route`.
final class RouteWiring {

    private RouteWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("routeTicket", RoutingTask.class, () -> routeTicket(environment));
    }

    private static RouteTicket routeTicket(Environment environment) {
        var aws = AwsClients.of(environment);
        var policies = environment.find("POLICIES_DIR").map(Path::of).orElseGet(PoliciesFolder::configured);
        var store = new DynamoDbLedgerStore(aws.dynamoDb(), environment.require("LEDGER_TABLE"));
        return new RouteTicket(
                new StoredMaskedTickets(new S3Buckets(aws.s3()), environment.require("LAKE_BUCKET")),
                DecisionTables.in(policies.resolve("dmn")),
                YamlServiceDesks.in(policies),
                store,
                new Ledger(store, Clock.systemUTC(), Pause.jittered(new SecureRandom())),
                Clock.systemUTC());
    }
}
