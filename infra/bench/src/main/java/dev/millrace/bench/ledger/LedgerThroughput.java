package dev.millrace.bench.ledger;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.bench.policy.Inputs;
import dev.millrace.bench.suite.TemporaryFolder;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import dev.millrace.rego.RegoPolicies;
import dev.millrace.rego.RegoReplayer;

/// What it costs to record a decision in the ledger, against putting it into the same DynamoDB Local on condition that
/// it is not there: no chain, no head, no id. Then how fast many are recorded, verified and replayed.
public final class LedgerThroughput implements Benchmark {

    private static final int RECORDS = 1_000_000;
    private static final int CHAINED = 200_000;
    private static final double MOST = 3;

    @Override
    public String name() {
        return "ledger-throughput";
    }

    @Override
    public String summary() {
        return "10^6 decisions recorded, verified and replayed; the median append against a plain conditional put";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        var policies = setting.home().resolve("layers/policies/rego");
        var decisions = GuardrailDecisions.of(
                RegoPolicies.in(policies).current("jira-create-issue"), Inputs.ofGuardrail(setting));
        var records = setting.records().orElse(RECORDS);
        var data = TemporaryFolder.inMemory("ledger-throughput");
        System.out.printf("DynamoDB Local keeps its data in %s%n", data.path().getParent());
        try (var dynamoDb = DynamoDb.start(setting.home(), data.path())) {
            new Many("the chain alone", decisions, new HeadOnly()).append(Math.min(records, CHAINED));
            var ratio = new SingleAppends(dynamoDb.client(), decisions).compare();
            var many =
                    new Many("DynamoDB Local", decisions, new DynamoDbLedgerStore(dynamoDb.client(), DynamoDb.TABLE));
            many.append(records);
            many.verify(records);
            many.replay(records, new RegoReplayer(policies));
            return new Result(name(), ratio, Goal.atMost(MOST));
        } finally {
            data.delete();
        }
    }
}
