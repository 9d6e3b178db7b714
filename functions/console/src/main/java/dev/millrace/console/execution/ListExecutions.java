package dev.millrace.console.execution;

import dev.millrace.console.http.Answers;
import dev.millrace.console.scope.Admission;
import dev.millrace.core.function.WebRequest;
import dev.millrace.core.function.WebResponse;
import java.util.Map;
import java.util.function.Function;

/// `GET /executions`: the latest executions of the caller's tenant, the newest first.
public final class ListExecutions implements Function<WebRequest, WebResponse> {

    private static final int SHOWN = 50;

    private final Admission admission;
    private final Workflows workflows;

    public ListExecutions(Admission admission, Workflows workflows) {
        this.admission = admission;
        this.workflows = workflows;
    }

    @Override
    public WebResponse apply(WebRequest request) {
        var executions = new TenantExecutions(workflows, admission.admit(request));
        return Answers.json(request, Map.of("executions", executions.latest(SHOWN)));
    }
}
