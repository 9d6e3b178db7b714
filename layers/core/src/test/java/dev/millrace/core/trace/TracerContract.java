package dev.millrace.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.error.Defect;
import dev.millrace.core.trace.InMemoryTracer.RecordedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every [Tracer] must do. Extend it for an adapter.
public abstract class TracerContract {

    /// Runs the work with the tracer under test, and gives the spans that came out of it, inner ones first.
    protected abstract List<RecordedSpan> spansOf(Work work) throws Exception;

    /// Something to be traced.
    @FunctionalInterface
    public interface Work {
        void with(Tracer tracer) throws Exception;
    }

    @Test
    void a_span_carries_its_name_and_attributes() throws Exception {
        var spans = spansOf(tracer -> {
            try (var span = tracer.span("embedChunks")) {
                span.attribute(Attribute.TENANT_ID, new TenantId("acme")).attribute(Attribute.PROMPT_TOKENS, 7);
            }
        });
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.name()).isEqualTo("embedChunks");
            assertThat(span.attributes())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("tenant.id", "acme", "prompt.tokens", 7));
            assertThat(span.error()).isEmpty();
        });
    }

    @Test
    void an_inner_span_ends_before_the_outer_one() throws Exception {
        var spans = spansOf(tracer -> {
            try (var _ = tracer.span("outer")) {
                tracer.span("first").close();
                tracer.span("second").close();
            }
        });
        assertThat(spans).extracting(RecordedSpan::name).containsExactly("first", "second", "outer");
    }

    @Test
    void a_failure_of_ours_is_recorded_with_its_message() throws Exception {
        var spans = spansOf(tracer -> {
            try (var span = tracer.span("route")) {
                span.failed(new Defect("the rota has no one on duty", new IllegalStateException("hunter2")));
            }
        });
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.error()).contains(Defect.class.getName());
            assertThat(span.message()).contains("the rota has no one on duty");
        });
        assertThat(spans.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_foreign_failure_is_recorded_by_its_class_only() throws Exception {
        var spans = spansOf(tracer -> {
            try (var span = tracer.span("route")) {
                span.failed(new IllegalStateException("hunter2"));
            }
        });
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.error()).contains(IllegalStateException.class.getName());
            assertThat(span.message()).isEmpty();
        });
    }

    @Test
    void text_is_withheld() throws Exception {
        var spans = spansOf(tracer -> {
            try (var span = tracer.span("route")) {
                span.attribute(Attribute.EVENT_ID, "my password is hunter2");
            }
        });
        assertThat(spans)
                .singleElement()
                .satisfies(
                        span -> assertThat(span.attributes()).containsEntry("event.id", "[withheld: 22 characters]"));
    }

    @Test
    void a_span_ends_once() throws Exception {
        var spans = spansOf(tracer -> {
            try (var span = tracer.span("route")) {
                span.close();
            }
        });
        assertThat(spans).hasSize(1);
    }
}
