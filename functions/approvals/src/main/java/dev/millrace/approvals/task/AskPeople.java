package dev.millrace.approvals.task;

import dev.millrace.approvals.Approval;
import dev.millrace.approvals.Question;
import dev.millrace.approvals.Subject;
import dev.millrace.approvals.Terms;
import dev.millrace.core.error.InvalidInput;
import dev.millrace.core.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Opens the approval that a workflow waits for.
public final class AskPeople implements Function<ApprovalTask, AskPeople.Asked> {

    private final Function<Question, Approval> request;

    /// @param request [RequestApproval]
    public AskPeople(Function<Question, Approval> request) {
        this.request = request;
    }

    /// For the log of the state machine, which goes on with what people say and not with this.
    public record Asked(String approvalId) {}

    @Override
    public Asked apply(ApprovalTask task) {
        var subject = new Subject(
                task.tenant(),
                task.tool(),
                task.requestedBy(),
                task.reasons(),
                task.evidence(),
                task.diff(),
                task.options().orElse(List.of()),
                Json.canonical(payload(task)));
        return new Asked(request.apply(new Question(task.actionId(), task.taskToken(), subject, terms(task)))
                .id());
    }

    /// Without options, what `submitActions` hashed.
    private static Map<String, Object> payload(ApprovalTask task) {
        var payload = new TreeMap<String, Object>(Map.of("tool", task.tool(), "action", task.action()));
        task.options().filter(options -> !options.isEmpty()).ifPresent(options -> payload.put("options", options));
        return payload;
    }

    private static Terms terms(ApprovalTask task) {
        try {
            return new Terms(task.approversNeeded(), Duration.ofMinutes(task.expiresAfterMinutes()), task.escalateTo());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("$", String.valueOf(e.getMessage()));
        }
    }
}
