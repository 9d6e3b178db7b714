package dev.millrace.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import tools.jackson.databind.json.JsonMapper;

/// Opens tickets and watches their workflows, through AWS's own clients.
final class TriageClient implements AutoCloseable {

    private static final String MACHINE = "millrace-TicketTriage";
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final EventBridgeClient events;
    private final SfnClient workflows;
    private final String executions;

    TriageClient(Suite suite) throws IOException {
        int port = suite.port("services").orElseThrow();
        events = local(EventBridgeClient.builder(), port).build();
        workflows = local(SfnClient.builder(), port).build();
        executions = workflows.listStateMachines().stateMachines().stream()
                .filter(machine -> machine.name().equals(MACHINE))
                .map(machine -> machine.stateMachineArn().replace(":stateMachine:", ":execution:"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no state machine " + MACHINE));
    }

    /// Puts the event on the bus.
    ///
    /// @return just before
    Instant open(SampleTicket ticket) {
        var detail = new HashMap<String, String>(ticket.opened());
        detail.put("deliveryId", ticket.key());
        var now = Instant.now();
        var answer = events.putEvents(put -> put.entries(entry -> entry.source("millrace")
                .detailType("TicketOpened")
                .eventBusName("millrace")
                .detail(JsonMapper.shared().writeValueAsString(detail))));
        if (answer.failedEntryCount() > 0) {
            throw new IllegalStateException("The bus did not take ticket " + ticket.key());
        }
        return now;
    }

    /// Waits until a ticket is filed, or waits for people.
    ///
    /// @throws IllegalStateException if its execution fails, or takes longer than that
    Triage await(SampleTicket ticket, Instant sent, Duration limit) throws InterruptedException {
        var end = Instant.now().plus(limit);
        while (Instant.now().isBefore(end)) {
            var history = history(ticket);
            var routed = exit(history, "RouteTicket");
            var filed = exit(history, "FileTicket");
            if (routed.isPresent() && (filed.isPresent() || isAsked(history))) {
                return new Triage(sent, routed.get(), filed);
            }
            if (history.stream().anyMatch(event -> event.type() == HistoryEventType.EXECUTION_FAILED)) {
                throw new IllegalStateException("The execution of ticket %s failed".formatted(ticket.key()));
            }
            Thread.sleep(LOOK_EVERY);
        }
        throw new IllegalStateException("Ticket %s was not triaged within %s".formatted(ticket.key(), limit));
    }

    private List<HistoryEvent> history(SampleTicket ticket) {
        try {
            return workflows
                    .getExecutionHistory(get -> get.executionArn(executions + ":" + ticket.eventId())
                            .includeExecutionData(false))
                    .events();
        } catch (ExecutionDoesNotExistException notYet) {
            return List.of();
        }
    }

    private static Optional<Instant> exit(List<HistoryEvent> history, String state) {
        return history.stream()
                .filter(event -> event.stateExitedEventDetails() != null
                        && event.stateExitedEventDetails().name().equals(state))
                .map(HistoryEvent::timestamp)
                .findFirst();
    }

    private static boolean isAsked(List<HistoryEvent> history) {
        Predicate<HistoryEvent> entered = event -> event.stateEnteredEventDetails() != null
                && event.stateEnteredEventDetails().name().equals("RequestApproval");
        return history.stream().anyMatch(entered);
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B local(B builder, int port) {
        return builder.endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    @Override
    public void close() {
        events.close();
        workflows.close();
    }
}
