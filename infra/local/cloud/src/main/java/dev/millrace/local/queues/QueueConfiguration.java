package dev.millrace.local.queues;

import dev.millrace.local.template.model.Queue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// The queues of a template in the configuration format of ElasticMQ, as JSON (which its HOCON includes).
public final class QueueConfiguration {

    private QueueConfiguration() {}

    /// @throws IllegalArgumentException if a dead-letter queue is not among the queues
    public static String of(List<Queue> queues) {
        var byName = new TreeMap<String, Object>();
        for (var queue : queues) {
            byName.put(queue.name(), settings(queue, queues));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("queues", byName));
    }

    private static Map<String, Object> settings(Queue queue, List<Queue> all) {
        var settings = new TreeMap<String, Object>();
        settings.put("defaultVisibilityTimeout", queue.visibilityTimeout().toSeconds() + " seconds");
        settings.put("delay", queue.delay().toSeconds() + " seconds");
        settings.put("receiveMessageWait", queue.receiveWait().toSeconds() + " seconds");
        if (queue.fifo()) {
            settings.put("fifo", true);
            settings.put("contentBasedDeduplication", queue.contentBasedDeduplication());
        }
        queue.redrive().ifPresent(redrive -> settings.put("deadLettersQueue", deadLetters(redrive, all)));
        return settings;
    }

    private static Map<String, Object> deadLetters(Queue.Redrive redrive, List<Queue> all) {
        var target = all.stream()
                .filter(queue -> queue.arn().equals(redrive.deadLetterArn()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The dead-letter queue %s is not declared in the template".formatted(redrive.deadLetterArn())));
        return Map.of("name", target.name(), "maxReceiveCount", redrive.maxReceiveCount());
    }
}
