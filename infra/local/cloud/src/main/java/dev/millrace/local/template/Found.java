package dev.millrace.local.template;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.Bucket;
import dev.millrace.local.template.model.EncryptionKey;
import dev.millrace.local.template.model.EventBus;
import dev.millrace.local.template.model.LambdaFunction;
import dev.millrace.local.template.model.Layer;
import dev.millrace.local.template.model.Queue;
import dev.millrace.local.template.model.QueueSource;
import dev.millrace.local.template.model.Rule;
import dev.millrace.local.template.model.Schedule;
import dev.millrace.local.template.model.SearchDomain;
import dev.millrace.local.template.model.Secret;
import dev.millrace.local.template.model.StateMachine;
import dev.millrace.local.template.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the readers found so far.
final class Found {

    final List<LambdaFunction> functions = new ArrayList<>();
    final List<Layer> layers = new ArrayList<>();
    final ApiRoutes apis = new ApiRoutes();
    final List<StateMachine> stateMachines = new ArrayList<>();
    final List<Queue> queues = new ArrayList<>();
    final List<QueueSource> queueSources = new ArrayList<>();
    final List<Bucket> buckets = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<EventBus> buses = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Schedule> schedules = new ArrayList<>();
    final List<SearchDomain> searchDomains = new ArrayList<>();
    final List<EncryptionKey> keys = new ArrayList<>();
    final List<Secret> secrets = new ArrayList<>();
    final List<String> withoutLocalEffect = new ArrayList<>();

    Application application(Map<String, String> outputs) {
        return new Application(
                List.copyOf(functions),
                List.copyOf(layers),
                apis.withRoutes(),
                List.copyOf(stateMachines),
                List.copyOf(queues),
                List.copyOf(queueSources),
                List.copyOf(buckets),
                List.copyOf(tables),
                List.copyOf(buses),
                List.copyOf(rules),
                List.copyOf(schedules),
                List.copyOf(searchDomains),
                List.copyOf(keys),
                List.copyOf(secrets),
                List.copyOf(withoutLocalEffect),
                Map.copyOf(outputs));
    }
}
