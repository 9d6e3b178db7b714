package dev.millrace.console.execution.stepfunctions;

import dev.millrace.console.execution.Execution;
import dev.millrace.console.execution.Graph;
import dev.millrace.console.execution.StepEvent;
import dev.millrace.console.execution.Workflows;
import dev.millrace.console.execution.json.InputTenant;
import dev.millrace.console.execution.json.StatesLanguage;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.domain.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;

/// Standard workflows of AWS Step Functions. Histories are asked for without data, so that inputs and outputs never
/// come here; of an execution's input nothing is kept but the tenant that it names.
public final class StepFunctionsWorkflows implements Workflows {

    private static final int LARGEST_PAGE = 1000;
    private static final int MOST_REMEMBERED = 10_000;

    private final SfnClient stepFunctions;
    private final Map<String, String> arns;
    private final Map<String, Optional<TenantId>> tenants = new ConcurrentHashMap<>();

    /// @param arns of the state machines
    public StepFunctionsWorkflows(SfnClient stepFunctions, List<String> arns) {
        this.stepFunctions = stepFunctions;
        this.arns = arns.stream().collect(Collectors.toUnmodifiableMap(Names::last, Function.identity()));
    }

    @Override
    public List<String> names() {
        return arns.keySet().stream().sorted().toList();
    }

    @Override
    public List<Execution> latest(String workflow, int limit) {
        var arn = arn(workflow);
        return calling(
                "states:ListExecutions",
                () ->
                        stepFunctions
                                .listExecutions(
                                        list -> list.stateMachineArn(arn).maxResults(limit))
                                .executions()
                                .stream()
                                .map(item -> execution(workflow, item))
                                .toList());
    }

    @Override
    public Optional<Execution> find(String workflow, String name) {
        return describe(workflow, name)
                .map(found -> new Execution(
                        found.name(),
                        workflow,
                        found.statusAsString(),
                        found.startDate(),
                        Optional.ofNullable(found.stopDate())));
    }

    /// What an execution was started with does not change, so each is asked about once.
    @Override
    public Optional<TenantId> tenantOf(String workflow, String name) {
        var key = workflow + ":" + name;
        var known = tenants.get(key);
        if (known != null) {
            return known;
        }
        var tenant = describe(workflow, name).flatMap(found -> InputTenant.of(found.input()));
        if (tenants.size() >= MOST_REMEMBERED) {
            tenants.clear();
        }
        tenants.put(key, tenant);
        return tenant;
    }

    @Override
    public List<StepEvent> history(String workflow, String name) {
        var arn = Names.execution(arn(workflow), name);
        return calling(
                "states:GetExecutionHistory",
                () -> stepFunctions
                        .getExecutionHistoryPaginator(history -> history.executionArn(arn)
                                .includeExecutionData(false)
                                .maxResults(LARGEST_PAGE))
                        .events()
                        .stream()
                        .map(HistoryEvents::read)
                        .toList());
    }

    @Override
    public Graph graph(String workflow) {
        var arn = arn(workflow);
        return calling(
                "states:DescribeStateMachine",
                () -> StatesLanguage.graph(stepFunctions
                        .describeStateMachine(describe -> describe.stateMachineArn(arn))
                        .definition()));
    }

    private Optional<DescribeExecutionResponse> describe(String workflow, String name) {
        var arn = Names.execution(arn(workflow), name);
        return calling("states:DescribeExecution", () -> {
            try {
                return Optional.of(stepFunctions.describeExecution(describe -> describe.executionArn(arn)));
            } catch (ExecutionDoesNotExistException | InvalidArnException _) {
                return Optional.empty();
            }
        });
    }

    private String arn(String workflow) {
        return Optional.ofNullable(arns.get(workflow))
                .orElseThrow(() -> new IllegalArgumentException("no workflow " + workflow));
    }

    private static Execution execution(String workflow, ExecutionListItem item) {
        return new Execution(
                item.name(), workflow, item.statusAsString(), item.startDate(), Optional.ofNullable(item.stopDate()));
    }

    private static <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission, e);
        }
    }
}
