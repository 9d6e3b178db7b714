package dev.millrace.local.queues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.json.JsonMapper;

/// The event that Lambda hands to a function for messages of a queue.
///
/// Format: <https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html>
final class SqsEvent {

    private SqsEvent() {}

    static byte[] of(List<Message> messages, String queueArn, String region) {
        var records = messages.stream()
                .map(message -> record(message, queueArn, region))
                .toList();
        return JsonMapper.shared().writeValueAsBytes(Map.of("Records", records));
    }

    private static Map<String, Object> record(Message message, String queueArn, String region) {
        var record = new LinkedHashMap<String, Object>();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        record.put("attributes", message.attributesAsStrings());
        record.put("messageAttributes", attributes(message));
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", region);
        return record;
    }

    private static Map<String, Object> attributes(Message message) {
        var attributes = new LinkedHashMap<String, Object>();
        message.messageAttributes().forEach((name, value) -> {
            var attribute = new LinkedHashMap<String, Object>();
            if (value.stringValue() != null) {
                attribute.put("stringValue", value.stringValue());
            }
            if (value.binaryValue() != null) {
                attribute.put("binaryValue", value.binaryValue().asByteArray());
            }
            attribute.put("dataType", value.dataType());
            attributes.put(name, attribute);
        });
        return attributes;
    }
}
