package dev.millrace.core.trace.xray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.trace.InMemoryTracer.RecordedSpan;
import dev.millrace.core.trace.Span;
import dev.millrace.core.trace.TracerContract;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against a daemon that listens on a real socket.
class XRayTracerTest extends TracerContract {

    private static final String HEADER = "com.amazonaws.xray.traceHeader";
    private static final FakeDaemon DAEMON = FakeDaemon.listening();

    @Override
    protected List<RecordedSpan> spansOf(Work work) throws Exception {
        System.setProperty(HEADER, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
        work.with(new XRayTracer());
        return DAEMON.received();
    }

    @AfterEach
    void forgetTheHeader() {
        System.clearProperty(HEADER);
    }

    @Test
    void an_invocation_that_is_not_sampled_has_no_spans() {
        System.setProperty(HEADER, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0");
        assertThat(new XRayTracer().span("route")).isSameAs(Span.NONE);
        System.clearProperty(HEADER);
        assertThat(new XRayTracer().span("route")).isSameAs(Span.NONE);
    }

    /// Opens a span that is not sampled.
    public static final class Unsampled {
        public static void main(String[] arguments) {
            new XRayTracer().span("route").close();
        }
    }

    @Test
    void an_invocation_that_is_not_sampled_loads_nothing_of_the_x_ray_sdk() throws Exception {
        var loaded = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unsampled.class.getName())
                .redirectErrorStream(true)
                .start();
        var log = new String(loaded.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(loaded.waitFor()).isZero();
        assertThat(log).contains("dev.millrace.core.trace.xray.XRayTracer").doesNotContain("com.amazonaws.xray.");
    }
}
