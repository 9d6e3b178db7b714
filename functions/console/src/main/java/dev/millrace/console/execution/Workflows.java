package dev.millrace.console.execution;

import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Optional;

/// The workflows of this deployment and what ran through them.
///
/// Every method throws [dev.millrace.core.error.Transient] when they cannot be reached.
public interface Workflows {

    /// The names of all workflows.
    List<String> names();

    /// The latest executions, the newest first.
    ///
    /// @param limit 1 to 1000
    List<Execution> latest(String workflow, int limit);

    /// One execution.
    Optional<Execution> find(String workflow, String name);

    /// The tenant that the execution's input names; empty if it names none, or the execution does not exist.
    Optional<TenantId> tenantOf(String workflow, String name);

    /// All that happened, in order.
    List<StepEvent> history(String workflow, String name);

    /// How the workflow is defined now.
    Graph graph(String workflow);
}
