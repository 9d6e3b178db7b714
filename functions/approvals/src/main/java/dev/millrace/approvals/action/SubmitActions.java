package dev.millrace.approvals.action;

import dev.millrace.approvals.Masker;
import dev.millrace.approvals.Subject.Evidence;
import dev.millrace.approvals.action.RequestedActions.Reading;
import dev.millrace.approvals.action.RequestedActions.Reading.Requested;
import dev.millrace.approvals.action.RequestedActions.Reading.Unreadable;
import dev.millrace.approvals.guard.PolicyQuestion.AuditToken;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.error.MillraceException;
import dev.millrace.core.error.Violation;
import dev.millrace.core.event.DomainEvent;
import dev.millrace.core.event.EventPublisher;
import dev.millrace.core.function.BatchOutcome;
import dev.millrace.core.function.QueueBatch;
import dev.millrace.core.hash.Sha256;
import dev.millrace.core.json.Json;
import dev.millrace.core.log.Log;
import dev.millrace.core.text.RawText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Has every requested action guarded by a workflow, once however often the request is delivered, and lets nothing
/// unmasked past here. What cannot be read is announced as rejected.
public final class SubmitActions implements Function<QueueBatch, BatchOutcome> {

    private static final Log LOG = Log.of(SubmitActions.class);
    private static final int KIB = 1024;
    private static final int MOST_BYTES = 128 * KIB;

    private final RequestedActions requests;
    private final Set<TenantId> tenants;
    private final AuditTokens auditTokens;
    private final Masker masker;
    private final Guards guards;
    private final EventPublisher events;

    public SubmitActions(
            RequestedActions requests,
            Set<TenantId> tenants,
            AuditTokens auditTokens,
            Masker masker,
            Guards guards,
            EventPublisher events) {
        this.requests = requests;
        this.tenants = Set.copyOf(tenants);
        this.auditTokens = auditTokens;
        this.masker = masker;
        this.guards = guards;
        this.events = events;
    }

    @Override
    public BatchOutcome apply(QueueBatch batch) {
        return new BatchOutcome(batch.messages().stream()
                .filter(message -> !isSubmitted(message))
                .map(QueueBatch.Message::id)
                .toList());
    }

    private boolean isSubmitted(QueueBatch.Message message) {
        try {
            submit(requests.read(message.body()));
            return true;
        } catch (MillraceException e) {
            LOG.error("request deferred", e, Map.of("messageId", message.id()));
            return false;
        }
    }

    private void submit(Reading reading) {
        switch (reading) {
            case Unreadable(var eventId, var violations) -> reject(eventId, violations);
            case Requested(var eventId, var request)
            when !tenants.contains(request.tenant()) ->
                reject(eventId, List.of("$.detail.tenant names no tenant of this deployment"));
            case Requested(var eventId, var request) -> submit(eventId, request);
        }
    }

    private void submit(String eventId, ActionRequested request) {
        GuardedAction action;
        try {
            action = guarded(eventId, request);
            requireCarried(action);
        } catch (InvalidInput e) {
            reject(eventId, e.violations().stream().map(Violation::toString).toList());
            return;
        }
        guards.start(action);
        LOG.info("action submitted", Map.of("actionId", action.actionId(), "eventId", eventId));
    }

    /// Masking and comparing make a request larger. Workflows take 256 KiB, and an item of DynamoDB, which holds the
    /// same up to three times escaped, 400.
    private static void requireCarried(GuardedAction action) {
        var size = Json.write(action).length;
        if (size > MOST_BYTES) {
            throw new InvalidInput(
                    "$.detail",
                    "must be smaller: masked and compared with what is there it has %d KiB, of which %d are carried"
                            .formatted(size / KIB, MOST_BYTES / KIB));
        }
    }

    private GuardedAction guarded(String eventId, ActionRequested request) {
        var verified = auditTokens.isVerified(request);
        var values = new MaskedValues(masker);
        var action = values.of(request.action());
        var current = values.of(request.current().orElse(Map.of()));
        return new GuardedAction(
                verified ? signed(request) : Sha256.of(eventId),
                eventId,
                request.tenant(),
                request.tool(),
                request.requestedBy(),
                request.reason().map(this::masked).orElse(""),
                request.confidence(),
                request.criticality(),
                new AuditToken(verified),
                action,
                Sha256.of(Json.canonical(Map.of("tool", request.tool(), "action", action))),
                request.evidence().orElse(List.of()).stream()
                        .map(fact -> new Evidence(masked(fact.label()), masked(fact.value())))
                        .toList(),
                Differences.between(current, action));
    }

    /// A signed request is one action, in however many events somebody sends it; and nobody else can take its name.
    private static String signed(ActionRequested request) {
        return Sha256.of("signed request " + request.auditToken().orElseThrow());
    }

    private String masked(String text) {
        return masker.mask(new RawText(text));
    }

    private void reject(String eventId, List<String> reasons) {
        events.publish(List.of(new DomainEvent(
                "ActionDecided",
                Map.of(
                        "actionId",
                        Sha256.of(eventId),
                        "eventId",
                        eventId,
                        "outcome",
                        "rejected",
                        "decidedBy",
                        "nobody",
                        "reasons",
                        reasons))));
    }
}
