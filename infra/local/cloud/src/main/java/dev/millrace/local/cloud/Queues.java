package dev.millrace.local.cloud;

import dev.millrace.local.template.model.Application;
import dev.millrace.local.template.model.Queue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// The queues of the template, by ARN.
final class Queues {

    private final Application application;
    private final SqsClient sqs;

    Queues(Application application, SqsClient sqs) {
        this.application = application;
        this.sqs = sqs;
    }

    Optional<String> url(String arn) {
        return application.queue(arn).map(Queue::url);
    }

    SendMessageResponse send(String url, String body, Map<String, String> attributes) {
        return sqs.sendMessage(
                request -> request.queueUrl(url).messageBody(body).messageAttributes(values(attributes)));
    }

    SendMessageResponse sendInGroup(String url, String body, String group) {
        return sqs.sendMessage(
                request -> request.queueUrl(url).messageBody(body).messageGroupId(group));
    }

    /// Whether nothing waits in the queue, nothing is delayed and nothing is being handled. A queue that does not
    /// answer may hold anything.
    boolean isEmpty(String arn) {
        try {
            return hasNothing(arn);
        } catch (SdkException unreachable) {
            return false;
        }
    }

    private boolean hasNothing(String arn) {
        var counts = List.of(
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
        return url(arn).map(url -> sqs
                        .getQueueAttributes(request -> request.queueUrl(url).attributeNames(counts))
                        .attributes()
                        .values()
                        .stream()
                        .allMatch("0"::equals))
                .orElse(true);
    }

    private static Map<String, MessageAttributeValue> values(Map<String, String> attributes) {
        var values = new HashMap<String, MessageAttributeValue>();
        attributes.forEach((name, value) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        return values;
    }
}
