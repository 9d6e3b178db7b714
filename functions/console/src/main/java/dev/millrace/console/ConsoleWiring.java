package dev.millrace.console;

import dev.millrace.console.execution.ListExecutions;
import dev.millrace.console.execution.ReadExecution;
import dev.millrace.console.execution.Workflows;
import dev.millrace.console.execution.stepfunctions.StepFunctionsWorkflows;
import dev.millrace.console.ledger.ReadLedger;
import dev.millrace.console.page.ConsolePage;
import dev.millrace.console.scope.Admission;
import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.FunctionCatalog;
import dev.millrace.core.function.Functions;
import dev.millrace.core.ledger.LedgerStore;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Builds the functions of this module.
public final class ConsoleWiring implements Functions {

    @Override
    public void define(FunctionCatalog catalog, Environment environment) {
        catalog.web("consolePage", ConsolePage::new);
        catalog.web("listExecutions", () -> new ListExecutions(admission(environment), workflows(environment)));
        catalog.web("readExecution", () -> new ReadExecution(admission(environment), workflows(environment)));
        catalog.web("readLedger", () -> new ReadLedger(admission(environment), ledger(environment)));
    }

    private static Admission admission(Environment environment) {
        return new Admission(
                listed(environment, "TENANTS").stream().map(TenantId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Workflows workflows(Environment environment) {
        return new StepFunctionsWorkflows(
                AwsClients.of(environment).stepFunctions(), listed(environment, "STATE_MACHINES"));
    }

    private static LedgerStore ledger(Environment environment) {
        return new DynamoDbLedgerStore(AwsClients.of(environment).dynamoDb(), environment.require("LEDGER_TABLE"));
    }

    private static List<String> listed(Environment environment, String variable) {
        return Arrays.stream(environment.require(variable).split(","))
                .map(String::strip)
                .toList();
    }
}
