package dev.millrace.local.template.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a template and its nested stacks declare, with every reference resolved: what the local cloud has to start.
///
/// @param withoutLocalEffect what was read and understood, and does nothing on a laptop, one line each
/// @param outputs the outputs of the outermost stack
public record Application(
        List<LambdaFunction> functions,
        List<Layer> layers,
        List<HttpApi> apis,
        List<StateMachine> stateMachines,
        List<Queue> queues,
        List<QueueSource> queueSources,
        List<Bucket> buckets,
        List<Table> tables,
        List<EventBus> buses,
        List<Rule> rules,
        List<Schedule> schedules,
        List<SearchDomain> searchDomains,
        List<EncryptionKey> keys,
        List<Secret> secrets,
        List<String> withoutLocalEffect,
        Map<String, String> outputs) {

    /// The function that an ARN names, with or without a version or alias behind it.
    public Optional<LambdaFunction> function(String arn) {
        return functions.stream().filter(function -> function.isNamedBy(arn)).findFirst();
    }

    public Optional<StateMachine> stateMachine(String arn) {
        return stateMachines.stream()
                .filter(machine -> machine.arn().equals(arn))
                .findFirst();
    }

    public Optional<Queue> queue(String arn) {
        return queues.stream().filter(queue -> queue.arn().equals(arn)).findFirst();
    }

    /// The layers of a function in the order in which Lambda stacks them.
    public Stream<Layer> layersOf(LambdaFunction function) {
        return function.layerArns().stream()
                .flatMap(arn -> layers.stream().filter(layer -> layer.arn().equals(arn)));
    }
}
