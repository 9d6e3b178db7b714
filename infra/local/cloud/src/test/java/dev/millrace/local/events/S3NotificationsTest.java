package dev.millrace.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class S3NotificationsTest {

    private static final String CREATED =
            "kind=created&bucket=uploads&key=incoming%2Facme%2Finternal%2Faudit-log-retention.md&size=1482"
                    + "&etag=b1946ac92492d2347c6235b4d2611184&sequencer=00617F08299329D189&reason=PutObject"
                    + "&time=2026-03-02T09%3A00%3A00.123Z";

    @TempDir
    Path folder;

    private final List<EventJson> seen = new ArrayList<>();

    @Test
    void a_created_object_is_the_event_that_s3_sends() throws IOException {
        report(CREATED);

        var sample = Files.readString(Path.of("../../../events/samples/ObjectCreated.json"));
        assertThat(withoutIds(seen.getFirst())).isEqualTo(withoutIds(EventJson.parse(sample)));
        assertThat(seen.getFirst().detail().path("request-id").asString()).matches("[0-9A-F]{16}");
    }

    @Test
    void a_deleted_object_says_how_it_was_deleted() {
        report(CREATED.replace("created", "deleted").replace("PutObject", "DeleteObject"));

        var event = seen.getFirst();
        assertThat(event.detailType()).isEqualTo("Object Deleted");
        assertThat(event.detail().path("deletion-type").asString()).isEqualTo("Permanently Deleted");
        assertThat(event.detail().path("object").propertyNames()).containsExactly("key", "sequencer");
    }

    @Test
    void a_change_that_is_reported_again_is_the_same_event_and_a_later_change_another() {
        report(CREATED);
        report(CREATED);
        report(CREATED.replace("D189", "D190"));

        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2).id()).isNotEqualTo(seen.get(0).id());
    }

    @Test
    void a_report_that_is_not_whole_is_not_taken() {
        assertThatThrownBy(() -> report("kind=created&bucket=uploads")).hasMessageContaining("lacks the field key");
        assertThat(seen).isEmpty();
    }

    private void report(String form) {
        try (var bridge =
                new EventBridge(Samples.definitions(), folder, new RecordingTargets(), seen::add, new StepByStep())) {
            new S3Notifications(bridge).accept(form.getBytes(UTF_8));
        }
    }

    private static String withoutIds(EventJson event) {
        var json = event.json().deepCopy();
        json.remove("id");
        ((ObjectNode) json.path("detail")).remove("request-id");
        return json.toString();
    }
}
