package dev.millrace.approvals;

import dev.millrace.approvals.channel.Settings;
import dev.millrace.approvals.channel.TenantChannels;
import dev.millrace.approvals.channel.Way;
import dev.millrace.approvals.dynamodb.DynamoDbApprovalStore;
import dev.millrace.approvals.kms.KmsTokenSeal;
import dev.millrace.approvals.ledger.RecordedApprovals;
import dev.millrace.approvals.secretsmanager.SecretSettings;
import dev.millrace.approvals.slack.SlackInteraction;
import dev.millrace.approvals.slack.SlackReplies;
import dev.millrace.approvals.slack.SlackWay;
import dev.millrace.approvals.stepfunctions.StepFunctionsWorkflows;
import dev.millrace.approvals.teams.TeamsWay;
import dev.millrace.approvals.webhook.JsonPost;
import dev.millrace.approvals.webhook.WebhookWay;
import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.Pause;
import dev.millrace.core.ledger.dynamodb.DynamoDbLedgerStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What several functions of this module are built of. Each part reads only the variables that it needs.
record PartsWiring(Environment environment, AwsClients aws) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;
    private static final Duration LONGEST_POST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REPLY = Duration.ofMillis(1500);
    private static final Duration PAUSE = Duration.ofMillis(500);

    PartsWiring(Environment environment) {
        this(environment, AwsClients.of(environment));
    }

    Set<TenantId> tenants() {
        return Arrays.stream(environment.require("TENANTS").split(","))
                .map(String::strip)
                .map(TenantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    ApprovalStore approvals() {
        return new DynamoDbApprovalStore(aws.dynamoDb(), environment.require("APPROVALS_TABLE"));
    }

    Ledger ledger() {
        var store = new DynamoDbLedgerStore(aws.dynamoDb(), environment.require("LEDGER_TABLE"));
        return new Ledger(store, Clock.systemUTC(), Pause.jittered(RANDOM));
    }

    Supplier<Settings> settings() {
        return new SecretSettings(
                aws.secretsManager(), environment.require("APPROVAL_SETTINGS"), InstantSource.system());
    }

    RequestApproval requestApproval() {
        return new RequestApproval(
                approvals(), seal(), PartsWiring::nonce, approvalLedger(), people(), settle(), Clock.systemUTC());
    }

    DecideApproval decideApproval() {
        return new DecideApproval(approvals(), PartsWiring::nonce, settle(), Clock.systemUTC());
    }

    SweepApprovals sweepApprovals() {
        return new SweepApprovals(approvals(), people(), settle(), Clock.systemUTC());
    }

    private SettleApproval settle() {
        return new SettleApproval(
                approvals(), seal(), new StepFunctionsWorkflows(aws.stepFunctions()), approvalLedger());
    }

    private ApprovalLedger approvalLedger() {
        return new RecordedApprovals(ledger());
    }

    private TokenSeal seal() {
        return new KmsTokenSeal(aws.kms(), environment.require("APPROVAL_KEY"));
    }

    private TellPeople people() {
        var http = new JsonPost(3, LONGEST_POST, PAUSE);
        var ways = List.<Way>of(new SlackWay(http), new TeamsWay(http), new WebhookWay(http, InstantSource.system()));
        return new TellPeople(approvals(), new TenantChannels(settings(), ways, environment.require("CONSOLE_URL")));
    }

    /// Slack waits three seconds for its answer.
    SlackInteraction slackInteraction() {
        var replies = SlackReplies.by(new JsonPost(1, LONGEST_REPLY, PAUSE));
        return new SlackInteraction(settings(), approvals(), decideApproval(), Clock.systemUTC(), replies);
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
