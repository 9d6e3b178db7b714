package dev.millrace.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.Layer;
import dev.millrace.local.template.model.Queue;
import dev.millrace.local.template.model.Target.Input;
import dev.millrace.local.template.model.Target.RetryPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final Application application = read(Map.of("Issuer", "https://issuer.example"));

    private final LambdaFunction function = application.functions().getFirst();

    @Test
    void a_function_has_what_globals_and_its_own_properties_say() {
        assertThat(function.name()).isEqualTo("shop-ReadOrder");
        assertThat(function.arn()).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:shop-ReadOrder");
        assertThat(function.runtime()).isEqualTo("java25");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(function.memoryMegabytes()).isEqualTo(512);
        assertThat(function.reservedConcurrency()).isEqualTo(OptionalInt.of(2));
        assertThat(function.code())
                .isEqualTo(Samples.path("orders.yaml").resolveSibling("functions/erp/target/lambda"));
        assertThat(function.async().maximumRetryAttempts()).isEqualTo(1);
        assertThat(function.async().onFailure()).contains("arn:aws:sqs:us-east-1:000000000000:shop-InboxDlq");
        assertThat(application.layersOf(function)).extracting(Layer::logicalId).containsExactly("Models", "Rules");
    }

    @Test
    void the_environment_has_every_reference_resolved() {
        assertThat(function.environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "TENANTS", "acme,globex",
                        "STAGE", "dev",
                        "BUCKET", "shop-dev-documents",
                        "QUEUE_URL", "http://127.0.0.1:9324/000000000000/orders-inbox",
                        "SEARCH_ENDPOINT", "http://127.0.0.1:9200",
                        "FIRST_TENANT", "acme",
                        "ACCOUNT", "000000000000"));
    }

    @Test
    void parameters_decide_conditions_and_mappings() {
        var production = read(Map.of("Issuer", "i", "Stage", "prod"));

        assertThat(application.queues()).extracting(Queue::logicalId).containsExactly("Inbox", "InboxDlq");
        assertThat(production.queues()).extracting(Queue::logicalId).containsExactly("Inbox", "InboxDlq", "OnlyInProd");
        assertThat(production.functions().getFirst().environment()).containsEntry("MISSING", "x");
    }

    @Test
    void a_queue_knows_its_dead_letter_queue() {
        var queue = application.queues().getFirst();

        assertThat(queue.visibilityTimeout()).isEqualTo(Duration.ofMinutes(3));
        assertThat(queue.redrive()).contains(new Queue.Redrive("arn:aws:sqs:us-east-1:000000000000:shop-InboxDlq", 4));
    }

    @Test
    void a_queue_feeds_a_function() {
        var source = application.queueSources().getFirst();

        assertThat(source.queueArn()).isEqualTo("arn:aws:sqs:us-east-1:000000000000:orders-inbox");
        assertThat(application.function(source.functionArn())).contains(function);
        assertThat(source.batchSize()).isEqualTo(100);
        assertThat(source.batchingWindow()).isEqualTo(Duration.ofSeconds(1));
        assertThat(source.reportsBatchItemFailures()).isTrue();
        assertThat(source.maximumConcurrency()).isEqualTo(OptionalInt.of(5));
    }

    @Test
    void routes_carry_their_authorizer() {
        var routes = application.apis().getFirst().routes();

        assertThat(routes)
                .extracting(route -> route.method() + " " + route.path())
                .containsExactly("POST /orders/{id}", "GET /health");
        assertThat(routes.getFirst().authorizer()).hasValueSatisfying(authorizer -> {
            assertThat(authorizer.issuer()).isEqualTo("https://issuer.example");
            assertThat(authorizer.audience()).containsExactly("orders");
        });
        assertThat(routes.getLast().authorizer()).isEmpty();
    }

    @Test
    void a_state_machine_has_its_definition_with_substitutions_done() {
        var machine = application.stateMachines().getFirst();

        assertThat(machine.arn()).isEqualTo("arn:aws:states:us-east-1:000000000000:stateMachine:shop-Normalize");
        assertThat(machine.definition())
                .contains("\"Resource\":\"" + function.arn() + "\"")
                .contains("\"TimeoutSeconds\":45")
                .contains("\"End\":true");
    }

    @Test
    void events_of_a_state_machine_become_rules() {
        var rule = application.rules().getFirst();

        assertThat(rule.busName()).isEqualTo("orders");
        assertThat(rule.pattern()).contains("{\"source\":[\"orders\"],\"detail-type\":[\"OrderReceived\"]}");
        var target = rule.targets().getFirst();
        assertThat(target.arn())
                .isEqualTo(application.stateMachines().getFirst().arn());
        assertThat(target.input()).isEqualTo(new Input.Part("$.detail"));
        assertThat(target.retryPolicy()).isEqualTo(new RetryPolicy(5, Duration.ofHours(1)));
        assertThat(target.deadLetterArn()).contains("arn:aws:sqs:us-east-1:000000000000:shop-InboxDlq");
    }

    @Test
    void a_rule_of_its_own_listens_on_the_default_bus() {
        var rule = application.rules().getLast();

        assertThat(rule.busName()).isEqualTo("default");
        assertThat(rule.arn()).isEqualTo("arn:aws:events:us-east-1:000000000000:rule/shop-Uploaded");
        assertThat(rule.targets().getFirst().input())
                .isEqualTo(new Input.Template(Map.of("key", "$.detail.object.key"), "{\"key\": <key>}"));
    }

    @Test
    void schedules_buckets_tables_and_domains_are_there() {
        var schedule = application.schedules().getFirst();
        assertThat(schedule.expression()).isEqualTo("cron(0 3 * * ? *)");
        assertThat(schedule.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(schedule.target().input()).isEqualTo(new Input.Constant("{\"job\":\"nightly\"}"));

        assertThat(application.buckets().getFirst().notifiesEventBridge()).isTrue();

        var table = application.tables().getFirst();
        assertThat(table.key().partition()).isEqualTo("id");
        assertThat(table.key().sort()).contains("day");
        assertThat(table.attributeTypes()).isEqualTo(Map.of("id", "S", "day", "N"));
        assertThat(table.timeToLive()).isEqualTo(Optional.of("expiresAt"));

        assertThat(application.searchDomains().getFirst().name()).isEqualTo("knowledge");
    }

    @Test
    void what_does_nothing_here_is_listed() {
        assertThat(application.withoutLocalEffect())
                .contains("Key (AWS::KMS::Alias)")
                .contains("Inbox.Properties.KmsMasterKeyId")
                .contains("Documents.Properties.LifecycleConfiguration");
    }

    @Test
    void outputs_are_resolved() {
        assertThat(application.outputs())
                .containsEntry("Bucket", "shop-dev-documents")
                .containsEntry("Machine", "arn:aws:states:us-east-1:000000000000:stateMachine:shop-Normalize");
    }

    @Test
    void every_problem_is_named_with_file_logical_id_and_property() {
        assertThatThrownBy(() -> Templates.read(Samples.path("broken.yaml"), Samples.deployedWith(Map.of())))
                .isInstanceOf(InvalidTemplate.class)
                .message()
                .contains("broken.yaml:6 Uploads.Properties.BucketNmae: unknown property; known here: ")
                .contains("broken.yaml:8 Stream: the local cloud does not know resources of type AWS::Kinesis::Stream.")
                .contains("Inbox.Properties.VisibilityTimeout: \"a while\" is not a whole number.")
                .contains("Inbox.Properties.RedrivePolicy.maxReceiveCounter: unknown property")
                .contains(
                        "Inbox.Properties.RedrivePolicy.deadLetterTargetArn: Nowhere.Arn refers to nothing in this template")
                .contains("Reader.Properties.Environment.Variables.SHARED: Fn::ImportValue has no meaning locally")
                .contains(
                        "Reader.Properties.Events.Topic.Properties: the local cloud does not know events of type SNS.");
    }

    @Test
    void parameters_are_checked() {
        assertThatThrownBy(() -> read(Map.of("Stage", "test", "Colour", "red")))
                .message()
                .contains("Parameters.Issuer: has no default, and no value was given.")
                .contains("Parameters.Stage: must be one of dev, prod.")
                .contains("has no such parameter");
    }

    private static Application read(Map<String, String> parameters) {
        return Templates.read(Samples.path("orders.yaml"), Samples.deployedWith(parameters));
    }
}
