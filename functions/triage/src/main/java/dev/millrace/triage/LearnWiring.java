package dev.millrace.triage;

import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.triage.classify.opensearch.OpenSearchTickets;
import dev.millrace.triage.classify.past.PastTickets;
import dev.millrace.triage.learn.CloseIncidents;
import dev.millrace.triage.learn.KnownTickets;
import dev.millrace.triage.learn.LearnCorrections;
import dev.millrace.triage.learn.RememberRequest;
import dev.millrace.triage.learn.RememberTicket;
import dev.millrace.triage.learn.json.QueuedEvents;
import java.time.InstantSource;

/// Builds the functions of the package `learn`.
final class LearnWiring {

    private LearnWiring() {}

    static void define(FunctionCatalog catalog, Environment environment) {
        catalog.task("rememberTicket", RememberRequest.class, () -> rememberTicket(environment));
        catalog.queue("learnCorrections", () -> learnCorrections(environment));
        catalog.queue("closeIncidents", () -> closeIncidents(environment));
    }

    private static RememberTicket rememberTicket(Environment environment) {
        return new RememberTicket(
                ClassifyWiring.tickets(environment),
                ClassifyWiring.texts(environment),
                OpenSearchTickets.from(environment),
                InstantSource.system());
    }

    private static LearnCorrections learnCorrections(Environment environment) {
        var past = OpenSearchTickets.from(environment);
        return new LearnCorrections(new QueuedEvents(), known(environment, past), past);
    }

    private static CloseIncidents closeIncidents(Environment environment) {
        var past = OpenSearchTickets.from(environment);
        return new CloseIncidents(new QueuedEvents(), known(environment, past), past);
    }

    private static KnownTickets known(Environment environment, PastTickets past) {
        return new KnownTickets(
                past,
                ClassifyWiring.tickets(environment),
                ClassifyWiring.texts(environment),
                Tenants.of(environment),
                environment.require("LAKE_BUCKET"));
    }
}
