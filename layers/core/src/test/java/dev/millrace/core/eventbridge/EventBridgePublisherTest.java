package dev.millrace.core.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.event.DomainEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBridgePublisherTest {

    private final FakeEventBridge bridge = new FakeEventBridge();
    private final EventBridgePublisher publisher = new EventBridgePublisher(bridge, "millrace");
    private final DomainEvent indexed =
            new DomainEvent("DocumentsIndexed", Map.of("tenant", new TenantId("acme"), "documents", 3));

    @Test
    void an_event_goes_to_the_bus_under_our_source() {
        publisher.publish(List.of(indexed));
        assertThat(bridge.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.entries())
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.eventBusName()).isEqualTo("millrace");
                            assertThat(entry.source()).isEqualTo("millrace");
                            assertThat(entry.detailType()).isEqualTo("DocumentsIndexed");
                            assertThat(entry.detail()).isEqualTo("{\"documents\":3,\"tenant\":\"acme\"}");
                        }));
    }

    @Test
    void no_events_are_no_request() {
        publisher.publish(List.of());
        assertThat(bridge.requests).isEmpty();
    }

    @Test
    void a_request_carries_ten_events_at_most() {
        publisher.publish(Collections.nCopies(25, indexed));
        assertThat(bridge.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(10, 10, 5);
    }

    @Test
    void a_request_carries_256_kilobytes_at_most() {
        var large = new DomainEvent("Large", Map.of("value", "x".repeat(100_000)));
        publisher.publish(Collections.nCopies(5, large));
        assertThat(bridge.requests)
                .extracting(request -> request.entries().size())
                .containsExactly(2, 2, 1);
    }

    @Test
    void an_event_that_no_request_can_carry_is_our_mistake() {
        var tooLarge = new DomainEvent("TooLarge", Map.of("value", "ü".repeat(200_000)));
        assertThatThrownBy(() -> publisher.publish(List.of(tooLarge)))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("TooLarge")
                .hasMessageContaining("point to it");
        assertThat(bridge.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "InternalFailure"})
    void an_event_that_the_bus_could_not_take_now_is_worth_another_try(String code) {
        bridge.refusingTheLastEntryWith(code);
        assertThatThrownBy(() -> publisher.publish(List.of(indexed, indexed)))
                .isInstanceOf(Transient.class)
                .hasMessageContaining(code);
    }

    @Test
    void an_event_that_the_bus_will_never_take_is_our_mistake() {
        bridge.refusingTheLastEntryWith("MalformedDetail");
        assertThatThrownBy(() -> publisher.publish(List.of(indexed))).isInstanceOf(Defect.class);
    }

    @Test
    void a_bus_that_breaks_is_worth_another_try() {
        bridge.answering(503);
        assertThatThrownBy(() -> publisher.publish(List.of(indexed))).isInstanceOf(Transient.class);
    }
}
